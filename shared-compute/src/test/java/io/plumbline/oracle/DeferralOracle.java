package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;

/// The deferrals of a calendar year against 402(g) and 414(v), over all plans of the employer, 401(a)(30), and
/// those of the plan year against the plan's own limit.
public final class DeferralOracle {

    private static final int FIRST_YEAR_OF_ROTH_CATCH_UP = 2026;

    private DeferralOracle() {}

    /// The row that the asset must have for this participant.
    ///
    /// @param contributions the participant's own, of whatever year and plan
    static ElectiveDeferrals judge(
            Participant participant, List<Contribution> contributions, PlanTerms terms, CatchUpBefore before) {
        int year = terms.year();
        DeferralRoutes routes = new DeferralRoutes(participant, contributions, terms, before);
        BigDecimal deferrals = routes.ofCalendarYear(year);
        BigDecimal limit = YearLimits.of(year).deferrals();
        BigDecimal by402g = routes.catchUpOfCalendarYear(year);
        BigDecimal byPlanLimit = routes.byPlanLimit();
        boolean rothRequired = isRothRequired(participant, terms);
        BigDecimal ofTheYear = terms.planYear().to().getYear() == year ? byPlanLimit : BigDecimal.ZERO;
        return new ElectiveDeferrals(
                participant.employeeId(),
                deferrals,
                limit,
                routes.pool(year),
                by402g.add(byPlanLimit),
                routes.excessOfCalendarYear(year),
                by402g,
                byPlanLimit,
                routes.planLimit(),
                routes.overPlanLimit().subtract(byPlanLimit),
                rothRequired,
                rothRequired ? Money.over(by402g.add(ofTheYear), routes.rothOfCalendarYear(year)) : BigDecimal.ZERO,
                routes.madeBefore(year),
                routes.elsewhere(year).excess());
    }

    /// 414(v)(7)(A): wages of the year before from the same employer over the threshold of that year. In force
    /// from 2026, when good faith is enough.
    private static boolean isRothRequired(Participant participant, PlanTerms terms) {
        int year = terms.year();
        BigDecimal wages = participant.amount(OptionalColumn.PRIOR_YEAR_FICA_WAGES);
        BigDecimal threshold = YearLimits.of(year - 1).rothCatchUpWages();
        return year >= FIRST_YEAR_OF_ROTH_CATCH_UP
                && threshold != null
                && wages != null
                && wages.compareTo(threshold) > 0
                && participant.ageByCloseOf(year) >= 50
                && terms.catchUp();
    }
}
