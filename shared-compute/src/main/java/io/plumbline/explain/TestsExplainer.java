package io.plumbline.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Explains `nondiscrimination`: whether the employee is in the ADP and ACP tests, with which ratios and on which side,
/// and how the tests come out.
final class TestsExplainer implements Explainer {

    @Override
    public String asset() {
        return "nondiscrimination";
    }

    @Override
    public List<String> reads(Question question) {
        return List.of(
                ExplainAssets.TESTS,
                "deferral_ratios",
                "contribution_ratios",
                "eligible_employees",
                "contribution_totals",
                "corrected_in_plan_year",
                "plan_year_catch_up",
                "eligibility_determination");
    }

    @Override
    public Chapter explain(Facts facts) {
        Optional<Row> deferral = facts.find("deferral_ratios");
        List<Step> steps = new ArrayList<>(List.of(place(facts, deferral)));
        RatioSteps ratios = new RatioSteps(facts);
        deferral.ifPresent(ratio -> steps.add(ratios.deferral(ratio)));
        steps.addAll(tests(facts, "adp"));
        facts.find("contribution_ratios").ifPresent(ratio -> steps.add(ratios.contribution(ratio)));
        ratios.correctedContribution().ifPresent(steps::add);
        steps.addAll(tests(facts, "acp"));
        return new Chapter(asset(), "ADP and ACP tests", verdict(facts, deferral), steps);
    }

    /// The tests of the employee's group; of all groups where the employee is in none.
    private static List<Row> testsOf(Facts facts, String test) {
        Optional<String> group = facts.find("deferral_ratios").map(row -> row.text("tested_group"));
        return facts.all(ExplainAssets.TESTS).stream()
                .filter(row -> row.text("test").equals(test))
                .filter(row -> group.map(row.text("tested_group")::equals).orElse(true))
                .toList();
    }

    private static List<Step> tests(Facts facts, String test) {
        List<Step> steps = new ArrayList<>();
        for (Row row : testsOf(facts, test)) {
            steps.add(new TestSteps(facts, row).comparison());
        }
        return steps;
    }

    private static String verdict(Facts facts, Optional<Row> ratio) {
        String outcomes = List.of("adp", "acp").stream()
                .flatMap(test -> testsOf(facts, test).stream())
                .map(TestsExplainer::outcome)
                .collect(Collectors.joining("; "));
        String in = ratio.map(row -> row.flag("is_hce")
                        ? "In the tests, among the highly compensated"
                        : "In the tests, among those who are not highly compensated")
                .orElse("Not in the tests");
        return "%s: %s.".formatted(in, outcomes);
    }

    private static String outcome(Row row) {
        String name = TestSteps.name(row);
        if (row.text("method").equals("safe_harbor")) {
            return "by its safe harbor the plan has no %s to pass".formatted(name);
        }
        return "the %s is %s".formatted(name, row.flag("passed") ? "passed" : "failed");
    }

    private static Step place(Facts facts, Optional<Row> ratio) {
        boolean isOnFile = facts.person().has("eligibility_date");
        Figures figures = new Figures()
                .day("Entry on file", facts.person().dateOrNull("eligibility_date"))
                .day(
                        "Entry by the plan",
                        isOnFile ? null : facts.the("eligibility_determination").dateOrNull("entry_date"));
        String sentence = ratio.map(TestsExplainer::placed).orElseGet(() -> whyNot(facts));
        List<Rule> rules = new ArrayList<>(List.of(Rule.ELIGIBLE_EMPLOYEE));
        if (isLeftOutAsPartTime(facts, ratio)) {
            rules.add(Rule.LONG_TERM_PART_TIME);
        } else if (isInAGroupOfItsOwn(facts, ratio)) {
            rules.add(Rule.OTHERWISE_EXCLUDABLE);
        }
        return new Step("Place in the tests", sentence, figures.list(), rules);
    }

    private static boolean isLeftOutAsPartTime(Facts facts, Optional<Row> ratio) {
        return ratio.isEmpty()
                && facts.find("eligible_employees")
                        .filter(row -> row.decimal("compensation").signum() > 0 && row.flag("is_long_term_part_time"))
                        .isPresent();
    }

    /// Whether age and service decide where the employee is tested, or that the employee is not.
    private static boolean isInAGroupOfItsOwn(Facts facts, Optional<Row> ratio) {
        return ratio.map(row -> !row.text("tested_group").equals("all"))
                .orElseGet(() -> facts.find("eligible_employees")
                        .filter(row -> row.decimal("compensation").signum() > 0 && row.flag("is_otherwise_excludable"))
                        .isPresent());
    }

    private static String placed(Row row) {
        String side = row.flag("is_hce") ? "the highly compensated" : "those who are not highly compensated";
        String group =
                switch (row.text("tested_group")) {
                    case "otherwise_excludable" ->
                        ", in the test of those who are under 21 or short of a year of service";
                    case "statutory" -> ", in the test of those who are 21 and have a year of service";
                    default -> "";
                };
        return "Everyone who could defer at any time in the plan year is tested, whether or not they did. The employee is among %s%s."
                .formatted(side, group);
    }

    private static String whyNot(Facts facts) {
        Optional<Row> eligible = facts.find("eligible_employees");
        if (eligible.isEmpty()) {
            return "The tests are about those who could defer at any time in the plan year, and the employee could not.";
        }
        if (eligible.get().decimal("compensation").signum() == 0) {
            return "The employee had no pay in the plan year, so there is nothing to put contributions in proportion to.";
        }
        return eligible.get().flag("is_long_term_part_time")
                ? "The employer leaves out who entered as a long-term part-time employee only."
                : "The test leaves out those who are not highly compensated and are under 21 or short of a year of service.";
    }
}
