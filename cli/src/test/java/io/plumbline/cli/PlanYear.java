package io.plumbline.cli;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A plan of five employees in hand-made files, all of which can be used as they stand, for tests to spoil.
final class PlanYear {

    static final String CENSUS_HEADER = "employee_id,birth_date,hire_date,compensation,hours_ytd";

    /// E2 uses catch-up, E3 the larger one of ages 60 to 63, and E4 has more than his pay.
    static final List<String> CENSUS = List.of(
            CENSUS_HEADER,
            "E1,1980-05-01,2010-01-01,100000.00,2080",
            "E2,1970-05-01,2010-01-01,200000.00,2080",
            "E3,1963-05-01,2010-01-01,300000.00,2080",
            "E4,1990-05-01,2010-01-01,20000.00,2080",
            "E5,1985-05-01,2025-06-01,50000.00,900");

    static final List<String> CONTRIBUTIONS = List.of(
            "employee_id,pay_date,money_type,amount",
            "E1,2025-06-30,pre_tax,25000.00",
            "E1,2025-06-30,match,5000.00",
            "E2,2025-06-30,pre_tax,31000.00",
            "E2,2025-06-30,profit_sharing,40000.00",
            "E3,2025-06-30,pre_tax,34750.00",
            "E4,2025-06-30,profit_sharing,21000.00");

    private final Path home;

    private PlanYear(Path home) {
        this.home = home;
    }

    static PlanYear in(Path home) {
        return new PlanYear(home)
                .plan("plan_id: ACME")
                .file("data/census.csv", CENSUS)
                .file("data/contributions.csv", CONTRIBUTIONS);
    }

    Path planFile() {
        return home.resolve("plan.yaml");
    }

    Path data() {
        return home.resolve("data");
    }

    Path out() {
        return home.resolve("out");
    }

    /// A file of the data as messages call it.
    String named(String file) {
        return data().resolve(file).toString();
    }

    PlanYear plan(String... yaml) {
        return file("plan.yaml", List.of(yaml));
    }

    PlanYear census(String... lines) {
        return file("data/census.csv", List.of(lines));
    }

    PlanYear contributions(String... lines) {
        return file("data/contributions.csv", List.of(lines));
    }

    PlanYear alsoInCensus(String... lines) {
        return file("data/census.csv", joined(CENSUS, lines));
    }

    PlanYear alsoContributed(String... lines) {
        return file("data/contributions.csv", joined(CONTRIBUTIONS, lines));
    }

    PlanYear file(String name, List<String> lines) {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    PlanYear bytes(String name, byte[] content) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytesOf(String name) {
        try {
            return Files.readAllBytes(home.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PlanYear without(String name) {
        try {
            Files.delete(home.resolve(name));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Writes the rows of a SELECT as Parquet. In it `census` and `contributions` stand for the CSV files with
    /// the types of their contracts.
    PlanYear parquet(String name, String select) {
        Path file = home.resolve(name);
        try (Session session = Session.open(SessionSettings.reading(List.of(home.toRealPath())))) {
            Files.createDirectories(file.resolveSibling("."));
            session.view("census", """
                    select
                      employee_id,
                      birth_date::date as birth_date,
                      hire_date::date as hire_date,
                      compensation::decimal(14, 2) as compensation,
                      hours_ytd::decimal(8, 2) as hours_ytd
                    from (values %s) t(employee_id, birth_date, hire_date, compensation, hours_ytd)""".formatted(values(CENSUS)));
            session.view("contributions", """
                    select employee_id, pay_date::date as pay_date, money_type, amount::decimal(14, 2) as amount
                    from (values %s) t(employee_id, pay_date, money_type, amount)""".formatted(values(CONTRIBUTIONS)));
            session.copyToParquet(
                    select,
                    file.resolveSibling(".")
                            .toRealPath()
                            .resolve(file.getFileName().toString()),
                    new ParquetOptions("zstd", Map.of()));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Runs assets over this plan year.
    Invocation run(String assets, String... more) {
        return runYear(2025, assets, more);
    }

    Invocation runYear(int year, String assets, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "run", assets, "--plan", planFile().toString(), "--data", data().toString(), "--year", "" + year));
        arguments.addAll(Arrays.asList(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private static List<String> joined(List<String> lines, String... more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(List.of(more));
        return all;
    }

    private static String values(List<String> lines) {
        return String.join(
                ", ",
                lines.stream()
                        .skip(1)
                        .map(line -> "('" + line.replace(",", "', '") + "')")
                        .toList());
    }
}
