package io.plumbline.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A retirement plan as its plan file describes it. [PlanFile] reads one.
///
/// @param original the provisions in force before the first amendment
/// @param amendments in order of their dates
/// @param limitationYearStart empty when the limitation year is the plan year
/// @param shortLimitationYears limitation years of less than twelve months, by the year in which they begin
/// @param relatedPlans plans of the same employer that share the 415(c) limit
public record Plan(
        String planId,
        String employerId,
        MonthDay planYearStart,
        Optional<MonthDay> limitationYearStart,
        Map<Integer, Period> shortLimitationYears,
        Provisions original,
        List<Amendment> amendments,
        List<String> relatedPlans,
        ColumnMapping columns) {

    public Plan {
        shortLimitationYears = Map.copyOf(shortLimitationYears);
        amendments = List.copyOf(amendments);
        relatedPlans = List.copyOf(relatedPlans);
    }

    /// A plan of which nothing but the name is given: the statutory maximum conditions and calendar years.
    public static Plan withDefaults(String planId) {
        return PlanFile.parse(planId, "plan_id: " + planId);
    }

    /// The plan year that begins in `year`.
    public Period planYear(int year) {
        return Period.yearFrom(planYearStart.atYear(year));
    }

    /// The limitation year that begins in `year`: the plan year, unless the plan file names another start, or
    /// a short limitation year for `year`.
    public Period limitationYear(int year) {
        Period shortYear = shortLimitationYears.get(year);
        return shortYear != null
                ? shortYear
                : Period.yearFrom(limitationYearStart.orElse(planYearStart).atYear(year));
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

    /// SHA-256, in hex, of what the plan says. Comments, order of keys and defaults written out make no
    /// difference.
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
