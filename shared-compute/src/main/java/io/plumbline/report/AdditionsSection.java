package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Annual additions against the limit of IRC 415(c)(1).
///
/// @param threshold the share of the limit from which an employee is near it, as printed
/// @param over the first of those who are over, by excess
/// @param near the first of those who are near, by headroom
record AdditionsSection(
        Totals totals,
        String threshold,
        List<ByLimit> byLimit,
        Histogram everyone,
        Histogram closeToTheLimit,
        List<Employee> over,
        List<Employee> near) {

    /// How many stand where, and the dollars of all.
    record Totals(
            long employees,
            long withAdditions,
            long atRisk,
            long exceeded,
            BigDecimal annualAdditions,
            BigDecimal catchUpExcluded,
            BigDecimal catchUpBy415,
            long savedByCatchUp,
            BigDecimal excess) {

        private static Totals of(Rows row) {
            return new Totals(
                    row.integer("employees"),
                    row.integer("with_additions"),
                    row.integer("at_risk"),
                    row.integer("exceeded"),
                    row.decimal("annual_additions"),
                    row.decimal("catch_up_excluded"),
                    row.decimal("catch_up_by_415"),
                    row.integer("saved_by_catch_up"),
                    row.decimal("excess"));
        }
    }

    /// Those whose limit is the dollar limit, or those whose limit is their pay.
    record ByLimit(String limitedBy, long employees, long atRisk, long exceeded, BigDecimal excess) {

        private static ByLimit of(Rows row) {
            return new ByLimit(
                    printed(row.text("limited_by")),
                    row.integer("employees"),
                    row.integer("at_risk"),
                    row.integer("exceeded"),
                    row.decimal("excess"));
        }
    }

    /// One line of a list: an employee and the distance to the limit, beyond it or below it.
    record Employee(
            String id,
            BigDecimal annualAdditions,
            BigDecimal limit,
            String limitedBy,
            BigDecimal catchUpExcluded,
            String utilization,
            BigDecimal distance) {

        private static Employee of(Rows row) {
            return new Employee(
                    row.text("employee_id"),
                    row.decimal("annual_additions"),
                    row.decimal("applicable_limit"),
                    printed(row.text("limited_by")),
                    row.decimal("catch_up_excluded"),
                    Typeset.percent((BigDecimal) row.value("utilization")),
                    row.decimal("distance"));
        }
    }

    static Optional<AdditionsSection> read(ReportRequest request, Results results) {
        if (!results.has(ReportedAsset.ANNUAL_ADDITIONS)) {
            return Optional.empty();
        }
        UtilizationChart chart = UtilizationChart.of(results);
        return Optional.of(new AdditionsSection(
                results.one("additions_totals", Totals::of),
                Typeset.shortPercent(request.atRiskThreshold()),
                results.list("additions_by_limit", ByLimit::of),
                chart.everyone(),
                chart.closeToTheLimit(),
                results.list("over_additions_limit", Employee::of),
                results.list("near_additions_limit", Employee::of)));
    }

    String verdict() {
        return totals.exceeded() == 0
                ? "No employee is over the limit on annual additions."
                : "%s over the limit on annual additions, by %s in all."
                        .formatted(
                                Typeset.count(totals.exceeded(), "employee is", "employees are"),
                                Typeset.dollars(totals.excess()));
    }

    private static String printed(String limitedBy) {
        return switch (limitedBy) {
            case "dollar" -> "dollar limit";
            case "compensation" -> "100% of pay";
            default -> limitedBy;
        };
    }
}
