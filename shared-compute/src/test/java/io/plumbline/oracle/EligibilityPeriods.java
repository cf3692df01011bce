package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The computation periods of service that begins on a day, 29 CFR 2530.202-2, as far as they have begun.
final class EligibilityPeriods {

    /// Longer than anyone works.
    private static final int ENOUGH = 800;

    private EligibilityPeriods() {}

    /// The first twelve months, then either their anniversaries or the plan years from the one that includes
    /// the first anniversary. A short plan year is no period of twelve months, so what begins with it is one.
    static List<Span> twelveMonths(LocalDate start, PlanTerms terms) {
        if (terms.says(Provision.COMPUTATION_PERIOD, "anniversary")) {
            return ofMonths(12, start, terms);
        }
        LocalDate anniversary = start.plusMonths(12);
        Stream<Span> planYears = terms.planYears().stream()
                .filter(year -> !year.to().isBefore(anniversary))
                .map(year -> months(year.from(), 0, 12));
        return Stream.concat(Stream.of(months(start, 0, 12)), planYears)
                .filter(period -> !period.from().isAfter(terms.planYear().to()))
                .toList();
    }

    /// One after the other, each of `months`.
    static List<Span> ofMonths(int months, LocalDate start, PlanTerms terms) {
        return IntStream.range(0, ENOUGH)
                .mapToObj(k -> months(start, k * months, (k + 1) * months))
                .takeWhile(period -> !period.from().isAfter(terms.planYear().to()))
                .toList();
    }

    private static Span months(LocalDate start, int from, int to) {
        return new Span(start.plusMonths(from), start.plusMonths(to).minusDays(1));
    }
}
