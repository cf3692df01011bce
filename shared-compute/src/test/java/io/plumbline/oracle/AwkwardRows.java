package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tears totals into contribution rows: several pay dates, plans and allocations, reversals that cancel out.
final class AwkwardRows {

    /// A plan of an employer that has nothing to do with this one.
    private static final String UNRELATED = "ELSEWHERE";

    private final Draw draw;
    private final PlanTerms terms;
    private final String employeeId;
    private final Span window;
    private final List<Contribution> rows = new ArrayList<>();

    AwkwardRows(Draw draw, PlanTerms terms, String employeeId) {
        this.draw = draw;
        this.terms = terms;
        this.employeeId = employeeId;
        window = terms.limitationYear();
    }

    List<Contribution> written() {
        return List.copyOf(rows);
    }

    /// Rows in `span` that sum to `cents`, each on a day of its own; some deposited late and allocated back.
    void pay(String moneyType, long cents, Span span) {
        long left = cents;
        for (int i = draw.between(0, 3); i > 0 && left > 1; i--) {
            long some = draw.upTo(left);
            payOnce(moneyType, some, span);
            left -= some;
        }
        if (left > 0) {
            payOnce(moneyType, left, span);
        }
        if (draw.oneIn(8)) {
            paidAndReversed(moneyType, 1 + draw.upTo(2_000_000), span);
        }
    }

    /// Takes back what this plan was paid earlier in the calendar year.
    void reverse(String moneyType, long cents, Span span) {
        add(draw.dayIn(span), moneyType, -cents, null, null);
    }

    /// Rows that are no annual addition, or are one of another year or of another employer.
    void besides() {
        if (draw.oneIn(4)) {
            pay(draw.of(MoneyTypes.NOT_ADDITIONS), draw.upTo(9_000_000), window);
        }
        if (draw.oneIn(5)) {
            LocalDate outside = draw.of(window.from().minusDays(1), window.to().plusDays(1));
            add(outside, anyType(), draw.upTo(1_500_000), null, null);
        }
        if (draw.oneIn(5)) {
            int otherYear = terms.year() + draw.of(-1, 1);
            add(draw.dayIn(window), allocable(), draw.upTo(1_500_000), plan(), otherYear);
        }
        if (!terms.relatedPlans().isEmpty() && draw.oneIn(5)) {
            add(draw.dayIn(window), anyType(), draw.upTo(3_000_000), UNRELATED, null);
        }
    }

    private void payOnce(String moneyType, long cents, Span span) {
        boolean inWindow = window.holds(span.from());
        boolean deferral = MoneyTypes.DEFERRALS.contains(moneyType);
        if (inWindow && mayBeAllocated(deferral) && draw.oneIn(8)) {
            LocalDate late = window.to().plusDays(draw.between(1, deferral ? 30 : 200));
            add(late, moneyType, cents, plan(), terms.year());
        } else {
            add(draw.dayIn(span), moneyType, cents, plan(), inWindow && draw.oneIn(8) ? terms.year() : null);
        }
    }

    private void paidAndReversed(String moneyType, long cents, Span span) {
        LocalDate paid = draw.dayIn(span);
        LocalDate yearEnd = LocalDate.of(paid.getYear(), 12, 31);
        LocalDate last = span.to().isBefore(yearEnd) ? span.to() : yearEnd;
        String plan = plan();
        add(paid, moneyType, cents, plan, null);
        add(draw.dayIn(new Span(paid, last)), moneyType, -cents, plan, null);
    }

    /// A deferral's tax year is that of its pay date, so an allocation moves it only where limitation and tax
    /// year are one.
    private boolean mayBeAllocated(boolean deferral) {
        return !deferral || window.isCalendarYear();
    }

    private String allocable() {
        return window.isCalendarYear() ? anyType() : draw.of("match", "profit_sharing", "forfeiture", "rollover");
    }

    private String anyType() {
        return draw.oneIn(2) ? draw.of(MoneyTypes.ANNUAL_ADDITIONS) : draw.of("pre_tax", "roth");
    }

    private @Nullable String plan() {
        return switch (draw.between(0, 3)) {
            case 0 -> terms.planId();
            case 1 ->
                terms.relatedPlans().isEmpty()
                        ? null
                        : draw.of(terms.relatedPlans().stream().sorted().toList());
            default -> null;
        };
    }

    private void add(
            LocalDate day, String moneyType, long cents, @Nullable String plan, @Nullable Integer allocationYear) {
        rows.add(new Contribution(employeeId, day, moneyType, Money.ofCents(cents), plan, allocationYear));
    }
}
