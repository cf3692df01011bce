package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What becomes of the excess contributions of one highly compensated employee.
record ExcessContributionOracle(TestedEmployee employee, TestedDollars dollars, PlanTerms terms) {

    NondiscriminationCorrection correct(String group, BigDecimal ratio, BigDecimal allocated) {
        // What is distributed under 402(g) need not be distributed twice, 1.401(k)-2(b)(4)(i).
        BigDecimal distributed = allocated.min(dollars.excessDeferral());
        BigDecimal left = allocated.subtract(distributed);
        // Catch-up while the pool lasts, 1.414(v)-1(b)(1)(iii); only deferrals can be.
        BigDecimal catchUp = left.min(dollars.openToAdp()).min(Money.over(dollars.deferrals(), distributed));
        BigDecimal refund = left.subtract(catchUp);
        long deferrals = deferralsTaken(cents(allocated), cents(distributed), cents(catchUp));
        long unsupported = deferrals - matchedStill(cents(catchUp));
        return new NondiscriminationCorrection(
                "adp",
                group,
                employee.id(),
                ratio,
                allocated,
                catchUp,
                distributed,
                refund,
                Money.ofCents(matchOf(unsupported) - qualifiedOf(unsupported)));
    }

    /// Cents of the excess that are deferrals: what of the match counts in the test is in excess with the deferrals
    /// that drew it, and leaves with them until both come to the excess.
    ///
    /// @param distributed cents that leave as excess deferrals
    /// @param catchUp cents that stay as catch-up
    long deferralsTaken(long excess, long distributed, long catchUp) {
        long alone = distributed + catchUp;
        long enough = Math.max(alone, Math.min(excess, cents(dollars.deferrals())));
        long tooFew = alone - 1;
        while (enough - tooFew > 1) {
            long between = (enough + tooFew) / 2;
            if (between + qualifiedOf(between - matchedStill(catchUp)) >= excess) {
                enough = between;
            } else {
                tooFew = between;
            }
        }
        return enough;
    }

    /// Cents of catch-up that draw match as before, where the plan matches catch-up, 1.414(v)-1(d)(2)(iii).
    long matchedStill(long catchUp) {
        return terms.says(Provision.CATCH_UP_MATCH, "kept") ? catchUp : 0;
    }

    /// What counts in the test of the match that so many cents of deferrals drew: its share of all match.
    private long qualifiedOf(long taken) {
        long counted = cents(dollars.matchInAdp());
        return counted == 0
                ? 0
                : Fraction.of(matchOf(taken))
                        .times(Fraction.of(counted))
                        .over(cents(dollars.matchOnFile()))
                        .rounded(0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /// The match of what is excess, 411(a)(3)(G), excess deferrals among it: deferrals without match are the first.
    /// The first dollars drew the match on file, or as much of it as the formula makes of them.
    private long matchOf(long taken) {
        MatchOracle match = terms.matchOracle(employee.pay());
        long contributed = cents(dollars.matchable());
        long drawn = Math.min(cents(dollars.matchOnFile()), match.matchOf(contributed));
        long matched = match.matchedOf(contributed, drawn);
        long unmatched = Math.max(0, cents(dollars.deferrals()) - matched);
        long matchedLeft = Math.max(0, matched - Math.max(0, taken - unmatched));
        return Math.max(0, drawn - match.matchOf(matchedLeft));
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
