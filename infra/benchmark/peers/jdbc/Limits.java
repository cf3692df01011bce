import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.stream.Stream;

/// The limits of the year, as the workload's `limits.json` has them.
record Limits(
        BigDecimal annualAdditions,
        BigDecimal electiveDeferral,
        BigDecimal catchUp,
        BigDecimal superCatchUp,
        BigDecimal atRiskThreshold) {

    private static final String SELECT = """
        select annual_additions_limit, elective_deferral_limit, catch_up_limit, super_catch_up_limit,
          at_risk_threshold
        from read_json(%s, columns = {annual_additions_limit: varchar, elective_deferral_limit: varchar,
          catch_up_limit: varchar, super_catch_up_limit: varchar, at_risk_threshold: varchar})
        """;

    static Limits read(Tables tables) throws SQLException {
        try (Stream<Limits> limits = tables.select(
                SELECT.formatted(tables.file("limits.json")),
                row -> new Limits(
                        new BigDecimal(row.getString(1)),
                        new BigDecimal(row.getString(2)),
                        new BigDecimal(row.getString(3)),
                        new BigDecimal(row.getString(4)),
                        new BigDecimal(row.getString(5))))) {
            return limits.findFirst().orElseThrow();
        }
    }

    /// Age 50 by the end of the year, or 60 to 63 for the larger amount, IRC 414(v)(2)(E).
    BigDecimal catchUp(int age) {
        if (age < 50) {
            return BigDecimal.ZERO;
        }
        return age >= 60 && age <= 63 ? superCatchUp : catchUp;
    }
}
