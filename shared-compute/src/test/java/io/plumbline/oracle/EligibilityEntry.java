package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// When those who have met the conditions come in.
final class EligibilityEntry {

    private EligibilityEntry() {}

    /// By the plan's schedule, counted from the first day of each plan year, and its wording.
    static LocalDate after(LocalDate satisfied, PlanTerms terms) {
        return dates(satisfied, terms).findFirst().orElseThrow();
    }

    /// The same, and not before a day.
    static LocalDate after(LocalDate satisfied, LocalDate earliest, PlanTerms terms) {
        if (terms.says(Provision.ENTRY, "immediate")) {
            LocalDate entry = after(satisfied, terms);
            return entry.isBefore(earliest) ? earliest : entry;
        }
        return dates(satisfied, terms)
                .filter(date -> !date.isBefore(earliest))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<LocalDate> dates(LocalDate satisfied, PlanTerms terms) {
        LocalDate waited = terms.says(Provision.ENTRY_RULE, "next") ? satisfied.plusDays(1) : satisfied;
        LocalDate first = asFarAsThereIsAPlan(waited, terms);
        int every =
                switch (terms.choice(Provision.ENTRY)) {
                    case "immediate" -> 0;
                    case "monthly" -> 1;
                    case "quarterly" -> 3;
                    case "semi_annual" -> 6;
                    default -> 12;
                };
        return every == 0
                ? Stream.of(first)
                : terms.planYears().stream()
                        .flatMap(year -> LongStream.range(0, 12 / every)
                                .mapToObj(k -> year.from().plusMonths(k * every))
                                .filter(year::holds))
                        .filter(date -> !date.isBefore(first));
    }

    /// 1.410(a)-4(b)(1): the earlier of the first plan year that begins after the conditions were met, and six
    /// months after that.
    static LocalDate latestLawful(LocalDate satisfied, PlanTerms terms) {
        LocalDate planYear = terms.planYears().stream()
                .map(Span::from)
                .filter(from -> from.isAfter(satisfied))
                .findFirst()
                .orElseThrow();
        LocalDate sixMonths = satisfied.plusMonths(6);
        return asFarAsThereIsAPlan(planYear.isBefore(sixMonths) ? planYear : sixMonths, terms);
    }

    /// A day, or the first of the first plan year if the plan did not exist on it yet.
    private static LocalDate asFarAsThereIsAPlan(LocalDate day, PlanTerms terms) {
        return terms.planYears().stream()
                .filter(year -> Integer.valueOf(year.from().getYear()).equals(terms.firstPlanYear()))
                .map(Span::from)
                .findFirst()
                .filter(day::isBefore)
                .orElse(day);
    }
}
