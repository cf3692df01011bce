package io.plumbline.asset;

import io.plumbline.plan.ContributionProvisions;
import io.plumbline.plan.EligibilityProvisions;
import io.plumbline.plan.Period;
import io.plumbline.plan.Plan;
import io.plumbline.plan.Provisions;
import io.plumbline.plan.TestingProvisions;
import java.time.Month;

/// The relation `plan`: one row, the provisions of one plan year.
final class PlanRow {

    private PlanRow() {}

    static Parameter of(Plan plan, int year) {
        Provisions provisions = plan.provisions(year);
        RowOfValues row = new RowOfValues();
        years(row, plan, year);
        eligibility(row, provisions.eligibility());
        contributions(row, provisions.contributions());
        testing(row, provisions.testing());
        return row.put(
                        "correction_order",
                        "VARCHAR",
                        provisions.limits().correctionOrder().code())
                .put("at_risk_threshold", "DECIMAL(5,4)", provisions.limits().atRiskThreshold())
                .as("plan", plan.fingerprint());
    }

    private static void years(RowOfValues row, Plan plan, int year) {
        Period planYear = plan.planYear(year);
        Period limitationYear = plan.limitationYear(year);
        row.put("plan_id", "VARCHAR", plan.planId())
                .put("employer_id", "VARCHAR", plan.employerId())
                .put("plan_year", year)
                .put("plan_year_start", "DATE", planYear.start())
                .put("plan_year_end", "DATE", planYear.end())
                .put("is_first_plan_year", plan.isFirstPlanYear(year))
                .put("plan_began", "DATE", plan.began().orElse(null))
                .put("limitation_year_start", "DATE", limitationYear.start())
                .put("limitation_year_end", "DATE", limitationYear.end())
                .put("limitation_year_is_calendar", isCalendar(limitationYear));
    }

    private static void eligibility(RowOfValues row, EligibilityProvisions eligibility) {
        row.put("eligibility_age", eligibility.age())
                .put("eligibility_service_months", eligibility.serviceMonths())
                .put("eligibility_hours", eligibility.hours())
                .put("computation_period", eligibility.computationPeriod())
                .put("entry", eligibility.entry())
                .put("entry_rule", eligibility.entryRule())
                .put("long_term_part_time", eligibility.longTermPartTime())
                .put("hours_method", eligibility.service().hoursMethod())
                .put("service_completed", eligibility.service().completed())
                .put("rule_of_parity", eligibility.service().ruleOfParity())
                .put("one_year_holdout", eligibility.service().oneYearHoldout());
    }

    private static void contributions(RowOfValues row, ContributionProvisions contributions) {
        row.put("catch_up", contributions.catchUp())
                .put("super_catch_up", contributions.superCatchUp())
                .put("roth", contributions.roth())
                .put(
                        "deferral_limit_share",
                        "DECIMAL(9,6)",
                        contributions.deferralLimit().orElse(null))
                .put("match_after_tax", contributions.matchAfterTax());
    }

    private static void testing(RowOfValues row, TestingProvisions testing) {
        row.put("testing_method", testing.baseline().method())
                .put(
                        "prior_year_nhce_adp",
                        "DECIMAL(9,6)",
                        testing.baseline().nhceAdp().orElse(null))
                .put(
                        "prior_year_nhce_acp",
                        "DECIMAL(9,6)",
                        testing.baseline().nhceAcp().orElse(null))
                .put("first_year", testing.baseline().firstYear())
                .put("top_paid_group", testing.topPaidGroup().elected())
                .put("top_paid_rounding", testing.topPaidGroup().rounding())
                .put("safe_harbor", testing.safeHarbor())
                .put("otherwise_excludable", testing.population().otherwiseExcludable())
                .put("long_term_part_time_tested", testing.population().longTermPartTime())
                .put("catch_up_match", testing.catchUpMatch())
                .put("eaca", testing.eaca());
    }

    private static boolean isCalendar(Period period) {
        return period.start().getMonth() == Month.JANUARY
                && period.start().getDayOfMonth() == 1
                && period.end().getYear() == period.start().getYear();
    }
}
