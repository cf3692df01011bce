package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Explains `annual_additions_corrections`: which money goes, in which order, until nothing is over the limit.
final class CorrectionsExplainer implements Explainer {

    /// How `annual_additions_corrections` names match that a distributed excess deferral drew.
    private static final String EXCESS_DEFERRAL_MATCH = "match of excess deferrals";

    @Override
    public String asset() {
        return "annual_additions_corrections";
    }

    @Override
    public List<String> reads(Question question) {
        return List.of(asset(), "annual_additions");
    }

    @Override
    public Chapter explain(Facts facts) {
        BigDecimal left = facts.the("annual_additions").decimal("excess");
        List<Row> rows = facts.all(asset()).stream()
                .sorted(Comparator.comparing(row -> row.integer("step")))
                .toList();
        List<Step> steps = new ArrayList<>();
        if (rows.stream().anyMatch(row -> isOfMatch(row.text("rule")))) {
            new RelatedMatch(facts).ofAdditions().ifPresent(steps::add);
        }
        for (Row row : rows) {
            boolean leaves = !row.text("treatment").equals("recharacterize_catch_up");
            left = leaves ? left.subtract(row.decimal("amount")) : left;
            steps.add(step(row, left, leaves));
        }
        return new Chapter(asset(), "Correction of the additions", verdict(rows), steps);
    }

    private static String verdict(List<Row> rows) {
        if (rows.isEmpty()) {
            return "Nothing is over the limit, so nothing is corrected.";
        }
        BigDecimal distributed = sum(rows, "distribute");
        BigDecimal forfeited = sum(rows, "forfeit");
        if (distributed.signum() == 0 && forfeited.signum() == 0) {
            return "Catch-up takes in all that would be over the limit, so nothing leaves the plan.";
        }
        List<String> leaving = new ArrayList<>();
        if (distributed.signum() > 0) {
            leaving.add(Typeset.dollars(distributed) + " is distributed");
        }
        if (forfeited.signum() > 0) {
            leaving.add(Typeset.dollars(forfeited) + " is forfeited");
        }
        return String.join(" and ", leaving) + ", with earnings; the additions are then exactly at the limit.";
    }

    private static BigDecimal sum(List<Row> rows, String treatment) {
        return rows.stream()
                .filter(row -> row.text("treatment").equals(treatment))
                .map(row -> row.decimal("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Step step(Row row, BigDecimal left, boolean leaves) {
        Figures figures = new Figures().dollars(Money.name(row.text("money_type")), row.decimal("amount"));
        if (leaves) {
            figures.outcome("Still over the limit", left);
        }
        return new Step(title(row), sentence(row), figures.list(), rules(row.text("rule")));
    }

    private static boolean isOfMatch(String rule) {
        return rule.contains("matched") || rule.endsWith(EXCESS_DEFERRAL_MATCH);
    }

    private static String title(Row row) {
        String money = Money.inASentence(row.text("money_type"));
        return switch (row.text("treatment")) {
            case "recharacterize_catch_up" -> "Keep %s as catch-up".formatted(money);
            case "distribute" -> "Distribute %s".formatted(money);
            default -> "Forfeit %s".formatted(money);
        };
    }

    private static String sentence(Row row) {
        String rule = row.text("rule");
        String tier = rule.substring(rule.lastIndexOf(": ") + 2).replace("after tax", "after-tax contributions");
        boolean isWithMatch = tier.startsWith("matched");
        String sentence =
                switch (row.text("treatment")) {
                    case "recharacterize_catch_up" ->
                        "Deferrals over the limit are catch-up while the catch-up limit lasts, and need no correction.";
                    case "distribute" ->
                        "%s go to the employee, with their earnings%s."
                                .formatted(
                                        Typeset.words(tier),
                                        isWithMatch
                                                ? ": the fewest that come to what is still over together with the match that they drew"
                                                : "");
                    default -> forfeited(tier);
                };
        return sentence + (rule.startsWith("plan file") ? " The order is that of the plan file." : "");
    }

    private static String forfeited(String tier) {
        if (tier.equals(EXCESS_DEFERRAL_MATCH)) {
            return "The match that excess deferrals drew is forfeited, as they leave, and pays for later contributions of the employer.";
        }
        return tier.startsWith("matched")
                ? "The match that the %s drew is forfeited with them, and pays for later contributions of the employer."
                        .formatted(tier.replace("matched ", ""))
                : "The employer's money is forfeited, with its earnings, and pays for later contributions of the employer.";
    }

    /// The rule that a step names in words.
    private static List<Rule> rules(String rule) {
        return List.of(Rule.CATCH_UP_BY_STATUTE, Rule.EXCESS_DEFERRAL, Rule.FORFEITED_MATCH, Rule.CORRECTION_ORDER)
                .stream()
                .filter(known -> known.citation().startsWith(rule.substring(0, rule.indexOf(": "))))
                .toList();
    }
}
