package io.plumbline.oracle;

import java.util.List;
import java.util.Map;

/// The correction of excess annual additions, in cents and by the names of money types, tier after tier.
///
/// @param credited cents by money type
/// @param catchUp deferrals that are catch-up contributions, those by way of 415(c) among them
/// @param catchUpBy415 those
/// @param excess annual additions over the limit
/// @param excessDeferral deferrals over the limit of 402(g)
/// @param match the match formula
/// @param afterTaxIsMatched whether after-tax contributions draw match once all deferrals have
public record CorrectionOracle(
        Map<String, Long> credited,
        long catchUp,
        long catchUpBy415,
        long excess,
        long excessDeferral,
        MatchOracle match,
        boolean afterTaxIsMatched) {

    /// Rev. Proc. 2021-30, 6.06(2), and within the employer's money what is least promised first.
    public static final List<String> STATUTORY = List.of(
            "unmatched_after_tax",
            "unmatched_deferrals",
            "matched_after_tax",
            "matched_deferrals",
            "profit_sharing",
            "nonelective",
            "forfeiture",
            "match_true_up",
            "match",
            "qmac",
            "safe_harbor_match",
            "qnec",
            "safe_harbor_nonelective");

    static final String CATCH_UP = "catch_up";
    static final String EXCESS_DEFERRAL = "excess_deferral";
    static final String EXCESS_DEFERRAL_MATCH = "excess_deferral_match";

    /// What is done with some of a kind of money.
    ///
    /// @param ground the tier of the order that asks for it, or one of the three that no tier asks for
    record Step(String treatment, String moneyType, long cents, String ground) {}

    /// The steps, each as `treatment money_type cents`.
    public List<String> steps(List<String> tiers) {
        return inOrder(tiers).stream()
                .map(step -> "%s %s %d".formatted(step.treatment(), step.moneyType(), step.cents()))
                .toList();
    }

    List<Step> inOrder(List<String> tiers) {
        return CorrectionRun.of(this, tiers);
    }

    /// Cents of some kinds of money.
    long of(List<String> types) {
        return types.stream().mapToLong(type -> credited.getOrDefault(type, 0L)).sum();
    }
}
