package io.plumbline.plan;

/// How service is counted towards the plan's condition of service.
///
/// @param ruleOfParity whether service before a long absence is lost by 410(a)(5)(D)
/// @param oneYearHoldout whether who comes back after a break waits a year, 410(a)(5)(C)
public record ServiceRules(
        HoursMethod hoursMethod, Completion completed, boolean ruleOfParity, boolean oneYearHoldout) {

    static final ServiceRules DEFAULT = new ServiceRules(HoursMethod.ACTUAL, Completion.PERIOD_END, false, false);

    /// Whether time is counted, and no hours.
    boolean isElapsedTime() {
        return hoursMethod == HoursMethod.ELAPSED_TIME;
    }

    /// What an hour of service is found by, 29 CFR 2530.200b-2 and -3.
    public enum HoursMethod {
        /// The hours on file.
        ACTUAL,
        /// 190 hours for each month in which there is one.
        MONTHLY,
        /// 95 hours for each half of a month.
        SEMI_MONTHLY,
        /// 45 hours for each week.
        WEEKLY,
        /// 10 hours for each day.
        DAILY,
        /// None are counted: time from hire to severance is, 26 CFR 1.410(a)-7.
        ELAPSED_TIME
    }

    /// When a computation period with enough hours in it has done its part.
    public enum Completion {
        /// On its last day.
        PERIOD_END,
        /// When the last of the hours asked for is worked.
        HOURS_REACHED
    }
}
