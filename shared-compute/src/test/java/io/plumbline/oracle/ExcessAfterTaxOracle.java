package io.plumbline.oracle;

import java.math.BigDecimal;

/// How many after-tax contributions of one highly compensated employee are refunded after a failed ACP test: those that
/// drew no match first, then each with its match, 411(a)(3)(G).
record ExcessAfterTaxOracle(TestedEmployee employee, TestedDollars dollars, PlanTerms terms) {

    /// @param adp what the ADP test took before
    BigDecimal refunded(BigDecimal allocated, NondiscriminationCorrection adp) {
        long afterTax = cents(dollars.afterTax());
        long wanted = cents(allocated);
        if (!terms.flag(Provision.MATCH_AFTER_TAX)) {
            return Money.ofCents(Math.min(wanted, afterTax));
        }
        MatchOracle match = terms.matchOracle(employee.pay());
        long excess = cents(adp.excessAllocated());
        long catchUp = cents(adp.recharacterizedCatchUp());
        ExcessContributionOracle contributions = new ExcessContributionOracle(employee, dollars, terms);
        long taken = contributions.deferralsTaken(excess, cents(adp.excessDeferralDistributed()), catchUp);
        long contributed = Math.max(0, cents(dollars.matchable()) - (taken - catchUp));
        long matchTaken = cents(adp.forfeitedMatch()) + Math.min(excess - taken, cents(dollars.matchInAdp()));
        long drawn = Math.min(Math.max(0, cents(dollars.matchOnFile()) - matchTaken), match.matchOf(contributed));
        long matched = match.matchedOf(contributed, drawn);
        long deferrals = Math.max(0, cents(dollars.deferrals()) - taken + contributions.matchedStill(catchUp));
        long matchedAfterTax = Math.min(afterTax, Math.max(0, matched - deferrals));
        long unmatched = Math.min(wanted, afterTax - matchedAfterTax);
        long goesWithItsMatch = match.leastRemoved(matched, drawn, wanted - unmatched);
        return Money.ofCents(unmatched + Math.min(goesWithItsMatch, matchedAfterTax));
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
