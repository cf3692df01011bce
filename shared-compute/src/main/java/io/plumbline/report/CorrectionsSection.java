package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// How excess annual additions are corrected, Rev. Proc. 2021-30, 6.06(2).
///
/// @param kinds what is done with which money, in the order in which it is done first
/// @param steps the steps of those with the largest corrections
/// @param employees how many have any
record CorrectionsSection(List<Kind> kinds, List<Step> steps, long employees) {

    /// What is done with one kind of money, over all employees.
    record Kind(String treatment, String moneyType, long employees, BigDecimal amount) {

        private static Kind of(Rows row) {
            return new Kind(
                    printed(row.text("treatment")),
                    Typeset.words(row.text("money_type")),
                    row.integer("employees"),
                    row.decimal("amount"));
        }
    }

    /// One step of an employee's correction.
    record Step(String id, long step, String treatment, String moneyType, BigDecimal amount, String rule) {

        private static Step of(Rows row) {
            return new Step(
                    row.text("employee_id"),
                    row.integer("step"),
                    printed(row.text("treatment")),
                    Typeset.words(row.text("money_type")),
                    row.decimal("amount"),
                    row.text("rule"));
        }
    }

    static Optional<CorrectionsSection> read(Results results) {
        if (!results.has(ReportedAsset.ANNUAL_ADDITIONS_CORRECTIONS)) {
            return Optional.empty();
        }
        return Optional.of(new CorrectionsSection(
                results.list("corrections_by_kind", Kind::of),
                results.list("correction_steps", Step::of),
                results.one("corrected_employees", row -> row.integer("employees"))));
    }

    /// How many have corrections whose steps are not shown.
    long notShown() {
        return employees - steps.stream().map(Step::id).distinct().count();
    }

    private static String printed(String treatment) {
        return switch (treatment) {
            case "recharacterize_catch_up" -> "Becomes catch-up";
            case "distribute" -> "Distributed";
            case "forfeit" -> "Forfeited";
            default -> Typeset.words(treatment);
        };
    }
}
