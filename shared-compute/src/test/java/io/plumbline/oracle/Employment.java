package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// On which days somebody was employed, as known on the plan year's last day.
///
/// @param left the last day before the absence; null for somebody who did not leave
/// @param back the first day after it; null for somebody who did not come back
record Employment(
        LocalDate hired, @Nullable LocalDate left, @Nullable LocalDate back) {

    /// What the census says of days after the plan year has not happened yet, and nobody comes back who has
    /// not left before.
    static Employment of(Participant participant, PlanTerms terms) {
        LocalDate end = terms.planYear().to();
        LocalDate termination = participant.date(OptionalColumn.TERMINATION_DATE);
        LocalDate rehire = participant.date(OptionalColumn.REHIRE_DATE);
        if (termination == null || termination.isAfter(end)) {
            return new Employment(participant.hireDate(), null, null);
        }
        boolean returned = rehire != null && rehire.isAfter(termination) && !rehire.isAfter(end);
        return new Employment(participant.hireDate(), termination, returned ? rehire : null);
    }

    /// Service that begins anew on the day of the return.
    Employment fromReturn() {
        if (back == null) {
            throw new IllegalStateException("nobody starts over without coming back");
        }
        return new Employment(back, null, null);
    }

    /// Whether the absence was longer than twelve months, so that it is no service in elapsed time.
    boolean isSevered() {
        return left != null && back != null && back.isAfter(left.plusMonths(12));
    }

    /// Whether there was an absence, and it is service in elapsed time.
    boolean isSpanned() {
        return back != null && !isSevered();
    }

    boolean on(LocalDate day) {
        return stretches().stream().anyMatch(stretch -> stretch.holds(day));
    }

    /// The parts of a span with employment: none, one, or two around the absence.
    List<Span> within(Span span) {
        return stretches().stream()
                .flatMap(stretch -> stretch.overlap(span).stream())
                .toList();
    }

    long daysIn(Span span) {
        return within(span).stream().mapToLong(Span::length).sum();
    }

    private List<Span> stretches() {
        Stream<Span> before = Stream.of(new Span(hired, left == null ? LocalDate.MAX : left));
        return Stream.concat(before, Stream.ofNullable(back).map(from -> new Span(from, LocalDate.MAX)))
                .toList();
    }
}
