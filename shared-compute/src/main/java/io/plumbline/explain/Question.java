package io.plumbline.explain;

import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.plan.Provisions;

/// Which employee and plan year to explain.
///
/// @param year the calendar year in which the plan year begins
/// @param limits the limits that govern
public record Question(Plan plan, int year, LimitTable limits, String employeeId) {

    Provisions provisions() {
        return plan.provisions(year);
    }

    boolean hasTopPaidGroup() {
        return provisions().testing().topPaidGroup().elected();
    }
}
