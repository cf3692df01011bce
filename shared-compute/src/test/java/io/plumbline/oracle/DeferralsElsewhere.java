package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// Which of the deferrals over 402(g) went to related plans, 26 CFR 1.414(v)-1(f): dollar by dollar in the order of
/// pay dates, and on one day in that of plan ids, those deferred past the limit.
///
/// @param over of the plan year, over the limit
/// @param catchUp of these, what the pool took in
/// @param excess of the calendar year, what it did not
record DeferralsElsewhere(BigDecimal over, BigDecimal catchUp, BigDecimal excess) {

    /// What one plan was given on one day.
    ///
    /// @param begun how many of the plan year and the limitation year have begun
    private record Payment(int begun, int partOfYear, LocalDate day, String planId) implements Comparable<Payment> {

        private static final Comparator<Payment> ORDER = Comparator.comparingInt(Payment::begun)
                .thenComparingInt(Payment::partOfYear)
                .thenComparing(Payment::day)
                .thenComparing(Payment::planId);

        @Override
        public int compareTo(Payment other) {
            return ORDER.compare(this, other);
        }
    }

    /// @param deferrals of one calendar year, to this plan and its related plans
    /// @param standings where 402(g) stands when a deferral is made
    /// @param last where it stands at last
    static DeferralsElsewhere of(
            List<Contribution> deferrals, PlanTerms terms, Function<Contribution, Standing> standings, Standing last) {
        Map<Payment, BigDecimal> payments = new TreeMap<>();
        Map<Payment, Standing> standingAt = new TreeMap<>();
        for (Contribution deferral : deferrals) {
            Payment payment = payment(deferral, terms);
            payments.merge(payment, deferral.amount(), BigDecimal::add);
            standingAt.put(payment, standings.apply(deferral));
        }
        BigDecimal over = BigDecimal.ZERO;
        BigDecimal catchUp = BigDecimal.ZERO;
        BigDecimal excess = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        DeferralsElsewhere elsewhere = new DeferralsElsewhere(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        for (Map.Entry<Payment, BigDecimal> payment : payments.entrySet()) {
            paid = paid.add(payment.getValue());
            Standing standing = Objects.requireNonNull(standingAt.get(payment.getKey()));
            BigDecimal overNow = standing.over(paid);
            BigDecimal catchUpNow = standing.caughtUp(paid);
            BigDecimal excessNow = Money.over(overNow, last.open());
            if (!payment.getKey().planId().equals(terms.planId())) {
                elsewhere = elsewhere.and(
                        payment.getKey().partOfYear() == 1,
                        overNow.subtract(over),
                        catchUpNow.subtract(catchUp),
                        excessNow.subtract(excess));
            }
            over = overNow;
            catchUp = catchUpNow;
            excess = excessNow;
        }
        return elsewhere;
    }

    private static Payment payment(Contribution deferral, PlanTerms terms) {
        Span planYear = terms.planYear();
        boolean hasBegun = !terms.precedes(planYear, deferral);
        return new Payment(
                (hasBegun ? 1 : 0) + (terms.precedes(terms.limitationYear(), deferral) ? 0 : 1),
                hasBegun ? terms.isOf(planYear, deferral) ? 1 : 2 : 0,
                deferral.payDate(),
                Objects.requireNonNullElse(deferral.planId(), terms.planId()));
    }

    private DeferralsElsewhere and(
            boolean inPlanYear, BigDecimal someOver, BigDecimal someCatchUp, BigDecimal someExcess) {
        return new DeferralsElsewhere(
                inPlanYear ? over.add(someOver) : over,
                inPlanYear ? catchUp.add(someCatchUp) : catchUp,
                excess.add(someExcess));
    }

    /// No plan has more over the limit, or less of it, than there is.
    ///
    /// @param allOver of the plan year, over all plans
    /// @param allCatchUp of the plan year, over all plans
    /// @param allExcess of the calendar year, over all plans
    DeferralsElsewhere within(BigDecimal allOver, BigDecimal allCatchUp, BigDecimal allExcess) {
        BigDecimal overHere = Money.over(allOver, Money.atLeastZero(over));
        BigDecimal overThere = allOver.subtract(overHere);
        BigDecimal atLeast = Money.over(allCatchUp, overHere);
        return new DeferralsElsewhere(
                overThere,
                catchUp.max(atLeast).min(allCatchUp).min(overThere),
                Money.atLeastZero(excess).min(allExcess));
    }
}
