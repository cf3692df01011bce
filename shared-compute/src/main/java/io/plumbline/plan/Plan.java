package io.plumbline.plan;

import io.plumbline.InputException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A retirement plan as its plan file describes it. [PlanFile] reads one.
///
/// @param original the provisions in force before the first amendment
/// @param amendments in order of their dates
/// @param limitationYearStart empty when the limitation year is the plan year
/// @param shortPlanYears plan years of less than twelve months, by the year in which they begin
/// @param firstPlanYear the year in which the plan's first plan year began, where the plan file says it
/// @param shortLimitationYears limitation years of less than twelve months, by the year in which they begin
/// @param relatedPlans plans of the same employer that share the 415(c) limit
public record Plan(
        String planId,
        String employerId,
        MonthDay planYearStart,
        Map<Integer, Period> shortPlanYears,
        Optional<Integer> firstPlanYear,
        Optional<MonthDay> limitationYearStart,
        Map<Integer, Period> shortLimitationYears,
        Provisions original,
        List<Amendment> amendments,
        List<String> relatedPlans,
        ColumnMapping columns) {

    public Plan {
        shortPlanYears = Map.copyOf(shortPlanYears);
        shortLimitationYears = Map.copyOf(shortLimitationYears);
        amendments = List.copyOf(amendments);
        relatedPlans = List.copyOf(relatedPlans);
    }

    /// A plan of which nothing but the name is given: the statutory maximum conditions and calendar years.
    public static Plan withDefaults(String planId) {
        return PlanFile.parse(planId, "plan_id: " + planId);
    }

    /// The plan year that begins in `year`: the short one, where the plan file names one.
    ///
    /// Before a short plan year, plan years began on the day on which it began, for it is what moved them.
    public Period planYear(int year) {
        Period shortYear = shortPlanYears.get(year);
        return shortYear != null ? shortYear : Period.yearFrom(startBefore(year).atYear(year));
    }

    /// Plan years without a gap, from the one that begins in `first` to the one that begins in `last`.
    public List<Period> planYears(int first, int last) {
        List<Period> years = new ArrayList<>();
        LocalDate start = planYear(first).start();
        while (start.getYear() <= last) {
            Period named = shortPlanYears.get(start.getYear());
            Period next = named != null && named.start().equals(start) ? named : Period.yearFrom(start);
            years.add(next);
            start = next.end().plusDays(1);
        }
        return years;
    }

    private MonthDay startBefore(int year) {
        return shortPlanYears.keySet().stream()
                .filter(shortYear -> shortYear > year)
                .min(Comparator.naturalOrder())
                .map(shortYear ->
                        Objects.requireNonNull(shortPlanYears.get(shortYear)).start())
                .map(start -> MonthDay.of(start.getMonth(), start.getDayOfMonth()))
                .orElse(planYearStart);
    }

    /// The limitation year that begins in `year`: the plan year, unless the plan file names another start, or
    /// a short limitation year for `year`.
    public Period limitationYear(int year) {
        Period shortYear = shortLimitationYears.get(year);
        if (shortYear != null) {
            return shortYear;
        }
        return limitationYearStart
                .map(start -> Period.yearFrom(start.atYear(year)))
                .orElseGet(() -> planYear(year));
    }

    /// The days whose contributions the plan year that begins in `year` is judged by: its own, for the tests; the
    /// limitation year, for IRC 415(c); and the calendar year in which it begins, for 402(g).
    public Period contributionDays(int year) {
        return planYear(year).spanning(limitationYear(year)).spanning(Period.calendarYear(year));
    }

    /// The plan years that have a part of these days, by the years in which they begin, in order. None is before the
    /// plan's first.
    public List<Integer> contributionYears(int year) {
        Period days = contributionDays(year);
        return planYears(year - 1, year + 1).stream()
                .filter(planYear -> planYear.overlap(days).isPresent())
                .map(planYear -> planYear.start().getYear())
                .filter(begins -> begins >= firstPlanYear.orElse(begins))
                .distinct()
                .toList();
    }

    /// Whether the plan year, or the limitation year, that begins in `year` follows one that ended in the same calendar
    /// year. One that did not end where this one begins, as after a short year, is not the year before.
    public boolean sharesCalendarYearWithYearBefore(int year) {
        return limitationYear(year).followsWithinYear(limitationYear(year - 1))
                || planYear(year).followsWithinYear(planYear(year - 1));
    }

    /// The provisions in force on a day.
    public Provisions inForce(LocalDate day) {
        Provisions provisions = original;
        for (Amendment amendment : amendments) {
            if (!amendment.effective().isAfter(day)) {
                provisions = amendment.provisions();
            }
        }
        return provisions;
    }

    /// The provisions of the plan year that begins in `year`: those in force on its first day.
    public Provisions provisions(int year) {
        return inForce(planYear(year).start());
    }

    /// Whether the plan year that begins in `year` is known to be the plan's first.
    public boolean isFirstPlanYear(int year) {
        return firstPlanYear.filter(first -> first == year).isPresent();
    }

    /// The first day of the plan's first plan year, where the plan file says it.
    public Optional<LocalDate> began() {
        return firstPlanYear.map(first -> planYear(first).start());
    }

    /// Refuses a plan year before the plan's first, and in the first the percentages of a year before it.
    ///
    /// @throws InputException if the plan file says that no plan year begins in `year`, or gives what only a year
    ///     before its first can have
    public void require(int year) {
        if (firstPlanYear.filter(first -> year < first).isPresent()) {
            throw new InputException(
                    "plan file of plan %s: first_plan_year is %d, so there is no plan year %d; correct the key, or ask for %2$d or later"
                            .formatted(planId, firstPlanYear.get(), year));
        }
        if (isFirstPlanYear(year) && provisions(year).testing().baseline().isGiven()) {
            throw new InputException(
                    "plan file of plan %s: testing.prior_year_nhce_adp and prior_year_nhce_acp are of the year before, and first_plan_year is %d; leave them out, for first_year says what stands for that year, IRC 401(k)(3)(E), or correct first_plan_year"
                            .formatted(planId, year));
        }
    }

    /// SHA-256, in hex, of what the plan says. Comments, order of keys and defaults written out make no
    /// difference.
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
