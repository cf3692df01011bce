package io.plumbline.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The steps about a failed test's excess: how it was sized, what of it falls to a highly compensated employee, and
/// what becomes of that. Whoever reads them can reckon the employee's part again.
final class ExcessSteps {

    private static final int CENTS = 2;

    private final Facts facts;

    /// The row of `nondiscrimination` of the failed test.
    private final Row test;

    /// What the employee has in that test.
    private final Tested tested;

    /// The employee's row of `nondiscrimination_corrections`; empty where no part of the excess is the employee's.
    private final Optional<Row> row;

    private final boolean isAdp;

    ExcessSteps(Facts facts, Row test, Tested tested, Optional<Row> row) {
        this.facts = facts;
        this.test = test;
        this.tested = tested;
        this.row = row;
        this.isAdp = test.text("test").equals("adp");
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(sizing(), allocation()));
        row.ifPresent(part -> {
            steps.add(isAdp ? deferrals(part) : contributions(part));
            if (isAdp) {
                new RelatedMatch(facts).ofExcess(part, tested).ifPresent(steps::add);
            }
            steps.add(new TestSteps(facts, test).alternatives());
        });
        return steps;
    }

    /// 401(k)(8)(B): how much all have too much.
    private Step sizing() {
        BigDecimal level = test.decimal("ratio_level");
        BigDecimal over = tested.percent().subtract(level);
        Figures figures = new Figures()
                .percent("Limit of the test", test.decimal("limit_percent"))
                .percent("Highest permitted ratio", level)
                .number("Ratios above it, which are cut to it", test.integer("ratios_cut"))
                .percent("The employee's ratio", tested.percent());
        if (over.signum() > 0) {
            figures.percent("Above the highest permitted", over)
                    .dollars("Pay that the ratio is of", tested.compensation())
                    .dollars(
                            "What the employee's ratio adds to the excess",
                            over.multiply(tested.compensation())
                                    .movePointLeft(2)
                                    .setScale(CENTS, RoundingMode.HALF_UP));
        }
        return Step.of(
                "How the %s excess is sized".formatted(name()),
                "The highest ratios are cut down, those tied together, until the average of all is at the limit. What is cut of each, times the pay that it is of, makes the excess of all.%s %s"
                        .formatted(
                                facts.plan().relatedPlans().isEmpty()
                                        ? ""
                                        : " Ratios are of all plans, and no more is returned than all together contributed to this one.",
                                over.signum() > 0
                                        ? "The employee's is among those that are cut."
                                        : "The employee's is none of those that are cut."),
                figures.outcome("Excess of all together", test.decimal("excess_total")),
                Rule.EXCESS_SIZED,
                Rule.HIGHEST_PERMITTED_RATIO);
    }

    /// 401(k)(8)(C): whose contributions it is.
    private Step allocation() {
        BigDecimal level = test.decimal("dollar_level");
        BigDecimal allocated = row.map(part -> part.decimal("excess_allocated")).orElse(BigDecimal.ZERO);
        BigDecimal above = tested.counted().subtract(level).max(BigDecimal.ZERO);
        String what = isAdp ? "deferrals" : "contributions";
        Figures figures = new Figures()
                .dollars("Excess of all together", test.decimal("excess_total"))
                .number("Employees who are cut", test.integer("employees_cut"))
                .dollars("The employee's %s in the test".formatted(what), tested.counted())
                .dollars("The level to which they are cut", level);
        List<Rule> rules = new ArrayList<>(List.of(Rule.EXCESS_ALLOCATED, Rule.LEVELLED_BY_DOLLARS));
        String ofPlans = "";
        if (tested.isOfSeveralPlans()) {
            figures.dollars("Above the level", above).dollars("Contributed to this plan", tested.contributed());
            rules.add(Rule.CAPPED_BY_PLAN);
            ofPlans =
                    " Those to related plans are compared too, but nobody has a larger part than was contributed to this plan, and what is left over by that falls to the others.";
        }
        figures.dollarsIfAny("A cent that could not be shared", allocated.subtract(above.min(tested.contributed())));
        return new Step(
                "The employee's part of the %s excess".formatted(name()),
                "It is allocated by dollars and not by ratios: those with the most %s are cut down first, to one level, until all of it is allocated.%s %s"
                        .formatted(what, ofPlans, partOf(allocated, above)),
                figures.outcome("Allocated to the employee", allocated).list(),
                rules);
    }

    private String partOf(BigDecimal allocated, BigDecimal above) {
        if (allocated.signum() == 0) {
            return above.signum() == 0
                    ? "The employee has no more than the level, and so no part."
                    : "The employee contributed nothing to this plan, and so has no part.";
        }
        return above.compareTo(tested.contributed()) > 0
                ? "What the employee contributed to this plan is less than what is above the level, and all of it is the employee's part."
                : "What the employee has above the level is the employee's part.";
    }

    private String name() {
        return test.text("test").toUpperCase(Locale.ROOT);
    }

    private Step deferrals(Row part) {
        BigDecimal catchUp = part.decimal("recharacterized_catch_up");
        BigDecimal excessDeferral = part.decimal("excess_deferral_distributed");
        BigDecimal refund = part.decimal("refund");
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
        said.add("The test is not run again.");
        Optional<RothCover> notRoth = catchUp.signum() > 0 ? RothCover.byAdp(facts, catchUp) : Optional.empty();
        notRoth.ifPresent(roth -> said.add(roth.sentence()));
        figures.dollarsIfAny("Leaves as an excess deferral", excessDeferral)
                .dollarsIfAny("Stays as catch-up", catchUp)
                .dollarsIfAny("Refunded", refund)
                .total("Allocated", part.decimal("excess_allocated"));
        notRoth.ifPresent(roth -> roth.addTo("Of the catch-up, to be Roth yet", figures, rules));
        return new Step("What becomes of it", String.join(" ", said), figures.list(), rules);
    }

    private Step contributions(Row part) {
        BigDecimal allocated = part.decimal("excess_allocated");
        Optional<Row> adp = facts.all(ExplainAssets.ofEmployee("nondiscrimination_corrections")).stream()
                .filter(other -> other.text("test").equals("adp"))
                .findFirst();
        BigDecimal afterTax = new RelatedMatch(facts).refundedAfterTax(allocated, tested, adp);
        String withMatch =
                facts.provisions().contributions().matchAfterTax() ? ", and those that drew match go with it" : "";
        return Step.of(
                "What becomes of it",
                "After-tax contributions are refunded first%s, then the vested part of the match, then qualified and safe harbor contributions, which are always vested, with their income; match that is not vested is forfeited."
                        .formatted(withMatch),
                new Figures()
                        .dollarsIfAny("Of after-tax contributions", afterTax)
                        .dollarsIfAny("Of match", allocated.subtract(afterTax))
                        .percent("Vested of the match", facts.person().decimalOrNull("vested_percent"))
                        .dollars("Refunded", part.decimal("refund"))
                        .dollars("Forfeited", part.decimal("forfeited_match"))
                        .total("Allocated", allocated),
                Rule.EXCESS_RETURNED,
                Rule.EXCESS_MATCH);
    }
}
