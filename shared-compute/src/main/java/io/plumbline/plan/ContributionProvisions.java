package io.plumbline.plan;

import java.util.List;

/// What may be contributed.
///
/// @param superCatchUp whether ages 60 to 63 have the higher catch-up, 414(v)(2)(E); never without `catchUp`
/// @param matchFormula tiers in ascending order; empty when the plan file states none
public record ContributionProvisions(
        boolean catchUp, boolean superCatchUp, boolean roth, List<MatchTier> matchFormula) {

    static final ContributionProvisions DEFAULT = new ContributionProvisions(true, true, true, List.of());

    public ContributionProvisions {
        matchFormula = List.copyOf(matchFormula);
    }
}
