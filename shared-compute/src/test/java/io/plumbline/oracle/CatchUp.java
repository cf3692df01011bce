package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;

/// The catch-up of one person and one calendar year as it falls into one limitation year, 26 CFR 1.414(v)-1.
///
/// @param overDeferralLimit deferrals of the limitation year that went over 402(g) and are catch-up for that
/// @param regular deferrals of the limitation year that did not go over 402(g)
/// @param left what 402(g) leaves of the year's catch-up limit when the limitation year ends
record CatchUp(BigDecimal overDeferralLimit, BigDecimal regular, BigDecimal left) {

    /// Reached 50 by the close of the calendar year, 414(v)(5)(A); those who reach 60 to 63 have the higher
    /// amount instead, where it is in force and the plan offers it, 414(v)(2)(E).
    static BigDecimal limit(Participant participant, PlanTerms terms, int calendarYear) {
        int age = participant.ageByCloseOf(calendarYear);
        if (!terms.catchUp() || age < 50) {
            return BigDecimal.ZERO;
        }
        YearLimits limits = YearLimits.of(calendarYear);
        BigDecimal higher = limits.superCatchUp();
        return higher != null && terms.superCatchUp() && age >= 60 && age <= 63 ? higher : limits.catchUp();
    }

    /// There is one pool a calendar year. What was deferred earlier in that year, before the limitation year
    /// began, has used the 402(g) limit and the pool first.
    static CatchUp of(Participant participant, List<Contribution> deferrals, PlanTerms terms, int calendarYear) {
        BigDecimal limit = limit(participant, terms, calendarYear);
        BigDecimal within = Money.sum(deferrals, d -> countsIn(terms, d, calendarYear));
        BigDecimal before = Money.sum(deferrals, d -> precedes(terms, d, calendarYear));
        BigDecimal yearly = YearLimits.of(calendarYear).deferrals();
        BigDecimal overBefore = Money.over(before, yearly);
        BigDecimal overThrough = Money.over(before.add(within), yearly);
        BigDecimal attributable = overThrough.min(limit).subtract(overBefore.min(limit));
        BigDecimal regular = within.subtract(overThrough.subtract(overBefore));
        return new CatchUp(attributable, regular, limit.subtract(overThrough.min(limit)));
    }

    /// Deferrals are of the tax year in which they are paid; only where limitation year and calendar year are
    /// one can an allocation name it.
    private static boolean countsIn(PlanTerms terms, Contribution deferral, int calendarYear) {
        return terms.limitationYear().isCalendarYear()
                ? terms.inLimitationYear(deferral)
                : deferral.payDate().getYear() == calendarYear
                        && terms.limitationYear().holds(deferral.payDate());
    }

    private static boolean precedes(PlanTerms terms, Contribution deferral, int calendarYear) {
        return !terms.limitationYear().isCalendarYear()
                && deferral.payDate().getYear() == calendarYear
                && deferral.payDate().isBefore(terms.limitationYear().from());
    }
}
