package io.plumbline.additions;

import static io.plumbline.additions.AdditionsAssets.MONEY;

import io.plumbline.asset.Antecedent;
import io.plumbline.asset.Asset;
import io.plumbline.plan.Plan;

/// What the end of a plan year makes catch-up, for the year after it: where a year does not end with the
/// calendar year, both draw on one pool, 26 CFR 1.414(v)-1(c).
final class YearEndCatchUp {

    /// The rows of the plan year before.
    static final String RELATION = "catch_up_of_year_before";

    private static final String ASSET = "year_end_catch_up";

    private YearEndCatchUp() {}

    static Asset asset() {
        return Asset.named(ASSET, YearEndCatchUp.class)
                .reads("catch_up_use", "employee_id", "tax_year", "by_plan_limit", "by_415")
                .yields("employee_id", "VARCHAR", "the employee")
                .yields("tax_year", "INTEGER", "the calendar year in which the plan year, or limitation year, ended")
                .yields("by_plan_limit", MONEY, "what the plan's own limit made catch-up then, in dollars")
                .yields("by_415", MONEY, "what the 415(c) limit made catch-up then, in dollars")
                .summedUpAs("What the end of a plan year made catch-up, for who has some.");
    }

    static Antecedent antecedent() {
        return new Antecedent(
                RELATION,
                ASSET,
                false,
                (plan, year) -> sharesPool(plan, year) ? Antecedent.Need.WHERE_ON_FILE : Antecedent.Need.NONE);
    }

    /// Whether the year before may have used the pool that this one begins with.
    private static boolean sharesPool(Plan plan, int year) {
        return plan.sharesCalendarYearWithYearBefore(year)
                && plan.provisions(year - 1).contributions().catchUp();
    }
}
