package io.plumbline.explain;

import io.plumbline.limits.Limit;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Explains `elective_deferrals`: what was deferred in the calendar year, the limit, and what of the rest is catch-up.
final class DeferralsExplainer implements Explainer {

    private static final int CATCH_UP_FROM = 50;
    private static final int SUPER_FROM = 60;
    private static final int SUPER_TO = 63;

    @Override
    public String asset() {
        return "elective_deferrals";
    }

    @Override
    public List<String> reads() {
        return List.of("contribution_totals");
    }

    @Override
    public Chapter explain(Facts facts) {
        Row row = facts.the(asset());
        List<Step> steps = new ArrayList<>();
        steps.add(deferred(facts, row));
        steps.add(limit(facts, row));
        BigDecimal over = row.decimal("deferrals").subtract(row.decimal("deferral_limit"));
        if (over.signum() > 0) {
            steps.add(catchUp(facts, row));
            steps.add(excess(facts, row, over));
        }
        return new Chapter(asset(), "Elective deferrals", verdict(facts, row), steps);
    }

    private static String verdict(Facts facts, Row row) {
        BigDecimal excess = row.decimal("excess_deferral");
        BigDecimal catchUp = row.decimal("catch_up_used");
        if (row.decimal("deferrals").signum() == 0) {
            return "Nothing was deferred in %d.".formatted(facts.year());
        }
        String deferred = "%s was deferred in %d".formatted(Typeset.dollars(row.decimal("deferrals")), facts.year());
        if (excess.signum() > 0) {
            return "%s, which is %s too much; it is to be distributed by April 15, %d."
                    .formatted(deferred, Typeset.dollars(excess), facts.year() + 1);
        }
        return catchUp.signum() > 0
                ? "%s, %s of it as catch-up. Nothing is in excess.".formatted(deferred, Typeset.dollars(catchUp))
                : "%s, which is within the limit.".formatted(deferred);
    }

    private static Step deferred(Facts facts, Row row) {
        String year = String.valueOf(facts.year());
        Figures figures = new Figures()
                .dollars("Pre-tax", deferred(facts, "pre_tax", false))
                .dollars("Roth", deferred(facts, "roth", false))
                .dollarsIfAny(
                        "To related plans", deferred(facts, "pre_tax", true).add(deferred(facts, "roth", true)))
                .outcome("Deferrals of " + year, row.decimal("deferrals"));
        String plans = facts.plan().relatedPlans().isEmpty() ? "" : ", over this plan and the plans related to it";
        return Step.of(
                "What was deferred",
                "Pre-tax and Roth deferrals count alike, in the calendar year in which they were paid%s."
                        .formatted(plans),
                figures,
                Rule.DEFERRALS_COUNT_ALIKE);
    }

    private static BigDecimal deferred(Facts facts, String moneyType, boolean ofRelatedPlan) {
        return List.of("amount_before", "amount", "amount_after").stream()
                .map(column -> facts.sum(
                        total -> total.text("money_type").equals(moneyType)
                                && total.integer("tax_year") == facts.year()
                                && total.flag("is_of_related_plan") == ofRelatedPlan,
                        column))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Step limit(Facts facts, Row row) {
        BigDecimal limit = row.decimal("deferral_limit");
        BigDecimal left = limit.subtract(row.decimal("deferrals"));
        String sentence = left.signum() >= 0
                ? "The deferrals are within the limit of the calendar year; %s more could have been deferred."
                        .formatted(Typeset.dollars(left))
                : "The deferrals exceed the limit of the calendar year by %s."
                        .formatted(Typeset.dollars(left.negate()));
        return Step.of(
                "The limit",
                left.signum() == 0 ? "The deferrals are exactly at the limit of the calendar year." : sentence,
                new Figures()
                        .dollars(
                                "Limit of " + facts.year(), limit, facts.notice(Limit.ELECTIVE_DEFERRALS, facts.year()))
                        .dollars("Deferrals of " + facts.year(), row.decimal("deferrals")),
                Rule.DEFERRAL_LIMIT);
    }

    private static Step catchUp(Facts facts, Row row) {
        LocalDate birth = facts.person().date("birth_date");
        int age = facts.year() - birth.getYear();
        Figures figures = new Figures().day("Date of birth", birth).number("Age at the end of " + facts.year(), age);
        if (age < CATCH_UP_FROM) {
            return Step.of(
                    "Catch-up",
                    "Catch-up is for those who are 50 by the end of the calendar year, so there is none here.",
                    figures,
                    Rule.CATCH_UP_AGE);
        }
        BigDecimal limit = row.decimal("catch_up_limit");
        if (limit.signum() == 0) {
            return Step.of(
                    "Catch-up",
                    "The employee is old enough for catch-up, and the plan offers none.",
                    figures.dollars("Catch-up limit", limit),
                    Rule.CATCH_UP_AGE);
        }
        boolean isSuper = SUPER_FROM <= age
                && age <= SUPER_TO
                && facts.announced(Limit.SUPER_CATCH_UP, facts.year()).isPresent()
                && facts.provisions().contributions().superCatchUp();
        return isSuper
                ? Step.of(
                        "Catch-up",
                        "Whoever is 60 to 63 by the end of the calendar year has the larger catch-up limit in place of the regular one.",
                        figures.dollars("Catch-up limit", limit, facts.notice(Limit.SUPER_CATCH_UP, facts.year())),
                        Rule.CATCH_UP_AGE,
                        Rule.SUPER_CATCH_UP_AMOUNT)
                : Step.of(
                        "Catch-up",
                        "Whoever is 50 by the end of the calendar year may defer more than the limit, as catch-up.",
                        figures.dollars("Catch-up limit", limit, facts.notice(Limit.CATCH_UP, facts.year())),
                        Rule.CATCH_UP_AGE,
                        Rule.CATCH_UP_AMOUNT);
    }

    private static Step excess(Facts facts, Row row, BigDecimal over) {
        BigDecimal excess = row.decimal("excess_deferral");
        String sentence = excess.signum() == 0
                ? "All that exceeds the limit is catch-up, so nothing is in excess."
                : ("What exceeds the limit and is no catch-up is an excess deferral. It is to be distributed, with its "
                                + "earnings, by April 15, %d; what is left then is taxed twice.")
                        .formatted(facts.year() + 1);
        return Step.of(
                "What is in excess",
                sentence,
                new Figures()
                        .dollars("Over the limit", over)
                        .dollars("Catch-up used", row.decimal("catch_up_used"))
                        .outcome("Excess deferral", excess),
                Rule.CATCH_UP_ROUTES,
                Rule.EXCESS_DEFERRAL);
    }
}
