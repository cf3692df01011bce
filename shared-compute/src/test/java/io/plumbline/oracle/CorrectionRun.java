package io.plumbline.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One correction of excess annual additions while it goes on, in cents.
///
/// What a participant contributed lies on a line: deferrals, then after-tax contributions where they draw match, and at
/// its end catch-up contributions, which are no annual additions and stay. The match that is there was drawn by the
/// first cents of the line.
final class CorrectionRun {

    private static final List<String> DEFERRALS = List.of("pre_tax", "roth");
    private static final List<String> AFTER_TAX = List.of("after_tax");
    private static final List<String> MATCHES = List.of("match_true_up", "match", "qmac", "safe_harbor_match");

    private final CorrectionOracle additions;
    private final List<String> matches;
    private final Map<String, Long> left;
    private final List<CorrectionOracle.Step> steps = new ArrayList<>();

    /// Still over the limit.
    private long open;

    /// The match that the line drew, or what is left of it, and how far along the line it was drawn.
    private long drawn;

    private long matched;

    private CorrectionRun(CorrectionOracle additions, List<String> tiers) {
        this.additions = additions;
        matches = tiers.stream().filter(MATCHES::contains).toList();
        left = new HashMap<>(additions.credited());
        open = additions.excess();
        drawn = Math.min(additions.of(MATCHES), additions.match().matchOf(line()));
        matched = additions.match().matchedOf(line(), drawn);
    }

    static List<CorrectionOracle.Step> of(CorrectionOracle additions, List<String> tiers) {
        CorrectionRun run = new CorrectionRun(additions, tiers);
        run.take(
                additions.catchUpBy415(),
                DEFERRALS.reversed(),
                CorrectedAdditionsOracle.STAYS,
                CorrectionOracle.CATCH_UP);
        run.removeInOrder(tiers, run.excessDeferrals());
        return run.steps;
    }

    /// Excess deferrals that are distributed are no annual additions, and so they leave before anything else.
    private long excessDeferrals() {
        long removed = remove(
                Math.min(additions.excessDeferral(), deferrals()),
                DEFERRALS,
                "distribute",
                CorrectionOracle.EXCESS_DEFERRAL);
        matched = Math.min(matched, line() - removed);
        return removed;
    }

    /// Each tier is what it is before the first goes; the tiers that come later may find less of it.
    private void removeInOrder(List<String> tiers, long distributed) {
        long deferrals = deferrals() - distributed;
        long afterTax = additions.of(AFTER_TAX);
        long matchedDeferrals = matchedWithin(0, deferrals);
        long matchedAfterTax = additions.afterTaxIsMatched() ? matchedWithin(deferrals, afterTax) : 0;
        for (String tier : tiers) {
            switch (tier) {
                case "unmatched_after_tax" -> remove(afterTax - matchedAfterTax, AFTER_TAX, "distribute", tier);
                case "unmatched_deferrals" -> remove(deferrals - matchedDeferrals, DEFERRALS, "distribute", tier);
                case "matched_after_tax" -> removeWithMatch(matchedAfterTax, AFTER_TAX, tier);
                case "matched_deferrals" -> removeWithMatch(matchedDeferrals, DEFERRALS, tier);
                default -> {
                    remove(open, List.of(tier), "forfeit", tier);
                    drawn = Math.min(drawn, leftOf(matches));
                }
            }
        }
    }

    /// As few cents as do it together with the match that those before them on the line did not draw.
    private void removeWithMatch(long most, List<String> types, String tier) {
        // The match of excess deferrals: they are off the line since before the first tier.
        forfeitUndrawn(CorrectionOracle.EXCESS_DEFERRAL_MATCH);
        long removed = Math.min(most, additions.match().leastRemoved(matched, drawn, open));
        matched -= remove(removed, types, "distribute", tier);
        forfeitUndrawn(tier);
    }

    private void forfeitUndrawn(String ground) {
        drawn -= remove(Math.max(0, drawn - additions.match().matchOf(matched)), matches, "forfeit", ground);
    }

    /// Not more than is over the limit.
    private long remove(long wanted, List<String> types, String treatment, String ground) {
        long removed = take(Math.min(wanted, open), types, treatment, ground);
        open -= removed;
        return removed;
    }

    private long take(long wanted, List<String> types, String treatment, String ground) {
        long missing = wanted;
        for (String type : types) {
            long taken = Math.min(missing, left.getOrDefault(type, 0L));
            if (taken > 0) {
                left.merge(type, -taken, Long::sum);
                steps.add(new CorrectionOracle.Step(treatment, type, taken, ground));
                missing -= taken;
            }
        }
        return wanted - missing;
    }

    /// Annual additions, without catch-up.
    private long deferrals() {
        return Math.max(0, additions.of(DEFERRALS) - additions.catchUp());
    }

    private long line() {
        return additions.of(DEFERRALS) + (additions.afterTaxIsMatched() ? additions.of(AFTER_TAX) : 0);
    }

    private long matchedWithin(long from, long length) {
        return Math.clamp(matched - from, 0, length);
    }

    private long leftOf(List<String> types) {
        return types.stream().mapToLong(type -> left.getOrDefault(type, 0L)).sum();
    }
}
