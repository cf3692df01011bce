package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one person deferred, and by which limit it became catch-up, 26 CFR 1.414(v)-1: 402(g) day by day, then
/// on the last day of the year in question the plan's own limit, 415(c) and the ADP limit, all out of the one
/// pool of that day's calendar year.
final class DeferralRoutes {

    private final Participant participant;
    private final PlanTerms terms;
    private final CatchUpBefore before;
    private final DeferredDollars deferrals;

    /// Of somebody of whom nothing is known of the year before.
    DeferralRoutes(Participant participant, List<Contribution> contributions, PlanTerms terms) {
        this(participant, contributions, terms, CatchUpBefore.UNKNOWN);
    }

    /// @param contributions the participant's own, of whatever year and plan
    DeferralRoutes(Participant participant, List<Contribution> contributions, PlanTerms terms, CatchUpBefore before) {
        this.participant = participant;
        this.terms = terms;
        this.before = before;
        this.deferrals = DeferredDollars.of(contributions, terms);
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

    /// How things stand when so many of the plan and limitation years have begun, in their order.
    private Standing standing(int calendarYear, List<Span> begun) {
        BigDecimal limit = YearLimits.of(calendarYear).deferrals();
        Standing standing = standing(calendarYear, limit, BigDecimal.ZERO, pool(calendarYear));
        for (Span year : begun) {
            BigDecimal used = before.usedOnEveOf(year, terms, calendarYear);
            BigDecimal deferred = deferrals.before(year, calendarYear);
            BigDecimal over = standing.over(deferred);
            // No more than has been deferred in that calendar year, and is not catch-up or excess already.
            BigDecimal made = used.min(
                    Money.over(deferred.subtract(over), standing.limit().subtract(limit)));
            standing = standing(
                    calendarYear,
                    standing.limit().add(made),
                    used.signum() > 0 ? over : standing.settled(),
                    standing.pool().subtract(used));
        }
        return standing;
    }

    /// What of the pool 402(g) can use: catch-up and the deferrals that the limit allows come to no more than pay,
    /// 414(v)(2)(A)(ii), as far as the pay of that year is known.
    private Standing standing(int calendarYear, BigDecimal limit, BigDecimal settled, BigDecimal pool) {
        BigDecimal open = isOfKnownPay(calendarYear) ? pool.min(Money.over(participant.compensation(), limit)) : pool;
        return new Standing(limit, settled, pool, open);
    }

    private List<Span> years() {
        return Stream.of(terms.planYear(), terms.limitationYear())
                .distinct()
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private Standing standingAtBeginningOf(Span year, int calendarYear) {
        return standing(
                calendarYear,
                years().stream()
                        .filter(each -> each.from().isBefore(year.from()))
                        .toList());
    }

    private Standing standing(int calendarYear) {
        return standing(calendarYear, years());
    }

    /// Deferrals of the calendar year that became catch-up when the years before ended.
    BigDecimal madeBefore(int calendarYear) {
        return standing(calendarYear)
                .limit()
                .subtract(YearLimits.of(calendarYear).deferrals());
    }

    /// Those of them that were deferred in a plan or limitation year, and became catch-up in it: when the other one
    /// before ended.
    BigDecimal madeBeforeWithin(Span year) {
        return years().stream()
                .filter(other -> other.from().isAfter(year.from()))
                .filter(other -> year.holds(other.from().minusDays(1)))
                .map(other -> madeOnEveOf(other, year))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal madeOnEveOf(Span other, Span year) {
        int calendarYear = other.from().minusDays(1).getYear();
        BigDecimal made = standing(calendarYear)
                .limit()
                .subtract(standingAtBeginningOf(other, calendarYear).limit());
        BigDecimal deferred = deferrals.before(other, calendarYear).subtract(deferrals.before(year, calendarYear));
        BigDecimal over = Money.over(overBefore(other, calendarYear), overBefore(year, calendarYear));
        return made.min(Money.over(deferred, over));
    }

    /// The census has the pay of the limitation year.
    private boolean isOfKnownPay(int calendarYear) {
        return terms.limitationYear().equals(Span.calendarYear(calendarYear));
    }

    BigDecimal ofCalendarYear(int calendarYear) {
        return deferrals.sum(calendarYear, _ -> true);
    }

    /// What of it is over the limit and catch-up.
    BigDecimal catchUpOfCalendarYear(int calendarYear) {
        return standing(calendarYear).caughtUp(ofCalendarYear(calendarYear));
    }

    /// What of it is over the limit and no catch-up.
    BigDecimal excessOfCalendarYear(int calendarYear) {
        BigDecimal deferred = ofCalendarYear(calendarYear);
        return standing(calendarYear).over(deferred).subtract(catchUpOfCalendarYear(calendarYear));
    }

    BigDecimal rothOfCalendarYear(int calendarYear) {
        return deferrals.sum(calendarYear, deferral -> deferral.moneyType().equals("roth"));
    }

    BigDecimal within(Span year) {
        return Money.sum(deferrals.all(), deferral -> terms.isOf(year, deferral));
    }

    /// Deferrals of a plan or limitation year over 402(g), catch-up or not: in each calendar year what was
    /// deferred before it has used the limit first. Taking back what was over the limit before is not less than
    /// nothing over it.
    BigDecimal over402g(Span year) {
        return deferrals
                .calendarYears(year)
                .map(calendarYear -> Money.over(overThrough(year, calendarYear), overBefore(year, calendarYear)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Those of them that are catch-up.
    BigDecimal by402g(Span year) {
        return deferrals
                .calendarYears(year)
                .map(calendarYear ->
                        Money.over(caughtUpThrough(year, calendarYear), caughtUpBefore(year, calendarYear)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What 402(g) leaves of the pool when a plan or limitation year ends.
    BigDecimal leftBy402g(Span year) {
        int calendarYear = year.to().getYear();
        return standing(calendarYear).pool().subtract(caughtUpThrough(year, calendarYear));
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
        return deferrals
                .calendarYears(year)
                .map(calendarYear -> ofOthers.apply(elsewhere(calendarYear)))
                .reduce(ofAllPlans.apply(year), BigDecimal::subtract);
    }

    /// What of the calendar year's deferrals over 402(g) went to related plans.
    DeferralsElsewhere elsewhere(int calendarYear) {
        Span year = terms.planYear();
        List<Span> years = years();
        return DeferralsElsewhere.of(
                        deferrals.ofCalendarYear(calendarYear).toList(),
                        terms,
                        deferral -> standing(
                                calendarYear,
                                years.stream()
                                        .filter(each -> !terms.precedes(each, deferral))
                                        .toList()),
                        standing(calendarYear))
                .within(
                        Money.over(overThrough(year, calendarYear), overBefore(year, calendarYear)),
                        Money.over(caughtUpThrough(year, calendarYear), caughtUpBefore(year, calendarYear)),
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

    /// Deferrals to this plan over its own limit that did not go over 402(g), and were no catch-up by 415(c) before.
    BigDecimal overPlanLimit() {
        BigDecimal limit = planLimit();
        if (limit == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal own =
                Money.sum(deferrals.all(), deferral -> terms.isOwn(deferral) && terms.isOf(terms.planYear(), deferral));
        return Money.over(own.subtract(over402gHere()).subtract(madeBeforeWithin(terms.planYear())), limit);
    }

    BigDecimal byPlanLimit() {
        Span year = terms.planYear();
        BigDecimal most = overPlanLimit().min(leftBy402g(year));
        int calendarYear = year.to().getYear();
        if (!isOfKnownPay(calendarYear)) {
            return most;
        }
        // Beside what neither limit is exceeded by, and what 402(g) has made catch-up, pay has so much room.
        BigDecimal deferred = deferrals.through(year, calendarYear);
        BigDecimal over = overThrough(year, calendarYear);
        BigDecimal regular = deferred.subtract(over).subtract(overPlanLimit());
        return most.min(Money.over(participant.compensation(), regular.add(caughtUpThrough(year, calendarYear))));
    }

    /// @param credited all that is credited for the limitation year
    /// @param limit on annual additions
    BigDecimal by415(BigDecimal credited, BigDecimal limit) {
        Span year = terms.limitationYear();
        BigDecimal otherwise = byPlanLimitWithin(year).add(madeBeforeWithin(year));
        BigDecimal over = Money.over(credited.subtract(by402g(year)).subtract(otherwise), limit);
        BigDecimal regular = within(year).subtract(over402g(year)).subtract(otherwise);
        // Beside deferrals that are within the limit, and earlier catch-up, pay has so much room.
        BigDecimal catchUp = by402g(year).add(otherwise);
        BigDecimal room = Money.over(
                participant.compensation(), catchUp.add(Money.over(within(year).subtract(catchUp), over)));
        return Money.atLeastZero(over.min(regular).min(left(year)).min(room));
    }

    /// Catch-up by the plan's limit that counts in a year, because the plan year ends in it: no more than the
    /// year has deferrals.
    BigDecimal byPlanLimitWithin(Span year) {
        return year.holds(terms.planYear().to())
                ? byPlanLimit().min(Money.over(within(year), over402g(year).add(madeBeforeWithin(year))))
                : BigDecimal.ZERO;
    }

    /// What 402(g) and the plan's limit leave of the pool when a year ends.
    private BigDecimal left(Span year) {
        boolean samePool = terms.planYear().to().getYear() == year.to().getYear();
        return Money.over(leftBy402g(year), samePool ? byPlanLimit() : BigDecimal.ZERO);
    }

    private BigDecimal overThrough(Span year, int calendarYear) {
        return standing(calendarYear).over(deferrals.through(year, calendarYear));
    }

    private BigDecimal caughtUpThrough(Span year, int calendarYear) {
        return standing(calendarYear).caughtUp(deferrals.through(year, calendarYear));
    }

    private BigDecimal overBefore(Span year, int calendarYear) {
        return standingAtBeginningOf(year, calendarYear).over(deferrals.before(year, calendarYear));
    }

    private BigDecimal caughtUpBefore(Span year, int calendarYear) {
        return standingAtBeginningOf(year, calendarYear).caughtUp(deferrals.before(year, calendarYear));
    }
}
