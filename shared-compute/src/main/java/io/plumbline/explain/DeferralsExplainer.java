package io.plumbline.explain;

import io.plumbline.limits.Limit;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Explains `elective_deferrals`: what was deferred in the calendar year, the limits on it, and what of the rest is
/// catch-up.
final class DeferralsExplainer implements Explainer {

    @Override
    public String asset() {
        return "elective_deferrals";
    }

    @Override
    public List<String> reads(Question question) {
        return List.of(asset(), "annual_additions", "contribution_totals", "catch_up_use");
    }

    @Override
    public Chapter explain(Facts facts) {
        Row row = facts.the(asset());
        CatchUpSteps catchUp = new CatchUpSteps(facts, row);
        List<Step> steps = new ArrayList<>(List.of(deferred(facts, row), limit(facts, row)));
        BigDecimal over = row.decimal("deferrals").subtract(row.decimal("deferral_limit"));
        boolean isOverPlanLimit =
                isPositive(row, "catch_up_by_plan_limit") || isPositive(row, "excess_over_plan_limit");
        if (row.has("plan_limit")) {
            steps.add(planLimit(facts, row));
        }
        Set<Integer> asked = new HashSet<>();
        if (over.signum() > 0) {
            asked.add(facts.year());
        }
        if (isOverPlanLimit) {
            asked.add(yearOfPlanLimit(facts));
        }
        steps.addAll(catchUp.entitlements(asked));
        if (over.signum() > 0) {
            steps.add(excess(facts, row, over));
        }
        catchUp.roth().ifPresent(steps::add);
        catchUp.routes().ifPresent(steps::add);
        return new Chapter(asset(), "Elective deferrals", verdict(facts, row), steps);
    }

    private static boolean isPositive(Row row, String column) {
        return row.has(column) && row.decimal(column).signum() > 0;
    }

    /// The calendar year on whose catch-up limit the plan's own limit draws.
    private static int yearOfPlanLimit(Facts facts) {
        return facts.plan().planYear(facts.year()).end().getYear();
    }

    private static String verdict(Facts facts, Row row) {
        BigDecimal excess = row.decimal("excess_deferral");
        BigDecimal catchUp = yearOfPlanLimit(facts) == facts.year()
                ? row.decimal("catch_up_used")
                : row.decimal("catch_up_used").subtract(row.decimal("catch_up_by_plan_limit"));
        if (row.decimal("deferrals").signum() == 0) {
            return "Nothing was deferred in %d.".formatted(facts.year());
        }
        String deferred = "%s was deferred in %d".formatted(Typeset.dollars(row.decimal("deferrals")), facts.year());
        if (excess.signum() > 0) {
            return "%s, which is %s too much; it is to be distributed by April 15, %d.%s"
                    .formatted(deferred, Typeset.dollars(excess), facts.year() + 1, elsewhere(row));
        }
        return catchUp.signum() > 0
                ? "%s, %s of it as catch-up. Nothing is in excess.".formatted(deferred, Typeset.dollars(catchUp))
                : "%s, which is within the limit.".formatted(deferred);
    }

    /// What of an excess deferral another plan returns.
    private static String elsewhere(Row row) {
        BigDecimal elsewhere = row.decimal("excess_deferral_elsewhere");
        return elsewhere.signum() == 0
                ? ""
                : " Of that, %s was deferred to related plans, and is theirs to return."
                        .formatted(Typeset.dollars(elsewhere));
    }

    private static Step deferred(Facts facts, Row row) {
        BigDecimal toOthers = deferred(facts, "pre_tax", true).add(deferred(facts, "roth", true));
        Figures figures = new Figures()
                .dollars("Pre-tax", deferred(facts, "pre_tax", false))
                .dollars("Roth", deferred(facts, "roth", false))
                .dollarsIfAny("To related plans", toOthers)
                .outcome("Deferrals of " + facts.year(), row.decimal("deferrals"));
        String plans = facts.plan().relatedPlans().isEmpty() ? "" : ", over this plan and the plans related to it";
        return Step.of(
                "What was deferred",
                "Pre-tax and Roth deferrals count alike, in the calendar year in which they were paid%s."
                        .formatted(plans),
                figures,
                Rule.DEFERRALS_COUNT_ALIKE);
    }

    private static BigDecimal deferred(Facts facts, String moneyType, boolean ofRelatedPlan) {
        return facts.sum(
                total -> total.text("money_type").equals(moneyType)
                        && total.integer("tax_year") == facts.year()
                        && total.flag("is_of_related_plan") == ofRelatedPlan,
                "amount_before",
                "amount",
                "amount_after");
    }

    private static Step limit(Facts facts, Row row) {
        BigDecimal limit = row.decimal("deferral_limit");
        BigDecimal left = limit.subtract(row.decimal("deferrals"));
        String sentence =
                switch (left.signum()) {
                    case 0 -> "The deferrals are exactly at the limit of the calendar year.";
                    case 1 ->
                        "The deferrals are within the limit of the calendar year; %s more could have been deferred."
                                .formatted(Typeset.dollars(left));
                    default ->
                        "The deferrals exceed the limit of the calendar year by %s."
                                .formatted(Typeset.dollars(left.negate()));
                };
        return Step.of(
                "The limit",
                sentence,
                new Figures()
                        .dollars(
                                "Limit of " + facts.year(), limit, facts.notice(Limit.ELECTIVE_DEFERRALS, facts.year()))
                        .dollars("Deferrals of " + facts.year(), row.decimal("deferrals")),
                Rule.DEFERRAL_LIMIT);
    }

    private static Step planLimit(Facts facts, Row row) {
        BigDecimal beyond = row.has("excess_over_plan_limit") ? row.decimal("excess_over_plan_limit") : BigDecimal.ZERO;
        String sentence = beyond.signum() > 0
                ? "The plan's own limit on deferrals of the plan year was not kept; what is over it and is no catch-up is to be corrected as the plan provides."
                : "The plan sets a limit of its own on the deferrals of the plan year. What is over it is catch-up while the catch-up limit lasts.";
        @Nullable
        BigDecimal percent = facts.provisions()
                .contributions()
                .deferralLimit()
                .map(share -> share.movePointRight(2))
                .orElse(null);
        return Step.of(
                "The plan's own limit",
                sentence,
                new Figures()
                        .percent("Share of pay that may be deferred", percent, "the plan file")
                        .dollars("Plan compensation", facts.person().decimalOrNull("plan_compensation"))
                        .dollars("Limit of the plan", row.decimal("plan_limit"))
                        .dollars("Catch-up over it", row.decimalOrNull("catch_up_by_plan_limit"))
                        .dollars("Over it and no catch-up", row.decimalOrNull("excess_over_plan_limit")),
                Rule.CATCH_UP_BY_PLAN);
    }

    private static Step excess(Facts facts, Row row, BigDecimal over) {
        BigDecimal excess = row.decimal("excess_deferral");
        Figures figures = new Figures()
                .dollars("Over the limit", over)
                .dollarsIfAny("Catch-up when the year before ended", row.decimalOrNull("catch_up_by_year_before"))
                .dollars("Catch-up", row.decimal("catch_up_by_402g"))
                .outcome("Excess deferral", excess)
                .dollarsIfAny("Of it deferred to related plans", row.decimal("excess_deferral_elsewhere"));
        if (excess.signum() == 0) {
            return Step.of(
                    "What is in excess",
                    "All that exceeds the limit is catch-up, so nothing is in excess.",
                    figures,
                    Rule.CATCH_UP_BY_STATUTE);
        }
        List<Rule> rules = new ArrayList<>(List.of(Rule.CATCH_UP_BY_STATUTE, Rule.EXCESS_DEFERRAL, Rule.TAXED_TWICE));
        String pay = "";
        BigDecimal compensation = facts.the("annual_additions").decimal("compensation_limit");
        if (row.decimal("catch_up_by_402g").compareTo(row.decimal("catch_up_limit")) < 0
                && row.decimal("deferrals").compareTo(compensation) > 0) {
            rules.add(Rule.CATCH_UP_WITHIN_PAY);
            figures.dollars("Compensation", compensation);
            pay = " What is deferred beyond pay is no catch-up.";
        }
        String plans = "";
        if (row.decimal("excess_deferral_elsewhere").signum() > 0) {
            rules.add(Rule.ONE_POOL_FOR_ALL_PLANS);
            plans = " Each plan returns what was deferred to it past the limit, in the order of pay dates.";
        }
        return new Step(
                "What is in excess",
                "What exceeds the limit and is no catch-up is an excess deferral, to be distributed with its earnings by April 15, %d. What is not distributed by then is taxed twice.%s%s"
                        .formatted(facts.year() + 1, pay, plans),
                figures.list(),
                rules);
    }
}
