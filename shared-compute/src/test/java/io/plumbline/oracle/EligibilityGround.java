package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The computation period that a determination rests on, and how much of what it rests on nobody recorded.
///
/// @param hours of service in the period, cut off after two decimals
/// @param assumedDays on which hours are assumed, of all the periods that it rests on
record EligibilityGround(Span period, BigDecimal hours, long assumedDays) {

    /// Of the plan's own condition: the first period that was enough, of two on one day the shorter, else the one
    /// that fewest hours are missing to, of several the last.
    static Optional<EligibilityGround> ofPlan(EligibilityConditions conditions) {
        return decided(conditions)
                .map(period -> new EligibilityGround(
                        period, credited(period, conditions), assumed(Stream.of(period), conditions)));
    }

    /// Of long-term part-time service: all periods that counted, shown by the last, and the year of service after
    /// which the employee is a former part-timer.
    ///
    /// @param hasServed whether there has been such a year
    static EligibilityGround ofPartTime(List<Span> counted, boolean hasServed, EligibilityConditions conditions) {
        Stream<Span> year = hasServed ? decided(conditions).stream() : Stream.of();
        return new EligibilityGround(
                counted.getLast(),
                credited(counted.getLast(), conditions),
                assumed(Stream.concat(counted.stream(), year), conditions));
    }

    private static Optional<Span> decided(EligibilityConditions conditions) {
        if (conditions.inElapsedTime()) {
            return Optional.empty();
        }
        List<Candidate> candidates = conditions.periodsOfPlan();
        Optional<Candidate> first = candidates.stream()
                .filter(each -> conditions.completed(each).isPresent())
                .min(Comparator.comparing(
                                (Candidate each) -> conditions.completed(each).orElseThrow())
                        .thenComparing(each -> each.period().length())
                        .thenComparing(each -> each.period().from()));
        return first.or(() -> candidates.stream()
                        .filter(each -> conditions.isOver(each.period()))
                        .min(Comparator.comparing((Candidate each) ->
                                        BigDecimal.valueOf(each.asked()).subtract(credited(each.period(), conditions)))
                                .thenComparing(each -> each.period().to(), Comparator.reverseOrder())
                                .thenComparing(each -> each.period().length())))
                .map(Candidate::period);
    }

    private static BigDecimal credited(Span period, EligibilityConditions conditions) {
        return conditions
                .hours()
                .in(known(period, conditions), conditions.service().hired())
                .rounded(2, RoundingMode.DOWN);
    }

    /// Each day once.
    private static long assumed(Stream<Span> periods, EligibilityConditions conditions) {
        return periods.flatMap(period -> conditions.hours().assumed(known(period, conditions)))
                .distinct()
                .count();
    }

    /// What comes after the plan year is not known yet.
    private static Span known(Span period, EligibilityConditions conditions) {
        LocalDate end = conditions.terms().planYear().to();
        return period.to().isAfter(end) ? new Span(period.from(), end) : period;
    }

    /// A period in which the plan's condition may be met.
    ///
    /// @param asked hours
    record Candidate(Span period, int asked) {}
}
