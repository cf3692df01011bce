package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/// Pay and contributions as plans have them: deferrals are so many percent of pay, and the percentages of the one
/// group and the other bring the tests to their limits and beside them.
final class TestedMoney {

    /// What somebody contributes to a related plan, if anything.
    private static final List<String> ELSEWHERE = List.of("pre_tax", "after_tax");

    private final Draw draw;
    private final PlanTerms terms;
    private final TestedRates rates;
    private final BigDecimal payLimit;
    private final Span span;

    TestedMoney(Draw draw, PlanTerms terms) {
        this.draw = draw;
        this.terms = terms;
        rates = TestedRates.drawn(draw);
        payLimit = terms.testedPayLimit().setScale(2);
        span = terms.planYear().overlap(terms.limitationYear()).orElseThrow();
    }

    Participant paid(Participant participant) {
        return participant
                .withCompensation(isHighly(participant) ? high() : low())
                .with(OptionalColumn.PLAN_COMPENSATION, draw.oneIn(12) ? payLimit : null);
    }

    private BigDecimal high() {
        if (rates.areEven()) {
            return Money.ofCents(10_000L * draw.between(1_000, 2_000));
        }
        return switch (draw.between(0, 5)) {
            case 0 -> payLimit.add(Money.ofCents(draw.between(-1, 1)));
            case 1 -> new BigDecimal("200000.00");
            default -> Money.ofCents(6_000_000 + draw.upTo(40_000_000));
        };
    }

    private BigDecimal low() {
        if (rates.areEven()) {
            return Money.ofCents(10_000L * draw.between(150, 900));
        }
        return switch (draw.between(0, 15)) {
            case 0 -> BigDecimal.ZERO.setScale(2);
            case 1 -> Money.ofCents(draw.of(1L, 9_999L));
            default -> Money.ofCents(1_500_000 + draw.upTo(10_000_000));
        };
    }

    List<Contribution> of(Participant participant) {
        BigDecimal pay = participant.planCompensation().min(payLimit);
        AwkwardRows rows = new AwkwardRows(draw, terms, participant.employeeId());
        long deferred = deferred(participant, pay);
        boolean isElsewhere = !terms.relatedPlans().isEmpty() && draw.oneIn(2);
        long preTax =
                isElsewhere ? deferred - draw.upTo(deferred / 4) : draw.of(deferred, deferred, 0L, draw.upTo(deferred));
        rows.pay("pre_tax", preTax, span);
        rows.pay("roth", deferred - preTax, span);
        if (!terms.matchFormula().isEmpty()) {
            rows.pay(draw.of("match", "match", "safe_harbor_match", "match_true_up"), match(deferred, pay), span);
            employerMoney(rows, pay);
        }
        rows.besides();
        return isElsewhere ? mostlyElsewhere(rows.written()) : rows.written();
    }

    /// Of who contributes to a related plan, and to this one what is left: little of what the tests compare.
    private List<Contribution> mostlyElsewhere(List<Contribution> rows) {
        String related = draw.of(terms.relatedPlans().stream().sorted().toList());
        return rows.stream()
                .map(row -> terms.isOwn(row) && ELSEWHERE.contains(row.moneyType())
                        ? new Contribution(
                                row.employeeId(),
                                row.payDate(),
                                row.moneyType(),
                                row.amount(),
                                related,
                                row.allocationYear())
                        : row)
                .toList();
    }

    /// In cents; of those who would defer more than 402(g) allows, some stop at it, some at the catch-up limit.
    private long deferred(Participant participant, BigDecimal pay) {
        long cents = share(pay, isHighly(participant) ? rates.high(draw) : rates.low(draw));
        YearLimits limits = YearLimits.of(span.to().getYear());
        long limit = cents(limits.deferrals());
        if (cents <= limit) {
            return cents;
        }
        return draw.of(limit, limit, limit + cents(limits.catchUp()), limit + cents(limits.catchUp()) / 2, cents);
    }

    /// What the formula makes of the deferrals, or more, or less.
    private long match(long deferred, BigDecimal pay) {
        long drawn = terms.matchOracle(pay).matchOf(deferred);
        long discretionary = share(pay, draw.between(0, 500));
        return switch (draw.between(0, 7)) {
            case 0 -> discretionary;
            case 1 -> Math.max(drawn, discretionary);
            case 2 -> draw.upTo(drawn);
            case 3 -> 0;
            default -> drawn;
        };
    }

    private void employerMoney(AwkwardRows rows, BigDecimal pay) {
        if (draw.oneIn(5)) {
            rows.pay("after_tax", share(pay, draw.between(0, 600)), span);
        }
        if (draw.oneIn(6)) {
            rows.pay(draw.of("qnec", "qmac"), share(pay, draw.between(0, 300)), span);
        }
        if (draw.oneIn(3)) {
            rows.pay(draw.of("profit_sharing", "nonelective"), share(pay, draw.between(0, 1_000)), span);
        }
    }

    /// Those whom a look at ownership and pay tells; the top-paid group may have it otherwise.
    private boolean isHighly(Participant participant) {
        BigDecimal paid =
                Objects.requireNonNullElse(participant.amount(OptionalColumn.PRIOR_YEAR_COMPENSATION), BigDecimal.ZERO);
        return paid.compareTo(terms.highlyCompensatedThreshold()) > 0
                || participant
                                .amount(OptionalColumn.OWNERSHIP_PERCENT, BigDecimal.ZERO)
                                .intValue()
                        > 5
                || participant.is(OptionalColumn.FAMILY_OF_OWNER);
    }

    /// Cents of so many hundredths of a percent.
    private static long share(BigDecimal pay, long hundredths) {
        return pay.multiply(BigDecimal.valueOf(hundredths))
                .movePointLeft(2)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
