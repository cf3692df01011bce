package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Explains `nondiscrimination_corrections`: what of the excess of a failed test falls to the employee, and what
/// becomes of it.
final class TestCorrectionsExplainer implements Explainer {

    private static final String ROWS = ExplainAssets.ofEmployee("nondiscrimination_corrections");

    @Override
    public String asset() {
        return "nondiscrimination_corrections";
    }

    @Override
    public List<String> reads(Question question) {
        return List.of(
                ROWS,
                ExplainAssets.TESTS,
                "deferral_ratios",
                "contribution_ratios",
                "drawn_match",
                "plan_year_catch_up",
                "elective_deferrals",
                "catch_up_by_402g",
                "catch_up_use");
    }

    @Override
    public Chapter explain(Facts facts) {
        // The ADP test is corrected first.
        List<Row> rows = facts.all(ROWS).stream()
                .sorted(Comparator.comparing((Row row) -> row.text("test")).reversed())
                .toList();
        List<Step> steps = new ArrayList<>();
        for (String test : List.of("adp", "acp")) {
            Tested.in(test, facts).ifPresent(tested -> failed(facts, test)
                    .ifPresent(failed -> steps.addAll(new ExcessSteps(facts, failed, tested, of(test, rows)).steps())));
        }
        return new Chapter(asset(), "Correction of the tests", verdict(facts, rows), steps);
    }

    /// The failed test that the employee is in, where it had anything to correct.
    private static Optional<Row> failed(Facts facts, String test) {
        return facts.find("deferral_ratios").flatMap(mine -> facts.all(ExplainAssets.TESTS).stream()
                .filter(row -> row.text("test").equals(test) && row.has("ratio_level"))
                .filter(row -> row.text("tested_group").equals(mine.text("tested_group")))
                .findFirst());
    }

    private static Optional<Row> of(String test, List<Row> rows) {
        return rows.stream().filter(row -> row.text("test").equals(test)).findFirst();
    }

    private static String verdict(Facts facts, List<Row> rows) {
        if (rows.isEmpty()) {
            boolean isAnyFailed = facts.all(ExplainAssets.TESTS).stream().anyMatch(row -> !row.flag("passed"));
            if (!isAnyFailed) {
                return "No test is failed, so nothing is corrected.";
            }
            boolean isHighly = facts.find("deferral_ratios")
                    .filter(row -> row.flag("is_hce"))
                    .isPresent();
            return isHighly
                    ? "Nothing of the excess of the failed test falls to the employee."
                    : "The excess of a failed test is that of the highly compensated employees in it, so none is this employee's.";
        }
        return rows.stream().map(TestCorrectionsExplainer::outcome).collect(Collectors.joining(". ", "", "."));
    }

    private static String outcome(Row row) {
        List<String> parts = new ArrayList<>();
        add(parts, row.decimal("refund"), "is refunded");
        add(parts, row.decimal("recharacterized_catch_up"), "stays as catch-up");
        add(parts, row.decimal("excess_deferral_distributed"), "leaves as an excess deferral");
        add(parts, row.decimal("forfeited_match"), "of match is forfeited");
        return "Of the excess of the %s test %s"
                .formatted(row.text("test").toUpperCase(Locale.ROOT), String.join(" and ", parts));
    }

    private static void add(List<String> parts, BigDecimal amount, String becomes) {
        if (amount.signum() > 0) {
            parts.add(Typeset.dollars(amount) + " " + becomes);
        }
    }
}
