package io.plumbline.nondiscrimination;

import io.plumbline.plan.CountedMatch;
import java.math.BigDecimal;

/// What becomes of the excess contributions of one highly compensated employee after a failed ADP test. Amounts
/// are dollars and cents; the first three sum to what was allocated.
///
/// Excess deferrals come first: they are over whichever limit is asked, and only what is above the ADP limit without
/// them can be catch-up.
///
/// @param recharacterizedCatchUp what stays as catch-up contributions, by way of the ADP limit,
///     1.414(v)-1(b)(1)(iii)
/// @param excessDeferralDistributed what leaves the plan as an excess deferral anyway, 1.401(k)-2(b)(4)(i)
/// @param refund what is distributed beside that
/// @param forfeitedMatch the match of all three that the test does not count, 411(a)(3)(G): an excess deferral's too,
///     whichever rule distributes it; that of catch-up only where the plan does not keep it, 1.414(v)-1(d)(2)(iii)
/// @param deferralsTaken how much of the three is deferrals; the rest is qualified contributions
record DeferralCorrection(
        BigDecimal recharacterizedCatchUp,
        BigDecimal excessDeferralDistributed,
        BigDecimal refund,
        BigDecimal forfeitedMatch,
        BigDecimal deferralsTaken) {

    /// @param allocated the excess contributions that fall to the employee
    /// @param unusedCatchUp what is left of the year's catch-up limit after the routes before this one
    /// @param excessDeferral what is distributed under 402(g) for the calendar year that ends in the plan year
    /// @param deferrals the deferrals that were tested, so no catch-up, but excess deferrals
    /// @param match the employee's match, and what of it the test counts
    /// @param keepsCatchUpMatch whether what stays as catch-up keeps its match
    static DeferralCorrection of(
            BigDecimal allocated,
            BigDecimal unusedCatchUp,
            BigDecimal excessDeferral,
            BigDecimal deferrals,
            CountedMatch match,
            boolean keepsCatchUpMatch) {
        BigDecimal distributed = allocated.min(excessDeferral);
        BigDecimal left = allocated.subtract(distributed);
        BigDecimal recharacterized =
                left.min(unusedCatchUp).min(deferrals.subtract(distributed).max(BigDecimal.ZERO));
        BigDecimal refund = left.subtract(recharacterized);
        BigDecimal keeping = keepsCatchUpMatch ? recharacterized : BigDecimal.ZERO;
        BigDecimal taken = match.takenOf(allocated, distributed.add(recharacterized), keeping, deferrals);
        return new DeferralCorrection(
                recharacterized, distributed, refund, match.forfeitedWith(taken.subtract(keeping), deferrals), taken);
    }
}
