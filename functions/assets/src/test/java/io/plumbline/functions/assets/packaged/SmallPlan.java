package io.plumbline.functions.assets.packaged;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A plan year of three participants, one of whom has too much of everything: 31,000.00 deferred and 91,000.00
/// added, of which 7,500.00 are catch-up in the year that he turns 55.
final class SmallPlan {

    static final int YEAR = 2025;

    private SmallPlan() {}

    static String plan(String planId) {
        return "plan_id: " + planId + "\n";
    }

    static String census() {
        return """
                employee_id,birth_date,hire_date,compensation,hours_ytd
                104711,1970-05-17,2010-03-01,400000.00,2080
                104712,1985-01-01,2012-01-01,90000.00,2080
                104713,2003-01-01,2025-09-01,30000.00,600
                """;
    }

    static String contributions() {
        return """
                employee_id,pay_date,money_type,amount
                104711,2025-06-30,pre_tax,32000.00
                104711,2025-06-30,profit_sharing,60000.00
                104712,2025-06-30,pre_tax,5000.00
                """;
    }

    /// The census as Parquet, or a part of it.
    ///
    /// @param rows what ends the SELECT: nothing, or `limit 0`
    static Path censusParquet(Path file, String rows) {
        return parquet(
                file,
                "employee_id::varchar as employee_id, birth_date, hire_date,"
                        + " compensation::decimal(14, 2) as compensation, hours_ytd::decimal(8, 2) as hours_ytd",
                census(),
                rows);
    }

    static Path contributionsParquet(Path file) {
        return parquet(
                file,
                "employee_id::varchar as employee_id, pay_date, money_type, amount::decimal(14, 2) as amount",
                contributions(),
                "");
    }

    private static Path parquet(Path file, String columns, String csv, String rows) {
        Path directory = file.toAbsolutePath().getParent();
        try (Session session = Session.open(SessionSettings.reading(List.of(directory)))) {
            Path text = Files.writeString(Files.createTempFile(directory, "rows", ".csv"), csv);
            session.copyToParquet(
                    "select %s from read_csv('%s') %s".formatted(columns, text, rows),
                    file,
                    new ParquetOptions("zstd", Map.of()));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String censusKey(String planId) {
        return key("census", planId);
    }

    static String contributionsKey(String planId) {
        return key("contributions", planId);
    }

    /// Puts the plan file and the year's data into the cloud.
    static void arriveIn(Cloud cloud, String planId) {
        cloud.put("plans/" + planId + ".yaml", plan(planId));
        cloud.put(censusKey(planId), census());
        cloud.put(contributionsKey(planId), contributions());
    }

    private static String key(String dataset, String planId) {
        return "%s/plan_id=%s/plan_year=%d/%s.csv".formatted(dataset, planId, YEAR, dataset);
    }
}
