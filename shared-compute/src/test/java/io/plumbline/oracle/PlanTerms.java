package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the plan provides for one year, as far as the oracle's rules ask.
///
/// @param year the label of the plan year and of the limitation year; the calendar year of the deferrals judged
/// @param planYear may be short
/// @param limitationYear may differ from the plan year, and may be short
/// @param relatedPlans ids of the employer's other plans, with which this one shares its limits
/// @param firstPlanYear the year in which the plan began; null where the plan file does not say
/// @param provided what the plan file says; the rest is as [Provision#otherwise()] has it
/// @param matchFormula empty when the plan file has none
public record PlanTerms(
        String planId,
        int year,
        Span planYear,
        Span limitationYear,
        Set<String> relatedPlans,
        @Nullable Integer firstPlanYear,
        Map<Provision, Object> provided,
        List<MatchTier> matchFormula) {

    /// Further back than anyone was hired.
    private static final int YEARS_BEFORE = 60;

    private static final int YEARS_AFTER = 6;

    public PlanTerms {
        relatedPlans = Set.copyOf(relatedPlans);
        provided = Map.copyOf(provided);
        matchFormula = List.copyOf(matchFormula);
    }

    /// A calendar-year plan with the statutory conditions, catch-up of both kinds and no related plan.
    public static PlanTerms calendarYear(String planId, int year) {
        return of(planId, Span.calendarYear(year));
    }

    /// A plan whose plan year and limitation year are the twelve months from `start`.
    public static PlanTerms fiscalYear(String planId, LocalDate start) {
        return of(planId, Span.twelveMonthsFrom(start));
    }

    /// A plan whose plan year and limitation year end early; the next begins on the day after.
    public static PlanTerms shortYear(String planId, LocalDate from, LocalDate to) {
        return of(planId, new Span(from, to));
    }

    private static PlanTerms of(String planId, Span year) {
        return new PlanTerms(planId, year.from().getYear(), year, year, Set.of(), null, Map.of(), List.of());
    }

    /// The same plan with one provision said otherwise.
    ///
    /// @param value null for what holds when nothing is said
    public PlanTerms with(Provision provision, @Nullable Object value) {
        Map<Provision, Object> changed = new EnumMap<>(Provision.class);
        changed.putAll(provided);
        if (value == null || value.equals(provision.otherwise())) {
            changed.remove(provision);
        } else {
            changed.put(provision, value);
        }
        return new PlanTerms(
                planId, year, planYear, limitationYear, relatedPlans, firstPlanYear, changed, matchFormula);
    }

    public PlanTerms withMatchFormula(MatchTier... tiers) {
        return new PlanTerms(
                planId, year, planYear, limitationYear, relatedPlans, firstPlanYear, provided, List.of(tiers));
    }

    public PlanTerms withLimitationYear(LocalDate from, LocalDate to) {
        return new PlanTerms(
                planId, year, planYear, new Span(from, to), relatedPlans, firstPlanYear, provided, matchFormula);
    }

    public PlanTerms withRelatedPlans(String... ids) {
        return new PlanTerms(
                planId, year, planYear, limitationYear, Set.of(ids), firstPlanYear, provided, matchFormula);
    }

    public PlanTerms asFirstPlanYear() {
        return begunIn(year);
    }

    public PlanTerms begunIn(int first) {
        return new PlanTerms(planId, year, planYear, limitationYear, relatedPlans, first, provided, matchFormula);
    }

    /// The same plan in the year before, whose years are of twelve months and end on the eve of these.
    PlanTerms yearBefore() {
        return new PlanTerms(
                planId,
                year - 1,
                planYear.yearBefore(),
                limitationYear.yearBefore(),
                relatedPlans,
                firstPlanYear,
                provided,
                matchFormula);
    }

    public PlanTerms withoutCatchUp() {
        return with(Provision.CATCH_UP, false).with(Provision.SUPER_CATCH_UP, false);
    }

    public PlanTerms withoutSuperCatchUp() {
        return with(Provision.SUPER_CATCH_UP, false);
    }

    public PlanTerms withAtRiskThreshold(String share) {
        return with(Provision.AT_RISK_THRESHOLD, new BigDecimal(share));
    }

    public PlanTerms withEligibility(int age, int serviceMonths, int hours) {
        return with(Provision.ELIGIBILITY_AGE, age)
                .with(Provision.SERVICE_MONTHS, serviceMonths)
                .with(Provision.HOURS, hours);
    }

    int number(Provision provision) {
        return (int) Objects.requireNonNull(value(provision));
    }

    boolean flag(Provision provision) {
        return (boolean) Objects.requireNonNull(value(provision));
    }

    String choice(Provision provision) {
        return (String) Objects.requireNonNull(value(provision));
    }

    boolean says(Provision provision, String choice) {
        return choice(provision).equals(choice);
    }

    /// A share or a percentage; null where the plan has none.
    @Nullable
    BigDecimal share(Provision provision) {
        return (BigDecimal) value(provision);
    }

    boolean catchUp() {
        return flag(Provision.CATCH_UP);
    }

    boolean superCatchUp() {
        return flag(Provision.SUPER_CATCH_UP);
    }

    BigDecimal atRiskThreshold() {
        return Objects.requireNonNull(share(Provision.AT_RISK_THRESHOLD));
    }

    private @Nullable Object value(Provision provision) {
        return provided.getOrDefault(provision, provision.otherwise());
    }

    /// Without a gap: those before the plan year began on the same day of the year as it did, those after it on
    /// the day after its end.
    List<Span> planYears() {
        List<Span> years = new ArrayList<>();
        for (int before = YEARS_BEFORE; before > 0; before--) {
            years.add(new Span(
                    planYear.from().minusYears(before),
                    planYear.from().minusYears(before - 1L).minusDays(1)));
        }
        years.add(planYear);
        LocalDate next = planYear.to().plusDays(1);
        for (int after = 0; after < YEARS_AFTER; after++) {
            years.add(Span.twelveMonthsFrom(next.plusYears(after)));
        }
        return years;
    }

    /// Whether the contribution was made to this plan or to one that shares its limits.
    boolean shares(Contribution contribution) {
        return isOwn(contribution) || relatedPlans.contains(contribution.planId());
    }

    boolean isOwn(Contribution contribution) {
        return contribution.planId() == null || contribution.planId().equals(planId);
    }

    /// 1.415(c)-1(b)(6): the year the money is allocated to where that is said, else the day it was paid.
    ///
    /// @param planOrLimitationYear of the run; one label names both where both begin on one day, and else
    ///     the latter
    boolean isOf(Span planOrLimitationYear, Contribution contribution) {
        Integer allocated = allocated(planOrLimitationYear, contribution);
        return allocated != null ? allocated == year : planOrLimitationYear.holds(contribution.payDate());
    }

    boolean precedes(Span planOrLimitationYear, Contribution contribution) {
        Integer allocated = allocated(planOrLimitationYear, contribution);
        return allocated != null ? allocated < year : contribution.payDate().isBefore(planOrLimitationYear.from());
    }

    private @Nullable Integer allocated(Span planOrLimitationYear, Contribution contribution) {
        return planOrLimitationYear.from().equals(limitationYear.from()) ? contribution.allocationYear() : null;
    }

    boolean inLimitationYear(Contribution contribution) {
        return isOf(limitationYear, contribution);
    }

    /// The dollar limit of 415(c): of the calendar year in which the limitation year ends, prorated when it is
    /// short.
    BigDecimal dollarLimit() {
        BigDecimal yearly = YearLimits.of(limitationYear.to().getYear()).annualAdditions();
        return limitationYear.isTwelveMonths() ? yearly : limitationYear.prorate(yearly);
    }

    /// 401(a)(17): of the calendar year in which the plan year begins, prorated when it is short,
    /// 1.401(a)(17)-1(b)(3)(iii).
    BigDecimal testedPayLimit() {
        BigDecimal yearly = YearLimits.of(planYear.from().getYear()).compensation();
        return planYear.isTwelveMonths() ? yearly : planYear.prorate(yearly);
    }

    /// 414(q)(1)(B): of the calendar year in which the look-back year begins, the twelve months before the plan
    /// year.
    BigDecimal highlyCompensatedThreshold() {
        return YearLimits.of(planYear.from().minusMonths(12).getYear()).highlyCompensated();
    }

    /// @param pay that the tiers are shares of
    MatchOracle matchOracle(BigDecimal pay) {
        return new MatchOracle(
                pay,
                matchFormula.stream()
                        .map(tier -> new MatchOracle.Tier(tier.rate(), tier.upTo()))
                        .toList());
    }

    /// In which order excess annual additions are removed.
    List<String> correctionTiers() {
        String order = choice(Provision.CORRECTION_ORDER);
        return order.equals("statutory")
                ? CorrectionOracle.STATUTORY
                : List.of(order.substring(1, order.length() - 1).split(", ", -1));
    }
}
