package io.plumbline.nondiscrimination;

import io.plumbline.plan.DrawnMatch;
import java.math.BigDecimal;

/// What becomes of the excess contributions of one highly compensated employee after a failed ADP test. Amounts
/// are dollars and cents; the first three sum to what was allocated.
///
/// @param recharacterizedCatchUp what stays as catch-up contributions, by way of the ADP limit,
///     1.414(v)-1(b)(1)(iii)
/// @param excessDeferralDistributed what leaves the plan as an excess deferral anyway, 1.401(k)-2(b)(4)(i)
/// @param refund what is distributed beside that
/// @param forfeitedMatch the match of all three, 411(a)(3)(G): an excess deferral's too, whichever rule distributes it
record DeferralCorrection(
        BigDecimal recharacterizedCatchUp,
        BigDecimal excessDeferralDistributed,
        BigDecimal refund,
        BigDecimal forfeitedMatch) {

    /// @param allocated the excess contributions that fall to the employee
    /// @param unusedCatchUp what is left of the year's catch-up limit after the routes before this one
    /// @param excessDeferral what is distributed under 402(g)
    /// @param deferrals the deferrals that were tested, so no catch-up, but excess deferrals
    /// @param match the match that the employee's contributions drew
    static DeferralCorrection of(
            BigDecimal allocated,
            BigDecimal unusedCatchUp,
            BigDecimal excessDeferral,
            BigDecimal deferrals,
            DrawnMatch match) {
        BigDecimal recharacterized = allocated.min(unusedCatchUp);
        BigDecimal leaving = allocated.subtract(recharacterized);
        BigDecimal distributed = leaving.min(excessDeferral);
        BigDecimal refund = leaving.subtract(distributed);
        return new DeferralCorrection(recharacterized, distributed, refund, match.forfeitedWith(allocated, deferrals));
    }
}
