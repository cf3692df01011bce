package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/// Contributions that come to the edges of the limits: at them, a cent beside them, over them, and reversed.
///
/// What belongs to the limitation year is drawn first as a total in cents, then torn into rows; around it lie
/// rows that do not belong to it. No total of an employee, money type and year is negative.
final class AwkwardMoney {

    private final Draw draw;
    private final PlanTerms terms;
    private final Span window;
    private final long dollarLimit;

    AwkwardMoney(Draw draw, PlanTerms terms) {
        this.draw = draw;
        this.terms = terms;
        window = terms.limitationYear();
        dollarLimit = cents(terms.dollarLimit());
    }

    List<Contribution> of(Participant participant) {
        AwkwardRows rows = new AwkwardRows(draw, terms, participant.employeeId());
        long deferred = 0;
        long over = 0;
        long before = 0;
        long reversible = 0;
        for (int year : window.calendarYears()) {
            Edges edges = new Edges(YearLimits.of(year));
            long earlier = window.from().getYear() == year ? before(rows, edges) : 0;
            long within = draw.oneIn(6) ? 0 : Math.max(0, edges.deferrals() - earlier);
            long preTax = draw.of(0L, within, within, draw.upTo(within));
            Span part = part(year);
            rows.pay("pre_tax", preTax, part);
            rows.pay("roth", within - preTax, part);
            before += earlier;
            reversible += window.from().getYear() == year ? preTax : 0;
            deferred += within;
            over += Math.max(0, earlier + within - Math.max(earlier, edges.limit));
        }
        if (terms.relatedPlans().isEmpty() && before > 0 && reversible > 0 && draw.oneIn(3)) {
            rows.reverse(
                    "pre_tax",
                    draw.upTo(Math.min(before, reversible)),
                    part(window.from().getYear()));
        }
        employerMoney(rows, Math.max(0, additions(over) - deferred));
        rows.besides();
        return rows.written();
    }

    /// What was deferred in the calendar year before a limitation year that begins within it.
    private long before(AwkwardRows rows, Edges edges) {
        LocalDate newYear = LocalDate.of(window.from().getYear(), 1, 1);
        if (!newYear.isBefore(window.from()) || draw.oneIn(4)) {
            return 0;
        }
        long before = draw.oneIn(3) ? draw.upTo(edges.limit) : edges.deferrals();
        rows.pay("pre_tax", before, new Span(newYear, window.from().minusDays(1)));
        return before;
    }

    private Span part(int year) {
        Span calendar = Span.calendarYear(year);
        return new Span(
                calendar.from().isBefore(window.from()) ? window.from() : calendar.from(),
                calendar.to().isAfter(window.to()) ? window.to() : calendar.to());
    }

    /// What all annual additions together shall come to.
    private long additions(long overDeferralLimit) {
        Edges edges = new Edges(YearLimits.of(window.to().getYear()));
        long atRisk = terms.dollarLimit()
                .multiply(terms.atRiskThreshold())
                .movePointRight(2)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        long beside = draw.of(-1L, 0L, 0L, 1L);
        return switch (draw.between(0, 9)) {
            case 0, 1 -> dollarLimit + beside;
            case 2 -> dollarLimit + overDeferralLimit + beside;
            case 3 -> dollarLimit + draw.of(edges.catchUp, edges.superCatchUp) + beside;
            case 4 -> atRisk + beside;
            case 5 -> atRisk + overDeferralLimit + beside;
            case 6 -> dollarLimit + draw.upTo(3_000_000);
            case 7 -> draw.upTo(5);
            default -> draw.upTo(dollarLimit);
        };
    }

    private void employerMoney(AwkwardRows rows, long total) {
        long left = total;
        for (int i = draw.between(0, 4); i > 0; i--) {
            long some = draw.upTo(left);
            rows.pay(otherThanDeferral(), some, window);
            left -= some;
        }
        rows.pay(otherThanDeferral(), left, window);
    }

    private String otherThanDeferral() {
        List<String> types = MoneyTypes.ANNUAL_ADDITIONS;
        return types.get(draw.between(2, types.size() - 1));
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }

    /// The amounts of one calendar year that deferrals are drawn from, in cents.
    private final class Edges {

        private final long limit;
        private final long catchUp;
        private final long superCatchUp;

        private Edges(YearLimits limits) {
            limit = cents(limits.deferrals());
            catchUp = cents(limits.catchUp());
            BigDecimal higher = limits.superCatchUp();
            superCatchUp = higher == null ? catchUp : cents(higher);
        }

        private long deferrals() {
            long beside = draw.of(-1L, 0L, 1L);
            return switch (draw.between(0, 9)) {
                case 0, 1 -> limit + beside;
                case 2, 3 -> limit + catchUp + beside;
                case 4, 5 -> limit + superCatchUp + beside;
                case 6 -> limit + draw.upTo(superCatchUp);
                case 7 -> draw.of(0L, 1L, 99L);
                case 8 -> limit + superCatchUp + draw.upTo(1_000_000);
                default -> draw.upTo(limit);
            };
        }
    }
}
