package io.plumbline.oracle;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// Dates of birth, hire, leaving and return that lie on the edges of the rules.
final class AwkwardEmployment {

    private final Draw draw;
    private final PlanTerms terms;
    private final LocalDate yearStart;
    private final LocalDate yearEnd;

    AwkwardEmployment(Draw draw, PlanTerms terms) {
        this.draw = draw;
        this.terms = terms;
        yearStart = terms.planYear().from();
        yearEnd = terms.planYear().to();
    }

    /// Birthdays on year ends and on 29 February, at the ages that rules name, in either calendar year of the
    /// plan year.
    LocalDate birth() {
        int age = draw.of(17, 18, 20, 21, 21, 22, 23, 35, 49, 50, 51, 59, 60, 61, 62, 63, 64, 65, 70);
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

    /// Not younger than 14. Many in the last years, and beside the days from which part-time counts.
    LocalDate hire(LocalDate birth) {
        LocalDate hire =
                switch (draw.between(0, 13)) {
                    case 0 -> yearEnd;
                    case 1 -> yearStart;
                    case 2 -> yearStart.plusDays(draw.of(-1, 1));
                    case 3 -> yearStart.plusMonths(6).plusDays(draw.between(-1, 1));
                    case 4 -> LocalDate.of(draw.of(2012, 2016, 2020, 2024), 2, 29);
                    case 5 -> endOfLongMonth(terms.year() - 1);
                    case 6 -> endOfLongMonth(terms.year());
                    case 7, 8 -> yearStart.minusYears(draw.between(1, 5)).plusDays(draw.between(-1, 1));
                    case 9 -> LocalDate.of(draw.between(2021, 2024), 1, 1).plusDays(draw.of(-1, 0, 1, 304));
                    case 10, 11 -> draw.dayIn(new Span(yearStart.minusYears(5), yearEnd));
                    default -> draw.dayIn(new Span(LocalDate.of(2001, 1, 1), yearEnd));
                };
        LocalDate working = later(birth.plusYears(14), hire);
        return working.isAfter(yearEnd) ? yearEnd : working;
    }

    private LocalDate endOfLongMonth(int year) {
        return LocalDate.of(year, draw.of(1, 3, 5, 7, 8, 10, 12), 31);
    }

    /// In the plan year or beside it, some weeks after the hire, or years ago.
    @Nullable
    LocalDate termination(LocalDate hire) {
        return switch (draw.between(0, 15)) {
            case 0 -> later(hire, yearEnd.plusDays(draw.between(-1, 1)));
            case 1 -> later(hire, yearStart.minusDays(1));
            case 2 -> later(hire, draw.dayIn(terms.planYear()));
            case 3, 4 -> draw.dayIn(new Span(hire, later(hire, yearEnd)));
            case 5 -> hire.plusDays(draw.between(20, 420));
            default -> null;
        };
    }

    /// After a day, within the year, on anniversaries of the leaving, beside the plan year, or never.
    @Nullable
    LocalDate rehire(LocalDate termination) {
        return switch (draw.between(0, 11)) {
            case 0, 1 -> termination.plusDays(2);
            case 2 -> later(termination.plusDays(2), yearEnd.plusDays(draw.of(0, 1)));
            case 3 -> termination.plusMonths(12).plusDays(draw.between(-1, 1));
            case 4 -> termination.plusYears(draw.of(5, 6)).plusDays(draw.between(-1, 1));
            case 5 -> later(termination.plusDays(2), yearStart.plusDays(draw.of(-1, 0)));
            case 6, 7 -> termination.plusDays(draw.between(2, 500));
            case 8 -> draw.dayIn(new Span(termination.plusDays(2), later(termination.plusDays(2), yearEnd)));
            default -> null;
        };
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
