package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Which of the plan year's deferrals are catch-up before the ADP test is made, 1.414(v)-1(d)(2)(i), or excess
/// deferrals, and how much catch-up that test may make.
///
/// Each is of this plan; what related plans were given past 402(g) is theirs, 1.414(v)-1(f).
///
/// @param total by way of 402(g), the plan's limit and 415(c)
/// @param elsewhere by way of 402(g), of related plans
/// @param excessDeferral of the plan year
/// @param excessOfYearEnded of the calendar year that ends with or within the plan year, 1.401(k)-2(b)(4)(i)(A)
record TestedCatchUp(
        BigDecimal total,
        BigDecimal elsewhere,
        BigDecimal excessDeferral,
        BigDecimal excessOfYearEnded,
        BigDecimal openToAdp) {

    static TestedCatchUp of(
            Participant participant, List<Contribution> contributions, PlanTerms terms, CatchUpBefore before) {
        DeferralRoutes routes = new DeferralRoutes(participant, contributions, terms, before);
        Span planYear = terms.planYear();
        Span limitationYear = terms.limitationYear();
        BigDecimal by415 =
                AdditionsOracle.judge(participant, contributions, terms, before).catchUpBy415();
        BigDecimal by402g = routes.by402gHere();
        // What was deferred outside the plan year is none of its catch-up.
        BigDecimal deferredInBoth = Money.sum(
                contributions,
                each -> terms.shares(each)
                        && MoneyTypes.DEFERRALS.contains(each.moneyType())
                        && terms.inLimitationYear(each)
                        && terms.isOf(planYear, each));
        BigDecimal by415InPlanYear =
                planYear.holds(limitationYear.to()) ? by415.min(Money.atLeastZero(deferredInBoth)) : BigDecimal.ZERO;
        // One pool for each calendar year: that of the plan year's last day.
        BigDecimal by415InPool = limitationYear.to().getYear() == planYear.to().getYear() ? by415 : BigDecimal.ZERO;
        return new TestedCatchUp(
                by402g.add(routes.byPlanLimit()).add(by415InPlanYear).add(routes.madeBeforeWithin(planYear)),
                routes.by402g(planYear).subtract(by402g),
                routes.over402gHere().subtract(by402g),
                excessOfYearEnded(routes, planYear),
                Money.over(routes.leftBy402g(planYear), routes.byPlanLimit().add(by415InPool)));
    }

    private static BigDecimal excessOfYearEnded(DeferralRoutes routes, Span planYear) {
        return IntStream.rangeClosed(planYear.from().getYear(), planYear.to().getYear())
                .filter(year -> planYear.holds(LocalDate.of(year, 12, 31)))
                .mapToObj(year -> routes.excessOfCalendarYear(year)
                        .subtract(routes.elsewhere(year).excess()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
