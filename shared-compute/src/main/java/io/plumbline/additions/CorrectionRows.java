package io.plumbline.additions;

import io.plumbline.engine.Rows;
import io.plumbline.plan.CorrectionOrder;
import io.plumbline.plan.MatchFormula;
import io.plumbline.plan.MoneyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads those who are over the limit and writes the steps of their corrections.
final class CorrectionRows {

    private CorrectionRows() {}

    static List<List<@Nullable Object>> of(Rows people) {
        List<List<@Nullable Object>> corrections = new ArrayList<>();
        while (people.next()) {
            String employee = people.text("employee_id");
            int step = 1;
            for (CorrectionStep correction : AdditionsCorrection.steps(additions(people), rules(people))) {
                corrections.add(List.of(
                        employee,
                        step,
                        correction.moneyType().code(),
                        correction.treatment().code(),
                        correction.amount(),
                        correction.rule()));
                step++;
            }
        }
        return corrections;
    }

    private static ExcessAdditions additions(Rows person) {
        return new ExcessAdditions(
                Arrays.stream(MoneyType.values())
                        .filter(MoneyType::annualAddition)
                        .collect(Collectors.toMap(Function.identity(), type -> person.decimal(type.code()))),
                person.decimal("catch_up_excluded"),
                person.decimal("catch_up_by_415"),
                person.decimal("excess"),
                person.decimal("excess_deferral"),
                person.decimal("compensation"));
    }

    private static CorrectionRules rules(Rows plan) {
        return new CorrectionRules(
                CorrectionOrder.of(plan.text("correction_order")),
                MatchFormula.of(plan.text("match_formula")),
                plan.flag("match_after_tax"));
    }
}
