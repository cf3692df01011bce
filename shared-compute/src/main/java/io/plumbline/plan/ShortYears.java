package io.plumbline.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Reads a list of years of less than twelve months.
final class ShortYears {

    private final Section root;
    private final String key;
    private final Map<Integer, Section> items = new HashMap<>();

    ShortYears(Section root, String key) {
        this.root = root;
        this.key = key;
    }

    /// The years, by the calendar year in which each begins.
    Map<Integer, Period> read() {
        Map<Integer, Period> periods = new HashMap<>();
        for (Section item : root.sections(key)) {
            Optional<Integer> year = item.value("year", value -> value.wholeNumber(1975, 2099, ""));
            Optional<LocalDate> start = item.value("start", Scalar::date);
            Optional<LocalDate> end = item.value("end", Scalar::date);
            item.refuseOtherKeys();
            if (!item.has("year") || !item.has("start") || !item.has("end")) {
                item.fault("needs year, start and end");
            }
            if (year.isEmpty() || start.isEmpty() || end.isEmpty()) {
                continue;
            }
            if (start.get().getYear() != year.get()) {
                item.fault("start", "must be in year, %d".formatted(year.get()));
            }
            if (end.get().isBefore(start.get())) {
                item.fault("end", "must not be before start");
            } else if (!end.get().plusDays(1).isBefore(start.get().plusYears(1))) {
                item.fault("end", "makes it no shorter than twelve months; leave a full year out");
            } else if (periods.put(year.get(), new Period(start.get(), end.get())) != null) {
                item.fault("year", "is there already");
            }
            items.put(year.get(), item);
        }
        return periods;
    }

    /// Plan years follow each other: the day after a short one is the first of the next, or what is contributed between
    /// the two would be of no plan year.
    ///
    /// @param first the year in which the first plan year began, where the file says it
    void refuseGaps(Map<Integer, Period> periods, MonthDay yearStart, Optional<Integer> first) {
        TreeMap<Integer, Period> inOrder = new TreeMap<>(periods);
        inOrder.forEach((year, period) -> {
            if (first.filter(began -> year < began).isPresent()) {
                fault(year, "year", "must not be before first_plan_year, " + first.get());
            }
            LocalDate after = period.end().plusDays(1);
            Map.Entry<Integer, Period> next = inOrder.higherEntry(year);
            MonthDay starts =
                    next == null ? yearStart : MonthDay.from(next.getValue().start());
            if (!starts.equals(MonthDay.from(after))
                    || (next != null && next.getValue().start().isBefore(after))) {
                fault(
                        year,
                        "end",
                        "must be the day before a plan year begins, and the next begins on %s, %s; correct the end or %s"
                                .formatted(
                                        written(starts),
                                        next == null ? "plan_year_start" : "the start of the next short one",
                                        next == null
                                                ? "set plan_year_start: " + written(MonthDay.from(after))
                                                : "that start"));
            }
        });
    }

    private void fault(int year, String at, String what) {
        Objects.requireNonNull(items.get(year)).fault(at, what);
    }

    private static String written(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
