package io.plumbline.explain;

import io.plumbline.limits.GoverningLimits;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.limits.LimitValue;
import io.plumbline.plan.Plan;
import io.plumbline.plan.Provisions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known of one employee and plan year.
///
/// @param rows the employee's rows, by relation
record Facts(Plan plan, int year, LimitTable limits, String employeeId, Map<String, List<Row>> rows) {

    /// The rows of a relation; none where it was not asked for.
    List<Row> all(String relation) {
        return rows.getOrDefault(relation, List.of());
    }

    /// The employee's only row of a relation.
    Row the(String relation) {
        return find(relation).orElseThrow(() -> new IllegalStateException("no row of " + relation));
    }

    Optional<Row> find(String relation) {
        return all(relation).stream().findFirst();
    }

    Row person() {
        return the(ExplainAssets.PERSON);
    }

    Provisions provisions() {
        return plan.provisions(year);
    }

    GoverningLimits governing() {
        return new GoverningLimits(
                limits,
                plan.planYear(year),
                plan.limitationYear(year),
                year,
                provisions().limits().partialMonth());
    }

    /// The limit as it was announced for a calendar year, where it was.
    Optional<LimitValue> announced(Limit limit, int calendarYear) {
        return limits.find(limit, calendarYear);
    }

    /// What announced a limit, for the source of a figure.
    String notice(Limit limit, int calendarYear) {
        return announced(limit, calendarYear).map(LimitValue::notice).orElse("");
    }

    /// The sum of a column over the employee's contribution totals of some money.
    BigDecimal sum(java.util.function.Predicate<Row> which, String column) {
        return all("contribution_totals").stream()
                .filter(which)
                .map(row -> row.decimal(column))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
