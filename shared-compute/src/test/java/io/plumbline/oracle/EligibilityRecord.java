package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What is on file of one employee's hours of service, day by day.
final class EligibilityRecord {

    private final List<ServiceHours> rows;
    private final Employment employment;
    private final List<Span> untoldYears;

    /// @param rows in the order of their days
    EligibilityRecord(List<ServiceHours> rows, Employment employment, PlanTerms terms) {
        this.rows = rows;
        this.employment = employment;
        List<LocalDate> ends =
                rows.stream().flatMap(row -> worked(row).stream()).map(Span::to).toList();
        untoldYears = terms.planYears().stream()
                .filter(year -> ends.stream().noneMatch(year::holds))
                .toList();
    }

    List<ServiceHours> rows() {
        return rows;
    }

    /// The hours of a row that fall into a period. They are spread evenly over the row's days of employment,
    /// because nobody works on another; over all its days if it has none.
    Fraction within(ServiceHours row, Span period) {
        List<Span> worked = worked(row);
        long days = worked.stream().mapToLong(Span::length).sum();
        long inPeriod = worked.stream()
                .flatMap(part -> part.overlap(period).stream())
                .mapToLong(Span::length)
                .sum();
        return Fraction.of(row.hours()).times(Fraction.of(inPeriod)).over(days);
    }

    /// Days of a span with employment of which nobody has told anything: no row covers them, and none ends in
    /// their plan year, so that a gap between two rows of a plan year is a time without hours.
    Stream<LocalDate> untold(Span span) {
        return untoldYears.stream()
                .flatMap(year -> year.overlap(span).stream())
                .flatMap(part -> employment.within(part).stream())
                .flatMap(this::uncovered);
    }

    /// How many they are.
    long untoldDays(Span span) {
        return untoldYears.stream()
                .flatMap(year -> year.overlap(span).stream())
                .flatMap(part -> employment.within(part).stream())
                .mapToLong(part -> part.length() - covered(part))
                .sum();
    }

    /// Of no day two rows tell.
    private long covered(Span part) {
        return rows.stream()
                .flatMap(row -> row.days().overlap(part).stream())
                .mapToLong(Span::length)
                .sum();
    }

    private Stream<LocalDate> uncovered(Span part) {
        List<Span> covered = rows.stream()
                .map(ServiceHours::days)
                .filter(days -> days.overlap(part).isPresent())
                .toList();
        return part.days().filter(day -> covered.stream().noneMatch(days -> days.holds(day)));
    }

    /// The row's days with employment: two stretches of a row that an absence cuts.
    List<Span> worked(ServiceHours row) {
        List<Span> worked = employment.within(row.days());
        return worked.isEmpty() ? List.of(row.days()) : worked;
    }
}
