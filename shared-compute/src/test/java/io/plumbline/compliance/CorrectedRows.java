package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What must be true of any correction of annual additions, whoever is over the limit and by whatever rule.
///
/// @param additions a row of `annual_additions`
/// @param steps the rows of `annual_additions_corrections` of the same employee, in order
record CorrectedRows(Map<String, @Nullable Object> additions, List<Map<String, @Nullable Object>> steps) {

    private static final String CATCH_UP = "recharacterize_catch_up";
    private static final Set<Object> EMPLOYEE_MONEY = Set.of("pre_tax", "roth", "after_tax");

    /// Of everybody in a run, those without a correction included.
    static void areCorrect(CaseRun run) {
        List<Map<String, @Nullable Object>> steps = run.rowsOf("annual_additions_corrections");
        for (Map<String, @Nullable Object> additions : run.rowsOf("annual_additions")) {
            Object employee = additions.get("employee_id");
            CorrectedRows corrected = new CorrectedRows(
                    additions,
                    steps.stream()
                            .filter(step -> Objects.equals(step.get("employee_id"), employee))
                            .toList());
            corrected.comeToTheLimit();
            corrected.takeNoMoreThanWasContributed();
            corrected.giveEmployeesTheirMoneyAndNoOther();
        }
    }

    private void comeToTheLimit() {
        assertThat(total(step -> !CATCH_UP.equals(step.get("treatment"))))
                .as("excess of %s", this)
                .isEqualByComparingTo(amount(additions, "excess"));
        assertThat(total(step -> CATCH_UP.equals(step.get("treatment"))))
                .as("catch-up of %s", this)
                .isEqualByComparingTo(amount(additions, "catch_up_by_415"));
    }

    private void takeNoMoreThanWasContributed() {
        for (Map<String, @Nullable Object> step : steps) {
            Object type = Objects.requireNonNull(step.get("money_type"));
            assertThat(total(other -> type.equals(other.get("money_type"))))
                    .as("%s of %s", type, this)
                    .isLessThanOrEqualTo(amount(additions, type.toString()));
        }
    }

    private void giveEmployeesTheirMoneyAndNoOther() {
        assertThat(steps).as("%s", this).allSatisfy(step -> assertThat("forfeit".equals(step.get("treatment")))
                .isNotEqualTo(EMPLOYEE_MONEY.contains(Objects.requireNonNull(step.get("money_type")))));
    }

    private BigDecimal total(Predicate<Map<String, @Nullable Object>> which) {
        return steps.stream()
                .filter(which)
                .map(step -> amount(step, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(Map<String, @Nullable Object> row, String column) {
        return (BigDecimal) Objects.requireNonNull(row.get(column), column);
    }
}
