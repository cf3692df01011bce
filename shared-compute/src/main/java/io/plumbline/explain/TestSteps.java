package io.plumbline.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The steps about one test of one group: how the averages compare, and what a failed one costs to correct.
final class TestSteps {

    private static final BigDecimal FIVE_QUARTERS = new BigDecimal("1.25");
    private static final BigDecimal TWO = new BigDecimal("2");

    private final Facts facts;
    private final Row row;

    /// @param row a row of `nondiscrimination`
    TestSteps(Facts facts, Row row) {
        this.facts = facts;
        this.row = row;
    }

    /// `ADP test`, with the group where it is not everyone.
    static String name(Row row) {
        String test = row.text("test").toUpperCase(Locale.ROOT) + " test";
        return switch (row.text("tested_group")) {
            case "statutory" -> test + ", statutory group";
            case "otherwise_excludable" -> test + ", otherwise excludable";
            default -> test;
        };
    }

    Step comparison() {
        Figures figures = new Figures()
                .number("Highly compensated employees", row.integer("hce_count"))
                .percent("Their average", row.decimalOrNull("hce_percent"))
                .number("Other employees", row.integer("nhce_count"))
                .percent(against(), row.decimalOrNull("nhce_percent"));
        if (row.has("limit_percent")) {
            BigDecimal others = row.decimal("nhce_percent");
            figures.percent("1.25 times that", others.multiply(FIVE_QUARTERS))
                    .percent("Two points more, at most twice", others.add(TWO).min(others.multiply(TWO)))
                    .outcome("Limit", new Measure.Percent(row.decimal("limit_percent")));
        }
        return new Step("The " + name(row), sentence(), figures.list(), rules());
    }

    private String against() {
        return switch (row.text("method")) {
            case "prior_year" -> "Average of the year before";
            case "first_year" -> "Average taken for the year before";
            default -> "The others' average";
        };
    }

    private String sentence() {
        if (row.text("method").equals("safe_harbor")) {
            return "The plan meets a safe harbor by the plan file's word, and is not tested.";
        }
        if (!row.has("limit_percent")) {
            return row.text("method").equals("prior_year")
                    ? "Without anybody highly compensated, or without others in the plan year before, there is nothing to compare, and the test is passed."
                    : "Without anybody on one of the two sides there is nothing to compare, and the test is passed.";
        }
        String limb = row.text("limb").equals("1.25")
                ? "1.25 times the average of the others"
                : "two points more than the average of the others, and no more than twice of it";
        String passed = row.flag("passed")
                ? "The average of the highly compensated is within the limit, so the test is passed."
                : "The average of the highly compensated is over the limit, so the test is failed.";
        String year =
                switch (row.text("method")) {
                    case "prior_year" -> " The others' average is that of the plan year before.";
                    case "first_year" -> " In a plan's first year the others' average is taken for 3%.";
                    default -> "";
                };
        return "The limit is the greater of two, here %s.%s %s".formatted(limb, year, passed);
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        if (row.text("method").equals("safe_harbor")) {
            return List.of(Rule.SAFE_HARBOR);
        }
        rules.add(row.text("test").equals("adp") ? Rule.ADP_TEST : Rule.ACP_TEST);
        if (!row.has("limit_percent")) {
            rules.add(Rule.NOBODY_TO_COMPARE);
        }
        switch (row.text("method")) {
            case "prior_year" -> rules.add(Rule.PRIOR_YEAR);
            case "first_year" -> rules.add(Rule.FIRST_PLAN_YEAR);
            default -> {}
        }
        return rules;
    }

    /// Until when a failed test can be corrected, and at what price otherwise.
    Step alternatives() {
        String months = facts.provisions().testing().eaca() ? "six months" : "two and a half months";
        Figures figures = new Figures()
                .day("Without excise tax until", row.dateOrNull("correct_by"))
                .day("At the latest", row.dateOrNull("correct_at_the_latest"))
                .percent("QNEC to all others, of pay", row.decimalOrNull("qnec_percent"))
                .dollars("The same in dollars", row.decimalOrNull("qnec_to_pass"))
                .dollars("One-to-one, once it is too late: the excess of the test", row.decimalOrNull("one_to_one"));
        String contribution = row.has("qnec_percent")
                ? "A qualified nonelective contribution (QNEC) to those who are not highly compensated would make the test pass instead."
                : "No contribution of this year would make the test pass: the average that it compares with is not of this year.";
        return Step.of(
                "Deadlines, and what else would do",
                "The excess is to be returned within %s after the plan year, or with an excise tax of 10%% on the employer within twelve months. %s After the twelve months the employer may contribute for the others as much as the excess of the test, catch-up and excess deferrals in it, beside the refunds."
                        .formatted(months, contribution),
                figures,
                Rule.EXCISE_TAX,
                Rule.TWELVE_MONTHS,
                Rule.LATE_CORRECTION);
    }
}
