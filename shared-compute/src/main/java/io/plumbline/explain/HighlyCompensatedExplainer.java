package io.plumbline.explain;

import io.plumbline.limits.Limit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Explains `highly_compensated`: ownership, pay of the look-back year, the top-paid group.
final class HighlyCompensatedExplainer implements Explainer {

    private static final String TOP_PAID = "top_paid_group";
    private static final BigDecimal FIVE = new BigDecimal("5");

    @Override
    public String asset() {
        return "highly_compensated";
    }

    @Override
    public List<String> reads(Question question) {
        // In the top-paid group, everyone's pay decides.
        return question.hasTopPaidGroup()
                ? List.of(ExplainAssets.ofEmployee(asset()), ExplainAssets.ofEmployee(TOP_PAID))
                : List.of(asset());
    }

    @Override
    public Chapter explain(Facts facts) {
        Row row = facts.the(reads(facts.question()).getFirst());
        List<Step> steps = new ArrayList<>(List.of(ownership(facts), pay(facts)));
        if (facts.question().hasTopPaidGroup()) {
            steps.add(topPaid(facts));
        }
        String reason = row.text("reason");
        String verdict = row.flag("is_hce")
                ? "Highly compensated in the plan year: %s.".formatted(reason)
                : "Not highly compensated in the plan year: %s.".formatted(reason);
        return new Chapter(asset(), "Highly compensated", verdict, steps);
    }

    private static Step ownership(Facts facts) {
        Row person = facts.person();
        boolean isFamily = person.has("family_of_owner") && person.flag("family_of_owner");
        BigDecimal share = Objects.requireNonNullElse(person.decimalOrNull("ownership_percent"), BigDecimal.ZERO);
        Figures figures = new Figures()
                .percent("Owned of the employer", share)
                .words("Family of an owner of more", isFamily ? "yes" : "no");
        String found = share.compareTo(FIVE) > 0
                ? "The employee owned more, and so is highly compensated whatever the pay."
                : isFamily
                        ? "The employee is counted as such an owner, and so is highly compensated whatever the pay."
                        : "Neither is so here.";
        return Step.of(
                "Ownership",
                "Whoever owned more than 5% of the employer in the plan year or the year before is highly compensated, and so are the spouse, children, parents and grandparents of such an owner. "
                        + found,
                figures,
                Rule.HIGHLY_COMPENSATED,
                Rule.FAMILY_OF_OWNER);
    }

    private static Step pay(Facts facts) {
        int lookBack = facts.governing().year(Limit.HIGHLY_COMPENSATED);
        BigDecimal threshold = facts.governing().amount(Limit.HIGHLY_COMPENSATED);
        Optional<BigDecimal> pay = Optional.ofNullable(facts.person().decimalOrNull("prior_year_compensation"));
        String sentence = pay.map(amount -> amount.compareTo(threshold) > 0
                        ? "Pay of the look-back year is more than the threshold of that year."
                        : "Pay of the look-back year is not more than the threshold of that year.")
                .orElse("No pay of the look-back year is on file, so pay makes nobody highly compensated.");
        return Step.of(
                "Pay of the look-back year",
                sentence,
                new Figures()
                        .dollars("Pay of " + lookBack, pay.orElse(null))
                        .dollars(
                                "Threshold of " + lookBack,
                                threshold,
                                facts.notice(Limit.HIGHLY_COMPENSATED, lookBack)),
                Rule.HIGHLY_COMPENSATED,
                Rule.LOOK_BACK_PAY);
    }

    private static Step topPaid(Facts facts) {
        Optional<Row> place = facts.find(ExplainAssets.ofEmployee(TOP_PAID));
        Figures figures = new Figures();
        place.ifPresent(row -> figures.number("Place by pay", row.integer("place"))
                .number("Employees counted", row.integer("counted"))
                .number("Places in the top-paid group", row.integer("places")));
        String rounded =
                switch (facts.provisions().testing().topPaidGroup().rounding()) {
                    case DOWN -> "rounded down";
                    case NEAREST -> "rounded to the nearest whole number";
                    case UP -> "rounded up";
                };
        return Step.of(
                "The top-paid group",
                "The employer has elected that pay makes highly compensated only the fifth of the employees who were paid most, %s; %s."
                        .formatted(
                                rounded,
                                place.isPresent() ? "the employee's place decides" : "the employee had no such pay"),
                figures,
                Rule.TOP_PAID_GROUP,
                Rule.TOP_PAID_EXCLUSIONS);
    }
}
