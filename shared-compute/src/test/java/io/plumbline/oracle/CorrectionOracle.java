package io.plumbline.oracle;

import java.util.ArrayList;
import java.util.HashMap;
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

    private static final List<String> MATCHES = List.of("match_true_up", "match", "qmac", "safe_harbor_match");

    /// The steps, each as `treatment money_type cents`.
    public List<String> steps(List<String> tiers) {
        Map<String, Long> left = new HashMap<>(credited);
        List<String> steps = new ArrayList<>();
        List<String> matches = tiers.stream().filter(MATCHES::contains).toList();
        long deferrals = of(credited, "pre_tax") + of(credited, "roth");
        long afterTax = of(credited, "after_tax");
        long matchable = deferrals + (afterTaxIsMatched ? afterTax : 0);
        long related = Math.min(total(credited, MATCHES), match.matchOf(matchable));
        long matched = match.matchedOf(matchable, related);

        take(left, steps, catchUpBy415, "recharacterize_catch_up", "roth", "pre_tax");
        long open = excess;
        long regular = deferrals - catchUp;
        long timely = Math.min(Math.min(excessDeferral, regular), open);
        take(left, steps, timely, "distribute", "pre_tax", "roth");
        open -= timely;
        regular -= timely;
        matched = Math.min(matched, matchable - timely);

        long matchedRegular = Math.min(matched, regular);
        long matchedAfterTax = afterTaxIsMatched ? Math.min(matched - matchedRegular, afterTax) : 0;
        Map<String, Long> employee = Map.of(
                "unmatched_deferrals",
                regular - matchedRegular,
                "unmatched_after_tax",
                afterTax - matchedAfterTax,
                "matched_deferrals",
                matchedRegular,
                "matched_after_tax",
                matchedAfterTax);

        for (String tier : tiers) {
            String[] types = tier.endsWith("after_tax") ? new String[] {"after_tax"} : new String[] {"pre_tax", "roth"};
            if (tier.startsWith("unmatched")) {
                long removed = Math.min(open, of(employee, tier));
                take(left, steps, removed, "distribute", types);
                open -= removed;
            } else if (tier.startsWith("matched")) {
                long removed = Math.min(of(employee, tier), match.leastRemoved(matched, related, open));
                take(left, steps, removed, "distribute", types);
                open -= removed;
                matched -= removed;
                long forfeited = Math.min(open, Math.max(0, related - match.matchOf(matched)));
                take(left, steps, forfeited, "forfeit", matches.toArray(String[]::new));
                open -= forfeited;
                related -= forfeited;
            } else {
                long forfeited = Math.min(open, of(left, tier));
                take(left, steps, forfeited, "forfeit", tier);
                open -= forfeited;
                related = Math.min(related, total(left, MATCHES));
            }
        }
        return steps;
    }

    private static void take(
            Map<String, Long> left, List<String> steps, long amount, String treatment, String... types) {
        long open = amount;
        for (String type : types) {
            long taken = Math.min(open, of(left, type));
            if (taken > 0) {
                left.merge(type, -taken, Long::sum);
                steps.add("%s %s %d".formatted(treatment, type, taken));
                open -= taken;
            }
        }
    }

    private static long total(Map<String, Long> amounts, List<String> types) {
        return types.stream().mapToLong(type -> of(amounts, type)).sum();
    }

    private static long of(Map<String, Long> amounts, String type) {
        return amounts.getOrDefault(type, 0L);
    }
}
