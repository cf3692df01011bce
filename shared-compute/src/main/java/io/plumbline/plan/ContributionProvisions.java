package io.plumbline.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What may be contributed.
///
/// @param superCatchUp whether ages 60 to 63 have the higher catch-up, 414(v)(2)(E); never without `catchUp`
/// @param deferralLimit the plan's own limit on deferrals, a share of plan compensation: 0.10 is 10 %; an
///     employer-provided limit in the sense of 1.414(v)-1(b)(1)(ii)
/// @param matchFormula tiers in ascending order; empty when the plan file states none
/// @param matchAfterTax whether after-tax contributions are matched too, after all deferrals
public record ContributionProvisions(
        boolean catchUp,
        boolean superCatchUp,
        boolean roth,
        Optional<BigDecimal> deferralLimit,
        List<MatchTier> matchFormula,
        boolean matchAfterTax) {

    static final ContributionProvisions DEFAULT =
            new ContributionProvisions(true, true, true, Optional.empty(), List.of(), false);

    public ContributionProvisions {
        matchFormula = List.copyOf(matchFormula);
    }
}
