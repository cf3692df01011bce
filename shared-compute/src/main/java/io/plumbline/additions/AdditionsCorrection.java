package io.plumbline.additions;

import io.plumbline.plan.CorrectionTier;
import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MoneyType;
import java.math.BigDecimal;
import java.util.List;

/// The correction of one participant's excess annual additions.
///
/// Catch-up contributions come first, 1.414(v)-1(b)(1)(i): deferrals over the 415(c) limit need no correction
/// as far as the catch-up limit goes. Then excess deferrals, which are no annual additions once 402(g) has them
/// distributed, 1.415(c)-1(b)(2)(ii)(D). What is still over is removed tier by tier, in the order of
/// Rev. Proc. 2021-30, 6.06(2), or in the plan's own, until nothing is.
final class AdditionsCorrection {

    private static final String CATCH_UP_RULE = "26 CFR 1.414(v)-1(b)(1)(i): deferrals over the 415(c) limit";
    private static final String EXCESS_DEFERRAL_RULE = "26 CFR 1.402(g)-1(e)(2): deferrals over the 402(g) limit";

    /// What the match of distributed excess deferrals goes by: no contribution is left that drew it.
    private static final String EXCESS_DEFERRAL_MATCH_RULE = "IRC 411(a)(3)(G): match of excess deferrals";

    private static final List<MoneyType> PRE_TAX_FIRST = List.of(MoneyType.PRE_TAX, MoneyType.ROTH);

    /// A catch-up contribution that must be Roth, 414(v)(7), is then Roth as far as it can be.
    private static final List<MoneyType> ROTH_FIRST = PRE_TAX_FIRST.reversed();

    private static final List<MoneyType> AFTER_TAX = List.of(MoneyType.AFTER_TAX);

    private final CorrectionRules rules;
    private final Account account;
    private final DrawnMatch match;
    private final List<MoneyType> matchTypes;
    private final MatchedSplit split;

    /// Dollars and cents that are still over the limit.
    private BigDecimal excess;

    /// What is left of the match that contributions drew, and of the contributions that drew it.
    private BigDecimal relatedMatch;

    private BigDecimal matched;

    private AdditionsCorrection(ExcessAdditions additions, CorrectionRules rules) {
        this.rules = rules;
        account = new Account(additions.credited());
        match = additions.match(rules.formula(), rules.afterTaxIsMatched());
        matchTypes = rules.order().matchTypes();
        relatedMatch = match.related();
        excess = additions.excess();

        account.take(additions.catchUpBy415(), ROTH_FIRST, Treatment.RECHARACTERIZE_CATCH_UP, CATCH_UP_RULE);
        BigDecimal regular = additions.deferrals().subtract(additions.catchUp());
        BigDecimal distributed =
                distribute(additions.excessDeferral().min(regular), PRE_TAX_FIRST, EXCESS_DEFERRAL_RULE);
        matched = match.matched()
                .min(additions.matchable(rules.afterTaxIsMatched()).subtract(distributed));
        split = MatchedSplit.of(
                matched, regular.subtract(distributed), additions.of(MoneyType.AFTER_TAX), rules.afterTaxIsMatched());
    }

    /// The steps that bring a participant down to the limit, in order.
    static List<CorrectionStep> steps(ExcessAdditions additions, CorrectionRules rules) {
        AdditionsCorrection correction = new AdditionsCorrection(additions, rules);
        rules.order().tiers().forEach(correction::remove);
        return correction.account.steps();
    }

    private void remove(CorrectionTier tier) {
        String rule = rules.order().ruleOf(tier);
        switch (tier) {
            case UNMATCHED_AFTER_TAX -> distribute(split.unmatchedAfterTax(), AFTER_TAX, rule);
            case UNMATCHED_DEFERRALS -> distribute(split.unmatchedDeferrals(), PRE_TAX_FIRST, rule);
            case MATCHED_AFTER_TAX -> removeMatched(split.matchedAfterTax(), AFTER_TAX, rule);
            case MATCHED_DEFERRALS -> removeMatched(split.matchedDeferrals(), PRE_TAX_FIRST, rule);
            default -> forfeit(excess, tier.employerMoney().stream().toList(), rule);
        }
    }

    /// Distributes contributions together with forfeiting the match that they drew: as little of them as brings
    /// the two to the excess.
    private void removeMatched(BigDecimal atMost, List<MoneyType> types, String rule) {
        // The only contributions that have gone without their match so far are excess deferrals.
        forfeitUnsupported(EXCESS_DEFERRAL_MATCH_RULE);
        BigDecimal stays = rules.formula().mostThatStays(matched, relatedMatch, excess, match.compensation());
        BigDecimal removed = distribute(matched.subtract(stays).min(atMost), types, rule);
        matched = matched.subtract(removed);
        forfeitUnsupported(rule);
    }

    /// Forfeits the match that the matched contributions which are left do not draw.
    private void forfeitUnsupported(String rule) {
        BigDecimal unsupported = relatedMatch.subtract(rules.formula().matchOf(matched, match.compensation()));
        relatedMatch = relatedMatch.subtract(forfeit(unsupported, matchTypes, rule));
    }

    private BigDecimal distribute(BigDecimal atMost, List<MoneyType> types, String rule) {
        BigDecimal distributed = account.take(atMost.min(excess), types, Treatment.DISTRIBUTE, rule);
        excess = excess.subtract(distributed);
        return distributed;
    }

    private BigDecimal forfeit(BigDecimal atMost, List<MoneyType> types, String rule) {
        BigDecimal forfeited = account.take(atMost.min(excess), types, Treatment.FORFEIT, rule);
        excess = excess.subtract(forfeited);
        // Of match that goes without its contributions, what nothing drew goes first.
        relatedMatch = relatedMatch.min(account.of(matchTypes));
        return forfeited;
    }
}
