package io.plumbline.compliance;

import io.plumbline.dataset.Dataset;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanCaseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/// Many cases as Parquet partitions, each column of its own type: what a run reads in a fraction of the time
/// that text takes.
final class CaseParquet {

    private CaseParquet() {}

    static void write(List<PlanCase> cases, Path directory) throws IOException, SQLException {
        Path text = Files.createTempDirectory("cases");
        PlanCaseFiles.writeTogether(cases, text);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Dataset dataset : Dataset.values()) {
                Path file = text.resolve(dataset.relation() + ".csv");
                statement.execute(
                        "copy (select plan_id, plan_year, %s from read_csv('%s', all_varchar = true)) to '%s' "
                                        .formatted(typed(dataset), file, directory.resolve(dataset.relation()))
                                + "(format parquet, partition_by (plan_id, plan_year), overwrite_or_ignore)");
                Files.delete(file);
            }
        }
        Files.delete(text);
    }

    private static String typed(Dataset dataset) {
        return dataset.columns().stream()
                .map(column -> "cast(%s as %s) as %1$s"
                        .formatted(column.name(), column.type().sqlType()))
                .collect(Collectors.joining(", "));
    }
}
