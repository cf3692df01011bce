package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one person deferred, and by which limit it became catch-up, 26 CFR 1.414(v)-1: 402(g) day by day, then
/// on the last day of the year in question the plan's own limit, 415(c) and the ADP limit, all out of the one
/// pool of that day's calendar year.
final class DeferralRoutes {

    private final Participant participant;
    private final PlanTerms terms;
    private final List<Contribution> deferrals;

    /// @param contributions the participant's own, of whatever year and plan
    DeferralRoutes(Participant participant, List<Contribution> contributions, PlanTerms terms) {
        this.participant = participant;
        this.terms = terms;
        this.deferrals = contributions.stream()
                .filter(Contribution::isDeferral)
                .filter(terms::shares)
                .toList();
    }

    /// Reached 50 by the close of the calendar year, 414(v)(5)(A); those who reach 60 to 63 have the higher
    /// amount instead, where it is in force and the plan offers it, 414(v)(2)(E).
    BigDecimal pool(int calendarYear) {
        int age = participant.ageByCloseOf(calendarYear);
        if (!terms.catchUp() || age < 50) {
            return BigDecimal.ZERO;
        }
        YearLimits limits = YearLimits.of(calendarYear);
        BigDecimal higher = limits.superCatchUp();
        return higher != null && terms.superCatchUp() && age >= 60 && age <= 63 ? higher : limits.catchUp();
    }

    /// What of a calendar year's pool 402(g) can use: catch-up and the deferrals that the limit allows come to no more
    /// than pay, 414(v)(2)(A)(ii), as far as the pay of that year is known.
    BigDecimal open(int calendarYear) {
        BigDecimal pool = pool(calendarYear);
        return isOfKnownPay(calendarYear)
                ? pool.min(Money.over(
                        participant.compensation(), YearLimits.of(calendarYear).deferrals()))
                : pool;
    }

    /// The census has the pay of the limitation year.
    private boolean isOfKnownPay(int calendarYear) {
        return terms.limitationYear().equals(Span.calendarYear(calendarYear));
    }

    BigDecimal ofCalendarYear(int calendarYear) {
        return Money.sum(deferrals, deferral -> taxYear(deferral) == calendarYear);
    }

    /// What of it is over the limit and no catch-up.
    BigDecimal excessOfCalendarYear(int calendarYear) {
        return Money.over(
                ofCalendarYear(calendarYear),
                YearLimits.of(calendarYear).deferrals().add(open(calendarYear)));
    }

    BigDecimal rothOfCalendarYear(int calendarYear) {
        return Money.sum(
                deferrals, deferral -> deferral.moneyType().equals("roth") && taxYear(deferral) == calendarYear);
    }

    BigDecimal within(Span year) {
        return Money.sum(deferrals, deferral -> terms.isOf(year, deferral));
    }

    /// Deferrals of a plan or limitation year over 402(g), catch-up or not: in each calendar year what was
    /// deferred before it has used the limit first. Taking back what was over the limit before is not less than
    /// nothing over it.
    BigDecimal over402g(Span year) {
        return calendarYears(year)
                .map(calendarYear -> Money.over(overThrough(year, calendarYear), overBefore(year, calendarYear)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Those of them that are catch-up.
    BigDecimal by402g(Span year) {
        return calendarYears(year)
                .map(calendarYear -> Money.over(
                        overThrough(year, calendarYear).min(open(calendarYear)),
                        overBefore(year, calendarYear).min(open(calendarYear))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What 402(g) leaves of the pool when a plan or limitation year ends.
    BigDecimal leftBy402g(Span year) {
        int calendarYear = year.to().getYear();
        return pool(calendarYear).subtract(overThrough(year, calendarYear).min(open(calendarYear)));
    }

    /// Deferrals to this plan in the plan year that went over 402(g).
    BigDecimal over402gHere() {
        return here(terms.planYear(), this::over402g, DeferralsElsewhere::over);
    }

    /// Those of them that are catch-up.
    BigDecimal by402gHere() {
        return here(terms.planYear(), this::by402g, DeferralsElsewhere::catchUp);
    }

    private BigDecimal here(
            Span year, Function<Span, BigDecimal> ofAllPlans, Function<DeferralsElsewhere, BigDecimal> ofOthers) {
        return calendarYears(year)
                .map(calendarYear -> ofOthers.apply(elsewhere(calendarYear)))
                .reduce(ofAllPlans.apply(year), BigDecimal::subtract);
    }

    /// What of the calendar year's deferrals over 402(g) went to related plans.
    DeferralsElsewhere elsewhere(int calendarYear) {
        Span year = terms.planYear();
        BigDecimal pool = open(calendarYear);
        BigDecimal before = overBefore(year, calendarYear);
        BigDecimal through = overThrough(year, calendarYear);
        return DeferralsElsewhere.of(
                        deferrals.stream()
                                .filter(deferral -> taxYear(deferral) == calendarYear)
                                .toList(),
                        terms.planId(),
                        deferral -> terms.precedes(year, deferral) ? 0 : terms.isOf(year, deferral) ? 1 : 2,
                        YearLimits.of(calendarYear).deferrals(),
                        pool)
                .within(
                        Money.over(through, before),
                        Money.over(through.min(pool), before.min(pool)),
                        excessOfCalendarYear(calendarYear));
    }

    /// The plan's own limit; null where it has none.
    @Nullable
    BigDecimal planLimit() {
        BigDecimal share = terms.share(Provision.DEFERRAL_LIMIT);
        return share == null
                ? null
                : participant.planCompensation().multiply(share).setScale(2, RoundingMode.DOWN);
    }

    /// Deferrals to this plan over its own limit that did not go over 402(g).
    BigDecimal overPlanLimit() {
        BigDecimal limit = planLimit();
        if (limit == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal own =
                Money.sum(deferrals, deferral -> terms.isOwn(deferral) && terms.isOf(terms.planYear(), deferral));
        return Money.over(own.subtract(over402gHere()), limit);
    }

    BigDecimal byPlanLimit() {
        Span year = terms.planYear();
        BigDecimal most = overPlanLimit().min(leftBy402g(year));
        int calendarYear = year.to().getYear();
        if (!isOfKnownPay(calendarYear)) {
            return most;
        }
        // Beside what neither limit is exceeded by, and what 402(g) has made catch-up, pay has so much room.
        BigDecimal deferred = Money.sum(
                deferrals,
                each -> taxYear(each) == calendarYear && (terms.isOf(year, each) || terms.precedes(year, each)));
        BigDecimal over = overThrough(year, calendarYear);
        BigDecimal regular = deferred.subtract(over).subtract(overPlanLimit());
        return most.min(Money.over(participant.compensation(), regular.add(over.min(open(calendarYear)))));
    }

    /// @param credited all that is credited for the limitation year
    /// @param limit on annual additions
    BigDecimal by415(BigDecimal credited, BigDecimal limit) {
        Span year = terms.limitationYear();
        BigDecimal over = Money.over(credited.subtract(by402g(year)).subtract(byPlanLimitWithin(year)), limit);
        BigDecimal regular = within(year).subtract(over402g(year)).subtract(byPlanLimitWithin(year));
        // Beside deferrals that are within the limit, and earlier catch-up, pay has so much room.
        BigDecimal catchUp = by402g(year).add(byPlanLimitWithin(year));
        BigDecimal room = Money.over(
                participant.compensation(), catchUp.add(Money.over(within(year).subtract(catchUp), over)));
        return Money.atLeastZero(over.min(regular).min(left(year)).min(room));
    }

    /// Catch-up by the plan's limit that counts in a year, because the plan year ends in it: no more than the
    /// year has deferrals.
    BigDecimal byPlanLimitWithin(Span year) {
        return year.holds(terms.planYear().to())
                ? byPlanLimit().min(Money.over(within(year), over402g(year)))
                : BigDecimal.ZERO;
    }

    /// What 402(g) and the plan's limit leave of the pool when a year ends.
    private BigDecimal left(Span year) {
        boolean samePool = terms.planYear().to().getYear() == year.to().getYear();
        return Money.over(leftBy402g(year), samePool ? byPlanLimit() : BigDecimal.ZERO);
    }

    private Stream<Integer> calendarYears(Span year) {
        return deferrals.stream()
                .filter(deferral -> terms.isOf(year, deferral))
                .map(this::taxYear)
                .distinct();
    }

    private BigDecimal overThrough(Span year, int calendarYear) {
        return over402g(calendarYear, deferral -> terms.isOf(year, deferral) || terms.precedes(year, deferral));
    }

    private BigDecimal overBefore(Span year, int calendarYear) {
        return over402g(calendarYear, deferral -> terms.precedes(year, deferral));
    }

    private BigDecimal over402g(int calendarYear, Predicate<Contribution> which) {
        BigDecimal deferred =
                Money.sum(deferrals, deferral -> taxYear(deferral) == calendarYear && which.test(deferral));
        return Money.over(deferred, YearLimits.of(calendarYear).deferrals());
    }

    /// Deferrals are of the tax year in which they are paid; only where limitation year and calendar year are
    /// one can an allocation name it.
    private int taxYear(Contribution deferral) {
        Integer allocated = deferral.allocationYear();
        return allocated != null && terms.limitationYear().isCalendarYear()
                ? allocated
                : deferral.payDate().getYear();
    }
}
