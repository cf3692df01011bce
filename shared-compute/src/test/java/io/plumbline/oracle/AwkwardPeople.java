package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/// Employees whose dates, hours and pay lie on the edges of the rules.
final class AwkwardPeople {

    private final Draw draw;
    private final PlanTerms terms;
    private final LocalDate yearStart;
    private final LocalDate yearEnd;

    AwkwardPeople(Draw draw, PlanTerms terms) {
        this.draw = draw;
        this.terms = terms;
        yearStart = terms.planYear().from();
        yearEnd = terms.planYear().to();
    }

    Participant next(String employeeId) {
        LocalDate birth = birth();
        LocalDate hire = hire(birth);
        LocalDate termination = draw.oneIn(4) ? notBefore(hire, termination()) : null;
        return new Participant(
                employeeId,
                birth,
                hire,
                pay(),
                termination,
                termination != null && draw.oneIn(2) ? rehire(termination) : null,
                draw.oneIn(4) ? draw.of("active", "active", "leave", "terminated") : null,
                draw.oneIn(10) ? null : hours(),
                draw.oneIn(5) ? draw.of(0, 5, 6, 11, 12, 13, 240) : null,
                draw.oneIn(5) ? draw.of(17, 18, 20, 21, 22, 49, 50) : null,
                draw.oneIn(3) ? draw.dayIn(terms.planYear()).minusMonths(draw.between(0, 30)) : null);
    }

    /// Paid what was contributed, or a cent beside it: at the limit of 100 % of compensation, with and without
    /// catch-up.
    Participant paidNearly(Participant participant, List<Contribution> contributions) {
        BigDecimal credited = Money.sum(
                contributions,
                c -> terms.shares(c)
                        && terms.inLimitationYear(c)
                        && MoneyTypes.ANNUAL_ADDITIONS.contains(c.moneyType()));
        YearLimits limits = YearLimits.of(terms.limitationYear().to().getYear());
        BigDecimal pay = credited.subtract(draw.of(BigDecimal.ZERO, BigDecimal.ZERO, limits.catchUp()))
                .add(Money.ofCents(draw.of(-1L, 0L, 1L)));
        return participant.withCompensation(Money.atLeastZero(pay).setScale(2));
    }

    /// Birthdays on year ends and on 29 February, at the ages that rules name, in either calendar year of the
    /// plan year.
    private LocalDate birth() {
        int age = draw.of(17, 18, 20, 21, 22, 35, 49, 50, 51, 59, 60, 61, 62, 63, 64, 65, 70);
        int year = draw.of(terms.limitationYear().calendarYears()) - age;
        return switch (draw.between(0, 7)) {
            case 0 -> LocalDate.of(year, 12, 31);
            case 1 -> LocalDate.of(year, 1, 1);
            case 2 -> yearEnd.minusYears(age);
            case 3 -> yearEnd.minusYears(age).plusDays(1);
            case 4, 5 -> endOfFebruary(year);
            default -> draw.dayIn(Span.calendarYear(year));
        };
    }

    private LocalDate endOfFebruary(int year) {
        int leap = draw.oneIn(2) ? year : year - Math.floorMod(year, 4);
        return Year.isLeap(leap)
                ? LocalDate.of(leap, 2, 29)
                : LocalDate.of(year, draw.of(2, 3), 1).minusDays(1);
    }

    private LocalDate hire(LocalDate birth) {
        LocalDate hire =
                switch (draw.between(0, 10)) {
                    case 0 -> yearEnd;
                    case 1 -> yearStart;
                    case 2 -> yearStart.plusDays(1);
                    case 3 -> yearStart.minusDays(1);
                    case 4 -> yearStart.plusMonths(6).plusDays(draw.between(-1, 1));
                    case 5 -> LocalDate.of(draw.of(2012, 2016, 2020, 2024), 2, 29);
                    case 6 ->
                        LocalDate.of(terms.year(), draw.of(1, 3, 5, 7, 8, 10, 12), 31)
                                .minusYears(1);
                    case 7 -> LocalDate.of(terms.year(), draw.of(1, 3, 5, 7, 8, 10, 12), 31);
                    default -> draw.dayIn(new Span(LocalDate.of(2001, 1, 1), yearEnd));
                };
        LocalDate working = notBefore(birth.plusYears(14), hire);
        return working.isAfter(yearEnd) ? yearEnd : working;
    }

    private LocalDate termination() {
        return switch (draw.between(0, 4)) {
            case 0 -> yearEnd;
            case 1 -> yearEnd.plusDays(1);
            case 2 -> yearEnd.minusDays(1);
            case 3 -> yearStart.minusDays(1);
            default -> draw.dayIn(terms.planYear());
        };
    }

    private LocalDate rehire(LocalDate termination) {
        return switch (draw.between(0, 4)) {
            case 0 -> termination;
            case 1 -> termination.plusDays(1);
            case 2 -> notBefore(termination, yearEnd);
            case 3 -> notBefore(termination, yearEnd.plusDays(1));
            default -> termination.plusDays(draw.between(2, 500));
        };
    }

    private BigDecimal hours() {
        BigDecimal required = BigDecimal.valueOf(terms.eligibilityHours()).setScale(2);
        return switch (draw.between(0, 5)) {
            case 0 -> required;
            case 1 -> Money.atLeastZero(required.subtract(Money.ofCents(1)));
            case 2 -> required.add(Money.ofCents(1));
            case 3 -> BigDecimal.ZERO.setScale(2);
            case 4 -> new BigDecimal("500.00");
            default -> Money.ofCents(draw.upTo(250_000));
        };
    }

    /// From nothing, by way of the dollar limit and its cents beside, to more than any limit.
    private BigDecimal pay() {
        BigDecimal limit = terms.dollarLimit().setScale(2);
        return switch (draw.between(0, 9)) {
            case 0 -> draw.of(BigDecimal.ZERO.setScale(2), Money.ofCents(1), Money.ofCents(9_999));
            case 1 -> limit;
            case 2 -> limit.subtract(Money.ofCents(1));
            case 3 -> limit.add(Money.ofCents(1));
            case 4 -> Money.ofCents(draw.upTo(3_000_000));
            default -> Money.ofCents(draw.upTo(45_000_000));
        };
    }

    private static LocalDate notBefore(LocalDate least, LocalDate day) {
        return day.isBefore(least) ? least : day;
    }
}
