package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Which of the deferrals over 402(g) went to related plans, 26 CFR 1.414(v)-1(f): dollar by dollar in the order of
/// pay dates, and on one day in that of plan ids, those deferred past the limit.
///
/// @param over of the plan year, over the limit
/// @param catchUp of these, what the pool took in
/// @param excess of the calendar year, what it did not
record DeferralsElsewhere(BigDecimal over, BigDecimal catchUp, BigDecimal excess) {

    /// What one plan was given on one day.
    private record Payment(int partOfYear, LocalDate day, String planId) implements Comparable<Payment> {

        private static final Comparator<Payment> ORDER = Comparator.comparingInt(Payment::partOfYear)
                .thenComparing(Payment::day)
                .thenComparing(Payment::planId);

        @Override
        public int compareTo(Payment other) {
            return ORDER.compare(this, other);
        }
    }

    /// @param deferrals of one calendar year, to this plan and its related plans
    /// @param partOfYear 0 for a deferral before the plan year, 1 for one in it, 2 for one after it
    static DeferralsElsewhere of(
            List<Contribution> deferrals,
            String ownPlan,
            ToIntFunction<Contribution> partOfYear,
            BigDecimal limit,
            BigDecimal pool) {
        Map<Payment, BigDecimal> payments = new TreeMap<>();
        for (Contribution deferral : deferrals) {
            String planId = Objects.requireNonNullElse(deferral.planId(), ownPlan);
            payments.merge(
                    new Payment(partOfYear.applyAsInt(deferral), deferral.payDate(), planId),
                    deferral.amount(),
                    BigDecimal::add);
        }
        BigDecimal most = limit.add(pool);
        BigDecimal paid = BigDecimal.ZERO;
        DeferralsElsewhere elsewhere = new DeferralsElsewhere(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        for (Map.Entry<Payment, BigDecimal> payment : payments.entrySet()) {
            BigDecimal before = paid;
            paid = paid.add(payment.getValue());
            if (!payment.getKey().planId().equals(ownPlan)) {
                BigDecimal over = Money.over(paid, limit).subtract(Money.over(before, limit));
                BigDecimal excess = Money.over(paid, most).subtract(Money.over(before, most));
                elsewhere = elsewhere.and(payment.getKey().partOfYear() == 1, over, excess);
            }
        }
        return elsewhere;
    }

    private DeferralsElsewhere and(boolean inPlanYear, BigDecimal someOver, BigDecimal someExcess) {
        return new DeferralsElsewhere(
                inPlanYear ? over.add(someOver) : over,
                inPlanYear ? catchUp.add(someOver).subtract(someExcess) : catchUp,
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
