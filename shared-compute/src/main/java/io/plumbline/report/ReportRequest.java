package io.plumbline.report;

import io.plumbline.limits.GoverningLimits;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.limits.LimitValue;
import io.plumbline.plan.Period;
import io.plumbline.plan.Plan;
import io.plumbline.plan.Provisions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What to report on, and what a reader should be told that the result files do not say.
///
/// @param year the calendar year in which the plan year begins
/// @param atRiskThreshold the share of a limit from which an employee is near it, 0 to 1
/// @param limits the published limits that governed, each with its notice
/// @param limitsVersion the version of the limits, which the results' manifests are compared with
/// @param generated when the report is made: two reports of the same results differ in nothing else
/// @param rowsShown how many employees each list names at most
public record ReportRequest(
        String planId,
        int year,
        Period planYear,
        Period limitationYear,
        BigDecimal atRiskThreshold,
        List<LimitValue> limits,
        String limitsVersion,
        Instant generated,
        int rowsShown) {

    private static final int ROWS_SHOWN = 25;

    public ReportRequest {
        limits = List.copyOf(limits);
        if (rowsShown < 1) {
            throw new IllegalArgumentException("a list of " + rowsShown + " rows");
        }
    }

    /// The report on a plan and year under the limits that govern them. A limit that is not loaded is left out:
    /// what needed it was not computed.
    public static ReportRequest of(Plan plan, int year, LimitTable table, Instant generated) {
        Provisions provisions = plan.provisions(year);
        GoverningLimits governing = new GoverningLimits(
                table,
                plan.planYear(year),
                plan.limitationYear(year),
                year,
                provisions.limits().partialMonth());
        List<LimitValue> limits = Stream.of(
                        Limit.ANNUAL_ADDITIONS,
                        Limit.ELECTIVE_DEFERRALS,
                        Limit.CATCH_UP,
                        Limit.SUPER_CATCH_UP,
                        Limit.COMPENSATION,
                        Limit.HIGHLY_COMPENSATED)
                .flatMap(limit -> table.find(limit, governing.year(limit)).stream())
                .toList();
        return new ReportRequest(
                plan.planId(),
                year,
                plan.planYear(year),
                plan.limitationYear(year),
                provisions.limits().atRiskThreshold(),
                limits,
                table.version(),
                generated,
                ROWS_SHOWN);
    }
}
