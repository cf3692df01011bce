package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;

/// Which of the plan year's deferrals are catch-up before the ADP test is made, 1.414(v)-1(d)(2)(i), or excess
/// deferrals, and how much catch-up that test may make.
///
/// @param total by way of 402(g), the plan's limit and 415(c)
record TestedCatchUp(BigDecimal total, BigDecimal excessDeferral, BigDecimal openToAdp) {

    static TestedCatchUp of(Participant participant, List<Contribution> contributions, PlanTerms terms) {
        DeferralRoutes routes = new DeferralRoutes(participant, contributions, terms);
        Span planYear = terms.planYear();
        Span limitationYear = terms.limitationYear();
        BigDecimal by415 =
                AdditionsOracle.judge(participant, contributions, terms).catchUpBy415();
        BigDecimal by402g = routes.by402g(planYear);
        BigDecimal by415InPlanYear = planYear.holds(limitationYear.to()) ? by415 : BigDecimal.ZERO;
        // One pool for each calendar year: that of the plan year's last day.
        BigDecimal by415InPool = limitationYear.to().getYear() == planYear.to().getYear() ? by415 : BigDecimal.ZERO;
        return new TestedCatchUp(
                by402g.add(routes.byPlanLimit()).add(by415InPlanYear),
                routes.over402g(planYear).subtract(by402g),
                Money.over(routes.leftBy402g(planYear), routes.byPlanLimit().add(by415InPool)));
    }
}
