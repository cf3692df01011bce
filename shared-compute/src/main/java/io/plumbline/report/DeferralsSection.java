package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Elective deferrals against the limit of IRC 402(g)(1) and the catch-up limits of 414(v).
///
/// @param groups those who share a limit, by what they may make in catch-up contributions
/// @param charts one for each group that defers anything
/// @param over the first of those with excess deferrals, by excess
record DeferralsSection(List<DeferralGroup> groups, List<Histogram> charts, List<Employee> over) {

    /// One line of the list of excess deferrals.
    record Employee(
            String id,
            BigDecimal deferrals,
            BigDecimal limit,
            BigDecimal catchUpLimit,
            BigDecimal catchUpUsed,
            BigDecimal excess) {

        private static Employee of(Rows row) {
            return new Employee(
                    row.text("employee_id"),
                    row.decimal("deferrals"),
                    row.decimal("deferral_limit"),
                    row.decimal("catch_up_limit"),
                    row.decimal("catch_up_used"),
                    row.decimal("excess_deferral"));
        }
    }

    static Optional<DeferralsSection> read(ReportRequest request, Results results) {
        if (!results.has(ReportedAsset.ELECTIVE_DEFERRALS)) {
            return Optional.empty();
        }
        List<DeferralGroup> groups =
                results.list("deferrals_by_entitlement", row -> DeferralGroup.of(row, request.limits()));
        return Optional.of(new DeferralsSection(
                groups, DeferralCharts.of(groups, results), results.list("excess_deferrals", Employee::of)));
    }

    long employees() {
        return groups.stream().mapToLong(DeferralGroup::employees).sum();
    }

    long deferring() {
        return groups.stream().mapToLong(DeferralGroup::deferring).sum();
    }

    BigDecimal deferrals() {
        return groups.stream().map(DeferralGroup::deferrals).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    long usingCatchUp() {
        return groups.stream().mapToLong(DeferralGroup::usingCatchUp).sum();
    }

    long overLimit() {
        return groups.stream().mapToLong(DeferralGroup::overLimit).sum();
    }

    BigDecimal excess() {
        return groups.stream().map(DeferralGroup::excess).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String verdict() {
        return overLimit() == 0
                ? "No employee has excess elective deferrals."
                : "%s excess elective deferrals, %s in all."
                        .formatted(
                                Typeset.count(overLimit(), "employee has", "employees have"),
                                Typeset.dollars(excess()));
    }
}
