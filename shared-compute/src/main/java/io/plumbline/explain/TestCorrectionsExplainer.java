package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
        return List.of(ROWS, ExplainAssets.TESTS, "deferral_ratios", "contribution_ratios");
    }

    @Override
    public Chapter explain(Facts facts) {
        // The ADP test is corrected first.
        List<Row> rows = facts.all(ROWS).stream()
                .sorted(Comparator.comparing((Row row) -> row.text("test")).reversed())
                .toList();
        List<Step> steps = new ArrayList<>();
        for (Row row : rows) {
            steps.add(allocation(row));
            steps.add(row.text("test").equals("adp") ? adp(row) : acp(row));
        }
        return new Chapter(asset(), "Correction of the tests", verdict(facts, rows), steps);
    }

    private static String verdict(Facts facts, List<Row> rows) {
        if (rows.isEmpty()) {
            boolean isAnyFailed = facts.all(ExplainAssets.TESTS).stream().anyMatch(row -> !row.flag("passed"));
            return isAnyFailed
                    ? "Nothing of the excess of the failed test falls to the employee."
                    : "No test is failed, so nothing is corrected.";
        }
        return rows.stream().map(TestCorrectionsExplainer::outcome).collect(Collectors.joining(". ", "", "."));
    }

    private static String outcome(Row row) {
        List<String> parts = new ArrayList<>();
        add(parts, row.decimal("refund"), "is refunded");
        add(parts, row.decimal("recharacterized_catch_up"), "stays as catch-up");
        add(parts, row.decimal("excess_deferral_distributed"), "leaves as an excess deferral");
        add(parts, row.decimal("forfeited_match"), "of match is forfeited");
        String test = row.text("test").toUpperCase(Locale.ROOT);
        return "Of the %s excess, %s".formatted(test, String.join(" and ", parts));
    }

    private static void add(List<String> parts, BigDecimal amount, String becomes) {
        if (amount.signum() > 0) {
            parts.add(Typeset.dollars(amount) + " " + becomes);
        }
    }

    private static Step allocation(Row row) {
        String test = row.text("test").toUpperCase(Locale.ROOT);
        return Step.of(
                "Part of the %s excess".formatted(test),
                "The excess is sized by cutting the highest ratios down until their average is at the limit, and then allocated by dollars, those with the most first, down to one level.",
                new Figures()
                        .percent("The employee's ratio", row.decimal("percent"))
                        .dollars("Allocated to the employee", row.decimal("excess_allocated")),
                Rule.EXCESS_SIZED,
                Rule.EXCESS_ALLOCATED);
    }

    private static Step adp(Row row) {
        return Step.of(
                "What becomes of it",
                "As much as is left of the catch-up limit stays as catch-up; of the rest, what leaves as an excess deferral anyway is not returned twice; what remains is refunded with its income. The match that the deferrals drew is forfeited. The test is not run again.",
                new Figures()
                        .dollars("Stays as catch-up", row.decimal("recharacterized_catch_up"))
                        .dollars("Leaves as an excess deferral", row.decimal("excess_deferral_distributed"))
                        .dollars("Refunded", row.decimal("refund"))
                        .outcome("Allocated", row.decimal("excess_allocated"))
                        .dollarsIfAny("Match forfeited beside it", row.decimal("forfeited_match")),
                Rule.EXCESS_RETURNED,
                Rule.CATCH_UP_BY_ADP,
                Rule.EXCESS_DEFERRAL_TAKEN,
                Rule.FORFEITED_MATCH);
    }

    private static Step acp(Row row) {
        return Step.of(
                "What becomes of it",
                "After-tax contributions are refunded first, then the vested part of the match, with their income; match that is not vested is forfeited.",
                new Figures()
                        .dollars("Refunded", row.decimal("refund"))
                        .dollars("Forfeited", row.decimal("forfeited_match"))
                        .outcome("Allocated", row.decimal("excess_allocated")),
                Rule.EXCESS_RETURNED,
                Rule.EXCESS_MATCH);
    }
}
