package io.plumbline.asset;

import io.plumbline.plan.EligibilityProvisions;
import io.plumbline.plan.Plan;
import io.plumbline.plan.ServiceRules.Completion;

/// Under which plans an asset can have rows.
public enum Applicability {
    /// Under every plan.
    ALWAYS,
    /// Where the hours of service on file are counted.
    WHERE_HOURS_COUNT,
    /// Where months, half-months, weeks or days are credited with hours.
    WHERE_EQUIVALENTS_COUNT,
    /// Where the time that elapses is service.
    WHERE_ELAPSED_TIME_COUNTS,
    /// Where a period of service is complete with the last of the hours asked for.
    WHERE_HOURS_COMPLETE_SERVICE,
    /// Where long-term part-time employees enter under a rule of their own.
    WITH_LONG_TERM_PART_TIMERS,
    /// Where the employer has related plans.
    WITH_RELATED_PLANS;

    /// Whether it can in a plan year.
    ///
    /// @param year the plan year, by the calendar year in which it begins
    public boolean to(Plan plan, int year) {
        EligibilityProvisions eligibility = plan.provisions(year).eligibility();
        return switch (this) {
            case ALWAYS -> true;
            case WHERE_HOURS_COUNT ->
                switch (eligibility.service().hoursMethod()) {
                    case ACTUAL -> true;
                    case MONTHLY, SEMI_MONTHLY, WEEKLY, DAILY, ELAPSED_TIME -> false;
                };
            case WHERE_EQUIVALENTS_COUNT ->
                switch (eligibility.service().hoursMethod()) {
                    case MONTHLY, SEMI_MONTHLY, WEEKLY, DAILY -> true;
                    case ACTUAL, ELAPSED_TIME -> false;
                };
            case WHERE_ELAPSED_TIME_COUNTS ->
                switch (eligibility.service().hoursMethod()) {
                    case ELAPSED_TIME -> true;
                    case ACTUAL, MONTHLY, SEMI_MONTHLY, WEEKLY, DAILY -> false;
                };
            case WHERE_HOURS_COMPLETE_SERVICE -> eligibility.service().completed() == Completion.HOURS_REACHED;
            case WITH_LONG_TERM_PART_TIMERS -> eligibility.longTermPartTime();
            case WITH_RELATED_PLANS -> !plan.relatedPlans().isEmpty();
        };
    }
}
