package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Long-term part-time employees, 401(k)(2)(D) and 401(k)(15): consecutive periods of twelve months with 500
/// hours or more, and 21 by the close of the last.
///
/// @param conditions of the employee
record EligibilityPartTime(EligibilityConditions conditions) {

    private static final int HOURS = 500;

    /// Periods that begin before it are ignored, SECURE 112(b).
    private static final LocalDate FIRST_COUNTED = LocalDate.of(2021, 1, 1);

    /// Two periods do for plan years that begin on or after it, SECURE 2.0 125.
    private static final LocalDate TWO_PERIODS = LocalDate.of(2025, 1, 1);

    Optional<EligibilityWay> way() {
        return first().map(Run::way);
    }

    /// The periods that counted, those of the first that were enough.
    List<Span> counted() {
        return first().map(Run::periods).orElseThrow();
    }

    private Optional<Run> first() {
        return Stream.concat(byThree(), byTwo())
                .min(Comparator.comparing((Run run) -> run.way().entry())
                        .thenComparing(run -> run.way().satisfied()));
    }

    /// The latest day on which the law has them in.
    Optional<LocalDate> latestLawful() {
        // Judged by its own date, whatever entry dates the plan has.
        Stream<LocalDate> three = runs(3).map(
                        run -> EligibilityEntry.latestLawful(run.getLast().to(), conditions.terms()))
                .filter(lawful -> lawful.isBefore(twoPeriods()));
        Stream<LocalDate> two = byTwo().map(Run::way)
                .map(way -> later(EligibilityEntry.latestLawful(way.satisfied(), conditions.terms()), twoPeriods()));
        return way().flatMap(_ -> Stream.concat(three, two).min(LocalDate::compareTo));
    }

    /// For entry in a plan year that begins before 2025.
    private Stream<Run> byThree() {
        return runs(3).map(run -> Run.met(
                        run,
                        run.getLast().to(),
                        EligibilityEntry.after(run.getLast().to(), conditions.terms())))
                .filter(run -> conditions.terms().planYears().stream()
                        .anyMatch(year ->
                                year.holds(run.way().entry()) && year.from().isBefore(TWO_PERIODS)));
    }

    /// For entry in a plan year that begins in 2025 or later, and satisfied no sooner than the law is in force.
    private Stream<Run> byTwo() {
        return runs(2).map(this::satisfied).filter(run -> !run.way()
                .satisfied()
                .isAfter(conditions.terms().planYear().to()));
    }

    private Run satisfied(List<Span> two) {
        LocalDate day = later(two.getLast().to(), TWO_PERIODS.minusDays(1));
        return Run.met(two, day, EligibilityEntry.after(day, twoPeriods(), conditions.terms()));
    }

    /// So many consecutive periods.
    private Stream<List<Span>> runs(int consecutive) {
        if (!conditions.terms().flag(Provision.LONG_TERM_PART_TIME) || conditions.inElapsedTime()) {
            return Stream.of();
        }
        List<Span> periods = conditions.twelveMonths();
        LocalDate attained = conditions.participant().attains(EligibilityConditions.STATUTORY_AGE);
        return IntStream.rangeClosed(consecutive, periods.size())
                .mapToObj(end -> periods.subList(end - consecutive, end))
                .filter(run -> run.stream().allMatch(this::counts))
                .filter(run -> !run.getLast().to().isBefore(attained));
    }

    private boolean counts(Span period) {
        return !period.from().isBefore(FIRST_COUNTED) && conditions.isOver(period) && conditions.reach(HOURS, period);
    }

    private LocalDate twoPeriods() {
        return conditions.terms().planYears().stream()
                .map(Span::from)
                .filter(from -> !from.isBefore(TWO_PERIODS))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /// Periods that are enough, and what they lead to.
    private record Run(List<Span> periods, EligibilityWay way) {

        static Run met(List<Span> periods, LocalDate day, LocalDate entry) {
            return new Run(periods, new EligibilityWay(day, day, entry));
        }
    }
}
