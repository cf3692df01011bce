package io.plumbline.explain;

import io.plumbline.limits.GoverningLimits;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitValue;
import io.plumbline.plan.Plan;
import io.plumbline.plan.Provisions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// All that is known of one employee and plan year.
///
/// @param rows the employee's rows, by relation
record Facts(Question question, Map<String, List<Row>> rows) {

    Plan plan() {
        return question.plan();
    }

    int year() {
        return question.year();
    }

    Provisions provisions() {
        return question.provisions();
    }

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

    GoverningLimits governing() {
        return new GoverningLimits(
                question.limits(),
                plan().planYear(year()),
                plan().limitationYear(year()),
                year(),
                provisions().limits().partialMonth());
    }

    /// The limit as it was announced for a calendar year, where it was.
    Optional<LimitValue> announced(Limit limit, int calendarYear) {
        return question.limits().find(limit, calendarYear);
    }

    /// What announced a limit, for the source of a figure.
    String notice(Limit limit, int calendarYear) {
        return announced(limit, calendarYear).map(LimitValue::notice).orElse("");
    }

    /// The sum of some columns over the employee's contribution totals of some money.
    BigDecimal sum(Predicate<Row> which, String... columns) {
        return all("contribution_totals").stream()
                .filter(which)
                .flatMap(row -> Arrays.stream(columns).map(row::decimal))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
