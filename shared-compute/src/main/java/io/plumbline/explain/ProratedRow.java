package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// A row of hours across the bounds of a computation period, and what of it counts there.
///
/// @param firstDay of the days of employment in the row, or of one stretch of them
/// @param centihours of the whole row, in hundredths of an hour
/// @param days of employment in the whole row, over which its hours are spread
/// @param within how many of the days from the first to the last lie in the period
record ProratedRow(LocalDate firstDay, LocalDate lastDay, int centihours, int days, long within) {

    /// The rows across the bounds of a period, in their order.
    ///
    /// @param period a row of `credited_hours`
    static List<ProratedRow> of(Row period, Facts facts) {
        if (period.integer("prorated_rows") == 0) {
            return List.of();
        }
        return facts.all("recorded_service").stream()
                .map(row -> of(row, period.date("first_day"), period.date("last_day")))
                // A row across two plan years is on record in both.
                .distinct()
                .filter(row -> row.within > 0 && row.within < row.stretch())
                .sorted(Comparator.comparing(ProratedRow::firstDay))
                .toList();
    }

    private static ProratedRow of(Row row, LocalDate periodFirst, LocalDate periodLast) {
        LocalDate first = row.date("first_day");
        LocalDate last = row.date("last_day");
        LocalDate begins = first.isBefore(periodFirst) ? periodFirst : first;
        LocalDate ends = last.isAfter(periodLast) ? periodLast : last;
        return new ProratedRow(first, last, row.integer("centihours"), row.integer("days"), days(begins, ends));
    }

    void addTo(Figures figures) {
        figures.hours(
                "of the row of %s to %s".formatted(Typeset.date(firstDay), Typeset.date(lastDay)),
                credited(),
                "%s of %s of %s hours"
                        .formatted(
                                within,
                                Typeset.count(days, "day", "days"),
                                Typeset.number(BigDecimal.valueOf(centihours, 2))));
    }

    /// Cut off to the hundredth of an hour, as their sum is.
    private BigDecimal credited() {
        return BigDecimal.valueOf(centihours * within / days, 2);
    }

    private long stretch() {
        return days(firstDay, lastDay);
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
