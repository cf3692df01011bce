package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The hours of service credited to one employee in a period, 29 CFR 2530.200b-2 and 200b-3.
final class EligibilityHours {

    private static final BigDecimal FULL_TIME = new BigDecimal("40");

    private final Participant participant;
    private final PlanTerms terms;
    private final Employment employment;
    private final EligibilityRecord record;
    private final Map<Span, Fraction> counted = new HashMap<>();
    private final Map<LocalDate, List<LocalDate>> firstDays = new HashMap<>();

    EligibilityHours(Participant participant, List<ServiceHours> rows, PlanTerms terms) {
        this.participant = participant;
        this.terms = terms;
        this.employment = Employment.of(participant, terms);
        this.record = new EligibilityRecord(rows, employment, terms);
    }

    /// @param since the day on which the service that counts begins
    Fraction in(Span period, LocalDate since) {
        return switch (terms.choice(Provision.HOURS_METHOD)) {
            case "actual" -> counted.computeIfAbsent(period, this::actual);
            case "monthly" -> Fraction.of(190 * units(period, since));
            case "semi_monthly" -> Fraction.of(95 * units(period, since));
            case "weekly" -> Fraction.of(45 * units(period, since));
            case "daily" -> Fraction.of(10 * units(period, since));
            default -> throw new IllegalStateException("hours are not counted in elapsed time");
        };
    }

    /// The last day of the row in which the hours on file reach a number above zero, or of its part on that side
    /// of an absence, as far as the plan year has come.
    Optional<LocalDate> reachedOn(int hours, Span period) {
        Fraction soFar = Fraction.ZERO;
        for (ServiceHours row : record.rows()) {
            for (Span part : record.worked(row)) {
                Optional<Span> counted = part.overlap(period);
                soFar = soFar.plus(counted.map(days -> record.within(row, days)).orElse(Fraction.ZERO));
                if (soFar.compareTo(Fraction.of(hours)) >= 0) {
                    return counted.map(Span::to)
                            .filter(day -> !day.isAfter(terms.planYear().to()));
                }
            }
        }
        return Optional.empty();
    }

    /// The days on which hours are assumed, for want of a record. Where the plan counts no hours, only such days are
    /// taken for worked on which there is an hour.
    Stream<LocalDate> assumed(Span period) {
        return record.untold(period)
                .filter(day -> terms.says(Provision.HOURS_METHOD, "actual")
                        || worth(day).signum() > 0);
    }

    private Fraction actual(Span period) {
        Fraction told = record.rows().stream()
                .filter(row -> row.days().overlap(period).isPresent())
                .map(row -> record.within(row, period))
                .reduce(Fraction.ZERO, Fraction::plus);
        BigDecimal ofYear = participant.amount(OptionalColumn.HOURS_YTD);
        long inYear = ofYear == null
                ? 0
                : terms.planYear().overlap(period).map(record::untoldDays).orElse(0L);
        Fraction byYear = ofYear == null || inYear == 0
                ? Fraction.ZERO
                : Fraction.of(ofYear).times(Fraction.of(inYear)).over(employment.daysIn(terms.planYear()));
        long others = record.untoldDays(period) - inYear;
        return told.plus(byYear)
                .plus(Fraction.of(weekly()).times(Fraction.of(others)).over(7));
    }

    private BigDecimal weekly() {
        return participant.amount(OptionalColumn.SCHEDULED_HOURS_PER_WEEK, FULL_TIME);
    }

    /// Months, half-months, weeks or days with an hour in them, each in the periods of the first day with one.
    private long units(Span period, LocalDate since) {
        List<LocalDate> days = firstDays.computeIfAbsent(since, this::firstDays);
        return before(period.to().plusDays(1), days) - before(period.from(), days);
    }

    private static long before(LocalDate day, List<LocalDate> sorted) {
        int found = Collections.binarySearch(sorted, day);
        return found < 0 ? -found - 1 : found;
    }

    private List<LocalDate> firstDays(LocalDate since) {
        return daysWithAnHour()
                .filter(day -> !day.isBefore(since))
                .collect(Collectors.toMap(this::unit, day -> day, (one, other) -> one.isBefore(other) ? one : other))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    private Stream<LocalDate> daysWithAnHour() {
        Stream<LocalDate> told = record.rows().stream()
                .filter(row -> row.hours().signum() > 0)
                .flatMap(row -> employment.within(row.days()).stream())
                .flatMap(Span::days);
        Stream<LocalDate> untold = record.untold(
                        new Span(participant.hireDate(), terms.planYear().to()))
                .filter(day -> worth(day).signum() > 0);
        return Stream.concat(told, untold);
    }

    /// The hours from which those of a day are taken that nobody has told of.
    private BigDecimal worth(LocalDate day) {
        BigDecimal ofYear = terms.planYear().holds(day) ? participant.amount(OptionalColumn.HOURS_YTD) : null;
        return Objects.requireNonNullElseGet(ofYear, this::weekly);
    }

    private Span unit(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return switch (terms.choice(Provision.HOURS_METHOD)) {
            case "monthly" -> new Span(month.atDay(1), month.atEndOfMonth());
            case "semi_monthly" ->
                day.getDayOfMonth() <= 15
                        ? new Span(month.atDay(1), month.atDay(15))
                        : new Span(month.atDay(16), month.atEndOfMonth());
            case "weekly" -> new Span(day.with(DayOfWeek.MONDAY), day.with(DayOfWeek.SUNDAY));
            default -> new Span(day, day);
        };
    }
}
