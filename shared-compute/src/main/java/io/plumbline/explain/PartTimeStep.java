package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// The step about long-term part-time service: which periods counted, and by when the employee was 21.
///
/// @param row of `eligibility_determination`
record PartTimeStep(Facts facts, Row row) {

    Step step() {
        Row counted = facts.all("long_term_part_time").stream()
                .filter(each -> each.date("counted_from").equals(row.date("service_from")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row of long_term_part_time"));
        PeriodLines periods = new PeriodLines(periods(counted));
        Figures figures = new Figures();
        periods.addTo(figures, facts);
        figures.day("Age 21 attained", facts.the("employment").dateOrNull("of_21_on"))
                .outcome("Conditions met", new Measure.Day(row.date("satisfied_date")))
                .day("Year of service since", facts.the("entry_status").dateOrNull("service_satisfied_on"));
        return Step.of(
                "Long-term part-time",
                "Whoever has 500 hours in each of two consecutive periods, or of three for plan years that begin before 2025, and is 21 by their close may defer. Periods that begin before 2021 do not count."
                        + sinceTwoAreEnough(counted, periods.periods().getLast().date("last_day"))
                        + periods.remarks(),
                figures,
                Rule.LONG_TERM_PART_TIME,
                Rule.TWO_PERIODS,
                Rule.PERIODS_BEFORE_2021,
                Rule.PART_TIME_PERIODS);
    }

    /// The consecutive periods that counted.
    private List<Row> periods(Row counted) {
        return facts.all("credited_hours").stream()
                .filter(period -> period.date("counted_from").equals(row.date("service_from")))
                .filter(period -> period.text("span").equals("years"))
                .filter(period -> period.integer("number") >= counted.integer("first_number")
                        && period.integer("number") <= counted.integer("last_number"))
                .sorted(Comparator.comparing((Row period) -> period.integer("number")))
                .toList();
    }

    /// Why the conditions were met later than the periods were over, or lead to no earlier entry.
    ///
    /// @param over the last day of the last period
    private String sinceTwoAreEnough(Row counted, LocalDate over) {
        LocalDate since = facts.plan().planYear(2025).start();
        boolean isTwo = counted.integer("last_number") - counted.integer("first_number") == 1;
        boolean decides = row.date("satisfied_date").isAfter(over)
                || counted.date("entry_on").equals(since);
        return isTwo && decides
                ? " Two are enough for plan years that begin after 2024, so they let nobody in before %s."
                        .formatted(Typeset.date(since))
                : "";
    }
}
