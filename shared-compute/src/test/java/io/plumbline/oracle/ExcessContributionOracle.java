package io.plumbline.oracle;

import java.math.BigDecimal;

/// What becomes of the excess contributions of one highly compensated employee.
record ExcessContributionOracle(TestedEmployee employee, TestedDollars dollars, PlanTerms terms) {

    NondiscriminationCorrection correct(String group, BigDecimal ratio, BigDecimal allocated) {
        // What is distributed under 402(g) need not be distributed twice, 1.401(k)-2(b)(4)(i).
        BigDecimal distributed = allocated.min(dollars.excessDeferral());
        BigDecimal left = allocated.subtract(distributed);
        // Catch-up while the pool lasts, 1.414(v)-1(b)(1)(iii); only deferrals can be.
        BigDecimal catchUp = left.min(dollars.openToAdp()).min(dollars.deferrals());
        BigDecimal refund = left.subtract(catchUp);
        return new NondiscriminationCorrection(
                "adp",
                group,
                employee.id(),
                ratio,
                allocated,
                catchUp,
                distributed,
                refund,
                Money.ofCents(forfeited(cents(allocated))));
    }

    /// The match of what is excess, 411(a)(3)(G), excess deferrals among it: deferrals without match are the first.
    /// The first dollars drew the match on file, or as much of it as the formula makes of them.
    private long forfeited(long excess) {
        MatchOracle match = terms.matchOracle(employee.pay());
        long contributed = cents(dollars.matchable());
        long drawn = Math.min(cents(dollars.matchOnFile()), match.matchOf(contributed));
        long matched = match.matchedOf(contributed, drawn);
        long unmatched = Math.max(0, cents(dollars.deferrals()) - matched);
        long matchedLeft = Math.max(0, matched - Math.max(0, excess - unmatched));
        return Math.max(0, drawn - match.matchOf(matchedLeft));
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
