package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/// What the plan provides for one year, as far as the oracle's rules ask.
///
/// @param year the label of the plan year and of the limitation year; the calendar year of the deferrals judged
/// @param limitationYear may differ from the plan year, and may be short
/// @param atRiskThreshold share of the limit, over 0 and at most 1
/// @param relatedPlans ids of the employer's other plans, with which this one shares its limits
public record PlanTerms(
        String planId,
        int year,
        Span planYear,
        Span limitationYear,
        int eligibilityAge,
        int eligibilityServiceMonths,
        int eligibilityHours,
        boolean catchUp,
        boolean superCatchUp,
        BigDecimal atRiskThreshold,
        Set<String> relatedPlans) {

    /// A calendar-year plan with the statutory conditions, catch-up of both kinds and no related plan.
    public static PlanTerms calendarYear(String planId, int year) {
        Span calendar = Span.calendarYear(year);
        return new PlanTerms(
                planId, year, calendar, calendar, 21, 12, 1000, true, true, new BigDecimal("0.95"), Set.of());
    }

    /// A plan whose plan year and limitation year are the twelve months from `start`.
    public static PlanTerms fiscalYear(String planId, LocalDate start) {
        Span fiscal = Span.twelveMonthsFrom(start);
        return new PlanTerms(
                planId, start.getYear(), fiscal, fiscal, 21, 12, 1000, true, true, new BigDecimal("0.95"), Set.of());
    }

    public PlanTerms withLimitationYear(LocalDate from, LocalDate to) {
        return with(new Span(from, to), catchUp, superCatchUp, atRiskThreshold, relatedPlans);
    }

    public PlanTerms withoutCatchUp() {
        return with(limitationYear, false, false, atRiskThreshold, relatedPlans);
    }

    public PlanTerms withoutSuperCatchUp() {
        return with(limitationYear, catchUp, false, atRiskThreshold, relatedPlans);
    }

    public PlanTerms withAtRiskThreshold(String share) {
        return with(limitationYear, catchUp, superCatchUp, new BigDecimal(share), relatedPlans);
    }

    public PlanTerms withRelatedPlans(String... ids) {
        return with(limitationYear, catchUp, superCatchUp, atRiskThreshold, Set.of(ids));
    }

    public PlanTerms withEligibility(int age, int serviceMonths, int hours) {
        return new PlanTerms(
                planId,
                year,
                planYear,
                limitationYear,
                age,
                serviceMonths,
                hours,
                catchUp,
                superCatchUp,
                atRiskThreshold,
                relatedPlans);
    }

    /// Whether the contribution was made to this plan or to one that shares its limits.
    boolean shares(Contribution contribution) {
        String plan = contribution.planId();
        return plan == null || plan.equals(planId) || relatedPlans.contains(plan);
    }

    /// 1.415(c)-1(b)(6): the year the money is allocated to where that is said, else the day it was paid.
    boolean inLimitationYear(Contribution contribution) {
        Integer allocated = contribution.allocationYear();
        return allocated != null ? allocated == year : limitationYear.holds(contribution.payDate());
    }

    /// The dollar limit of 415(c): of the calendar year in which the limitation year ends, prorated when it is
    /// short.
    BigDecimal dollarLimit() {
        BigDecimal yearly = YearLimits.of(limitationYear.to().getYear()).annualAdditions();
        return limitationYear.isTwelveMonths() ? yearly : limitationYear.prorate(yearly);
    }

    private PlanTerms with(
            Span limitation, boolean regular, boolean higher, BigDecimal threshold, Set<String> related) {
        return new PlanTerms(
                planId,
                year,
                planYear,
                limitation,
                eligibilityAge,
                eligibilityServiceMonths,
                eligibilityHours,
                regular,
                higher,
                threshold,
                related);
    }
}
