package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The terms of a plan as its plan file.
public final class PlanYaml {

    private PlanYaml() {}

    /// Only what is not as it would be without it.
    public static String of(PlanTerms terms) {
        List<String> lines = new ArrayList<>();
        lines.add("plan_id: " + terms.planId());
        lines.add("employer_id: " + terms.planId() + "-GROUP");
        lines.addAll(years(terms));
        if (terms.firstPlanYear() != null) {
            lines.add("first_plan_year: " + terms.firstPlanYear());
        }
        if (!terms.relatedPlans().isEmpty()) {
            lines.add("related_plans: ["
                    + terms.relatedPlans().stream().sorted().collect(Collectors.joining(", ")) + "]");
        }
        lines.addAll(sections(terms));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> years(PlanTerms terms) {
        List<String> lines = new ArrayList<>();
        Span year = terms.planYear();
        if (year.isTwelveMonths()) {
            lines.add("plan_year_start: " + monthDay(year.from()));
        } else {
            lines.add("plan_year_start: " + monthDay(year.to().plusDays(1)));
            lines.add("short_plan_years: " + shortYear(terms.year(), year));
        }
        Span limitation = terms.limitationYear();
        if (limitation.equals(year)) {
            return lines;
        }
        lines.add(
                limitation.isTwelveMonths()
                        ? "limitation_year_start: " + monthDay(limitation.from())
                        : "short_limitation_years: " + shortYear(terms.year(), limitation));
        return lines;
    }

    private static String shortYear(int year, Span days) {
        return "[{year: %d, start: %s, end: %s}]".formatted(year, days.from(), days.to());
    }

    private static List<String> sections(PlanTerms terms) {
        Map<String, List<String>> sections = new TreeMap<>();
        for (Provision provision : Provision.values()) {
            Object value = terms.provided().get(provision);
            if (value != null) {
                sections.computeIfAbsent(provision.section(), _ -> new ArrayList<>())
                        .add(provision.key() + ": " + written(value));
            }
        }
        if (!terms.matchFormula().isEmpty()) {
            sections.computeIfAbsent("contributions", _ -> new ArrayList<>())
                    .add(terms.matchFormula().stream()
                            .map(tier -> "{rate: %s, up_to: %s}".formatted(written(tier.rate()), written(tier.upTo())))
                            .collect(Collectors.joining(", ", "match_formula: [", "]")));
        }
        return sections.entrySet().stream()
                .map(section -> "%s: {%s}".formatted(section.getKey(), String.join(", ", section.getValue())))
                .toList();
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static String monthDay(LocalDate day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }
}
