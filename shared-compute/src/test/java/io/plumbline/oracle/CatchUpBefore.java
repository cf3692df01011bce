package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/// What became catch-up of one person when the plan year and the limitation year before ended, each on a day of its
/// own, 26 CFR 1.414(v)-1(b)(2) and (c)(3).
///
/// @param planYear that before; its last day is that of the plan's own limit and of the ADP limit
/// @param limitationYear that before; its last day is that of 415(c)
record CatchUpBefore(Span planYear, BigDecimal byPlanLimit, BigDecimal byAdp, Span limitationYear, BigDecimal by415) {

    /// Of a year of which nothing is on file.
    static final CatchUpBefore UNKNOWN = new CatchUpBefore(
            Span.calendarYear(1900), BigDecimal.ZERO, BigDecimal.ZERO, Span.calendarYear(1900), BigDecimal.ZERO);

    /// By employee.
    static Map<String, CatchUpBefore> atTheEndOf(PlanVerdict verdict) {
        PlanTerms terms = verdict.plan().terms();
        Map<String, BigDecimal> byPlanLimit = verdict.plan().electiveDeferrals().stream()
                .collect(Collectors.toMap(ElectiveDeferrals::employeeId, ElectiveDeferrals::catchUpByPlanLimit));
        Map<String, BigDecimal> byAdp = verdict.tests().corrections().stream()
                .filter(each -> each.test().equals("adp"))
                .collect(Collectors.toMap(
                        NondiscriminationCorrection::employeeId, NondiscriminationCorrection::recharacterizedCatchUp));
        return verdict.plan().annualAdditions().stream()
                .collect(Collectors.toMap(
                        AnnualAdditions::employeeId,
                        each -> new CatchUpBefore(
                                terms.planYear(),
                                byPlanLimit.getOrDefault(each.employeeId(), BigDecimal.ZERO),
                                byAdp.getOrDefault(each.employeeId(), BigDecimal.ZERO),
                                terms.limitationYear(),
                                each.catchUpBy415())));
    }

    /// Used on the eve of a plan or limitation year, out of the pool of a calendar year.
    BigDecimal usedOnEveOf(Span year, PlanTerms terms, int calendarYear) {
        BigDecimal used = BigDecimal.ZERO;
        if (year.equals(terms.planYear()) && isEve(planYear, year, calendarYear)) {
            used = used.add(byPlanLimit).add(byAdp);
        }
        if (year.equals(terms.limitationYear()) && isEve(limitationYear, year, calendarYear)) {
            used = used.add(by415);
        }
        return used;
    }

    private static boolean isEve(Span before, Span year, int calendarYear) {
        return before.to().plusDays(1).equals(year.from()) && before.to().getYear() == calendarYear;
    }
}
