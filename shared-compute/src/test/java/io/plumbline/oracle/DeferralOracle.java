package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;

/// The deferrals of a calendar year against 402(g) and 414(v), over all plans of the employer, 401(a)(30). No
/// plan here sets a limit of its own, and nobody's wages of the year before are on file.
public final class DeferralOracle {

    private DeferralOracle() {}

    /// The row that the asset must have for this participant.
    ///
    /// @param contributions the participant's own, of whatever year and plan
    public static ElectiveDeferrals judge(Participant participant, List<Contribution> contributions, PlanTerms terms) {
        BigDecimal deferrals =
                Money.sum(contributions, c -> c.isDeferral() && terms.shares(c) && isOfCalendarYear(c, terms));
        BigDecimal limit = YearLimits.of(terms.year()).deferrals();
        BigDecimal catchUpLimit = CatchUp.limit(participant, terms, terms.year());
        BigDecimal catchUp = Money.over(deferrals, limit).min(catchUpLimit);
        return new ElectiveDeferrals(
                participant.employeeId(),
                deferrals,
                limit,
                catchUpLimit,
                catchUp,
                Money.over(deferrals, limit.add(catchUp)),
                catchUp,
                BigDecimal.ZERO,
                null,
                BigDecimal.ZERO,
                false,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static boolean isOfCalendarYear(Contribution deferral, PlanTerms terms) {
        return terms.limitationYear().isCalendarYear()
                ? terms.inLimitationYear(deferral)
                : deferral.payDate().getYear() == terms.year();
    }
}
