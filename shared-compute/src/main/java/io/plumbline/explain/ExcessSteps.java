package io.plumbline.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The steps about the part of a failed test's excess that falls to the employee.
final class ExcessSteps {

    private final Facts facts;

    /// The employee's row of `nondiscrimination_corrections`.
    private final Row row;

    private final boolean isAdp;

    ExcessSteps(Facts facts, Row row) {
        this.facts = facts;
        this.row = row;
        this.isAdp = row.text("test").equals("adp");
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(allocation(), isAdp ? deferrals() : contributions()));
        test().ifPresent(test -> steps.add(new TestSteps(facts, test).alternatives()));
        return steps;
    }

    private Optional<Row> test() {
        return facts.all(ExplainAssets.TESTS).stream()
                .filter(test -> test.text("test").equals(row.text("test")))
                .filter(test -> test.text("tested_group").equals(row.text("tested_group")))
                .findFirst();
    }

    private Step allocation() {
        BigDecimal allocated = row.decimal("excess_allocated");
        Figures figures = new Figures();
        test().ifPresent(test -> figures.percent("Limit of the test", test.decimalOrNull("limit_percent")));
        figures.percent("The employee's ratio", row.decimal("percent"));
        test().ifPresent(test -> figures.dollars("Excess of all together", test.decimal("excess_total")));
        figures.dollars("Allocated to the employee", allocated);
        return Step.of(
                "The part of the %s excess".formatted(row.text("test").toUpperCase(Locale.ROOT)),
                "The highest ratios are cut down, those tied together, until their average is at the limit: what is cut, in dollars, is the excess of all. It is allocated by dollars, those with the most first, down to one level.",
                figures,
                Rule.EXCESS_SIZED,
                Rule.EXCESS_ALLOCATED);
    }

    private Step deferrals() {
        BigDecimal catchUp = row.decimal("recharacterized_catch_up");
        BigDecimal excessDeferral = row.decimal("excess_deferral_distributed");
        BigDecimal refund = row.decimal("refund");
        BigDecimal forfeited = row.decimal("forfeited_match");
        List<Rule> rules = new ArrayList<>(List.of(Rule.EXCESS_RETURNED));
        List<String> said = new ArrayList<>();
        Figures figures = new Figures();
        if (excessDeferral.signum() > 0) {
            said.add("What leaves as an excess deferral anyway is not returned twice.");
            rules.add(Rule.EXCESS_DEFERRAL_TAKEN);
        }
        if (catchUp.signum() > 0) {
            said.add("What is left of the catch-up limit takes in as much as it can%s, and that stays in the plan."
                    .formatted(excessDeferral.signum() > 0 ? " of the rest" : ""));
            rules.add(Rule.CATCH_UP_BY_ADP);
            facts.find("plan_year_catch_up")
                    .ifPresent(pool -> figures.dollars("Left of the catch-up limit", pool.decimal("open_to_adp")));
        }
        if (refund.signum() > 0) {
            said.add("%s is refunded with its income."
                    .formatted(catchUp.signum() + excessDeferral.signum() > 0 ? "The rest" : "All of it"));
        }
        if (forfeited.signum() > 0) {
            said.add("The match that these deferrals drew is forfeited.");
            rules.add(Rule.FORFEITED_MATCH);
        } else if (!facts.provisions().contributions().matchFormula().isEmpty()) {
            said.add("No match is forfeited beside it: the deferrals that drew none go first.");
        }
        said.add("The test is not run again.");
        figures.dollarsIfAny("Leaves as an excess deferral", excessDeferral)
                .dollarsIfAny("Stays as catch-up", catchUp)
                .dollarsIfAny("Refunded", refund)
                .total("Allocated", row.decimal("excess_allocated"))
                .dollarsIfAny("Match forfeited beside it", forfeited);
        return new Step("What becomes of it", String.join(" ", said), figures.list(), rules);
    }

    private Step contributions() {
        return Step.of(
                "What becomes of it",
                "After-tax contributions are refunded first, then the vested part of the match, then qualified and safe harbor contributions, which are always vested, with their income; match that is not vested is forfeited.",
                new Figures()
                        .percent("Vested", facts.person().decimalOrNull("vested_percent"))
                        .dollars("Refunded", row.decimal("refund"))
                        .dollars("Forfeited", row.decimal("forfeited_match"))
                        .total("Allocated", row.decimal("excess_allocated")),
                Rule.EXCESS_RETURNED,
                Rule.EXCESS_MATCH);
    }
}
