package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Days from `from` to `to`, both included.
public record Span(LocalDate from, LocalDate to) {

    public static Span calendarYear(int year) {
        return twelveMonthsFrom(LocalDate.of(year, 1, 1));
    }

    public static Span twelveMonthsFrom(LocalDate from) {
        return new Span(from, from.plusMonths(12).minusDays(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// The twelve months that end on the eve of it.
    Span yearBefore() {
        return new Span(from.minusMonths(12), from.minusDays(1));
    }

    /// The days in both.
    Optional<Span> overlap(Span other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Span(first, last));
    }

    boolean isCalendarYear() {
        return equals(calendarYear(from.getYear()));
    }

    boolean isTwelveMonths() {
        return equals(twelveMonthsFrom(from));
    }

    /// The calendar years with a day in this span.
    List<Integer> calendarYears() {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().toList();
    }

    /// A yearly amount for a short year: the months of the span "including any fractional parts of a month"
    /// over 12, 26 CFR 1.415(j)-1(d)(2). The part of a month is its days over the days of that month; a
    /// fraction of a cent is lost.
    BigDecimal prorate(BigDecimal yearly) {
        LocalDate dayAfter = to.plusDays(1);
        int months = 0;
        while (!from.plusMonths(months + 1L).isAfter(dayAfter)) {
            months++;
        }
        LocalDate monthBegins = from.plusMonths(months);
        long days = ChronoUnit.DAYS.between(monthBegins, dayAfter);
        long daysOfMonth = ChronoUnit.DAYS.between(monthBegins, from.plusMonths(months + 1L));
        return yearly.multiply(BigDecimal.valueOf(months * daysOfMonth + days))
                .divide(BigDecimal.valueOf(12 * daysOfMonth), 2, RoundingMode.DOWN);
    }
}
