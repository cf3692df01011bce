package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Computation periods as lines of a step, each with what of its hours is not simply on record.
///
/// @param periods rows of `credited_hours`
record PeriodLines(List<Row> periods) {

    /// Payrolls that are paid across each period's end have a row or two a period.
    private static final int MOST_ROWS = 5;

    /// With the rows that are prorated, and what hours are assumed from.
    void addTo(Figures figures, Facts facts) {
        int rows = 0;
        for (Row period : periods) {
            figures.hours(
                    "%s to %s".formatted(Typeset.date(period.date("first_day")), Typeset.date(period.date("last_day"))),
                    BigDecimal.valueOf(period.integer("centihours"), 2),
                    source(period));
            List<ProratedRow> prorated = ProratedRow.of(period, facts);
            prorated.stream().limit(Math.max(0, MOST_ROWS - rows)).forEach(row -> row.addTo(figures));
            rows += prorated.size();
        }
        if (rows > MOST_ROWS) {
            figures.number("Rows prorated that are not listed", rows - MOST_ROWS);
        }
        if (areAssumed()) {
            Row employment = facts.the("employment");
            if (employment.has("year_centihours")) {
                figures.hours(
                        "Hours of the plan year in the census",
                        BigDecimal.valueOf(employment.integer("year_centihours"), 2),
                        "");
            }
            figures.hours(
                    "Hours a week",
                    BigDecimal.valueOf(employment.integer("week_centihours"), 2),
                    facts.person().has("scheduled_hours_per_week") ? "the census" : "none in the census");
        }
    }

    boolean areAssumed() {
        return periods.stream().anyMatch(period -> period.integer("assumed_days") > 0);
    }

    /// What the words beside the lines mean, each sentence after a space; empty where there are none.
    String remarks() {
        StringBuilder remarks = new StringBuilder();
        if (areAssumed()) {
            remarks.append(
                    " Where no hours are on record they are assumed: in the plan year they are the year's hours of the census, spread over its days of employment, and else a seventh of the weekly schedule for each day.");
        }
        if (periods.stream().anyMatch(period -> period.integer("prorated_rows") > 0)) {
            remarks.append(" The hours of a row across the bounds of a period are prorated by days.");
        }
        return remarks.toString();
    }

    private static String source(Row period) {
        List<String> words = new ArrayList<>();
        int assumed = period.integer("assumed_days");
        if (assumed > 0) {
            words.add("%s assumed".formatted(Typeset.count(assumed, "day", "days")));
        }
        int prorated = period.integer("prorated_rows");
        if (prorated > 0) {
            words.add("%s prorated".formatted(Typeset.count(prorated, "row", "rows")));
        }
        return String.join(", ", words);
    }
}
