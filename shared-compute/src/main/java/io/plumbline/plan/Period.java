package io.plumbline.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/// A stretch of days, first and last included: a plan year, a limitation year, a part of either.
public record Period(LocalDate start, LocalDate end) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period from %s ends before it starts, on %s".formatted(start, end));
        }
    }

    /// The twelve months that begin on `start`.
    public static Period yearFrom(LocalDate start) {
        return new Period(start, start.plusYears(1).minusDays(1));
    }

    public static Period calendarYear(int year) {
        return yearFrom(LocalDate.of(year, 1, 1));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    public Optional<Period> overlap(Period other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate to = end.isBefore(other.end) ? end : other.end;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    /// The shortest period that holds both.
    Period spanning(Period other) {
        return new Period(start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }

    /// Whether this one begins on the day after `other` ends, and that in the same calendar year.
    boolean followsWithinYear(Period other) {
        return other.end.plusDays(1).equals(start) && other.end.getYear() == start.getYear();
    }

    /// The length in whole months counted from `start`, and the days left over as a part of the month they
    /// fall in (which runs from the same day of the month as `start`).
    public Months months() {
        LocalDate after = end.plusDays(1);
        int whole = Math.toIntExact(ChronoUnit.MONTHS.between(start, after));
        // MONTHS.between does not count 31 January to 28 February as a month; plusMonths does, and so do plans.
        if (!start.plusMonths(whole + 1L).isAfter(after)) {
            whole++;
        }
        LocalDate left = start.plusMonths(whole);
        long daysInMonth = ChronoUnit.DAYS.between(left, start.plusMonths(whole + 1L));
        return new Months(whole, Math.toIntExact(ChronoUnit.DAYS.between(left, after)), Math.toIntExact(daysInMonth));
    }

    /// The calendar years that the period touches, in order.
    public IntStream calendarYears() {
        return IntStream.rangeClosed(start.getYear(), end.getYear());
    }

    @Override
    public String toString() {
        return start + " to " + end;
    }
}
