package io.plumbline.explain;

import io.plumbline.plan.EligibilityProvisions;
import io.plumbline.plan.EligibilityProvisions.EntryRule;
import io.plumbline.plan.ServiceRules.HoursMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The steps about entry: by the plan's schedule, after an absence, as a long-term part-time employee, and by law.
final class EntrySteps {

    private final Facts facts;
    private final Row row;
    private final Row standing;
    private final EligibilityProvisions plan;

    EntrySteps(Facts facts, Row row) {
        this.facts = facts;
        this.row = row;
        this.standing = facts.the("entry_status");
        this.plan = facts.provisions().eligibility();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (standing.flag("is_long_term_part_time")) {
            steps.add(new PartTimeStep(facts, row).step());
        }
        if (row.has("satisfied_date")) {
            steps.add(scheduled());
        }
        if (facts.person().has("rehire_date")) {
            steps.add(returned());
        }
        if (row.has("latest_lawful_entry_date")) {
            steps.add(new LawfulEntryStep(facts, row).step());
        }
        return steps;
    }

    private Step scheduled() {
        String entry =
                switch (plan.entry()) {
                    case IMMEDIATE -> "The plan lets employees enter at once";
                    case MONTHLY -> "Employees enter at the beginning of a month of the plan year";
                    case QUARTERLY -> "Employees enter at the beginning of a quarter of the plan year";
                    case SEMI_ANNUAL -> "Employees enter at the beginning of a half of the plan year";
                    case ANNUAL -> "Employees enter at the beginning of the plan year";
                };
        String wording = plan.entryRule() == EntryRule.NEXT
                ? "following the day on which the conditions are met"
                : "coincident with or following the day on which the conditions are met";
        LocalDate scheduled = standing.date("scheduled_on");
        NewPlan began = new NewPlan(facts.plan(), scheduled);
        return new Step(
                "The plan's entry date",
                "%s, %s.%s".formatted(entry, wording, began.sentence()),
                new Figures()
                        .day("Conditions met", row.dateOrNull("satisfied_date"))
                        .day("First day of the plan", began.firstDay())
                        .day("Entry date by the schedule", scheduled)
                        .list(),
                began.rules(Rule.LATEST_ENTRY));
    }

    private Step returned() {
        Figures figures = new Figures()
                .day("Left", facts.person().dateOrNull("termination_date"))
                .day("Returned", facts.person().dateOrNull("rehire_date"));
        boolean countsHours = plan.service().hoursMethod() != HoursMethod.ELAPSED_TIME;
        if (countsHours) {
            inTheAbsence().addTo(figures, facts);
        }
        figures.number("Breaks in service of a year", row.integer("breaks_in_service"))
                .day("Entry", row.dateOrNull("entry_date"));
        List<Rule> rules = new ArrayList<>(List.of(Rule.BREAK_IN_SERVICE, Rule.REENTRY));
        StringBuilder sentence = new StringBuilder(
                countsHours
                        ? "A period that ends in the absence and has 500 hours or fewer is a break in service. The first twelve months of employment are none. "
                        : "Each whole year of a severance of more than twelve months is a break in service. ");
        if (standing.flag("starts_over")) {
            rules.add(Rule.SERVICE_AFTER_BREAK);
            sentence.append("Service before the absence does not count, so it counts from the return.");
            if (facts.provisions().eligibility().service().ruleOfParity()) {
                rules.add(Rule.RULE_OF_PARITY);
            }
        } else if (standing.flag("was_participant")) {
            sentence.append("A participant who returns takes part again at once.");
        } else {
            sentence.append(
                    "Service before the absence counts on, so entry is on the date that it leads to, or on the return if that is later.");
        }
        if (row.flag("held_out")) {
            rules.add(Rule.ONE_YEAR_HOLDOUT);
            sentence.append(" Employer contributions wait for a year of service after the return; deferrals do not.");
        }
        return new Step("The absence", sentence.toString(), figures.list(), rules);
    }

    /// The periods that may be breaks: over before the return, at least partly in the absence, and not the first twelve
    /// months of employment.
    private PeriodLines inTheAbsence() {
        Row employment = facts.the("employment");
        if (!employment.has("back_on")) {
            return new PeriodLines(List.of());
        }
        LocalDate left = employment.date("left_on");
        LocalDate back = employment.date("back_on");
        return new PeriodLines(facts.all("credited_hours").stream()
                .filter(period -> period.date("counted_from").equals(employment.date("hire_date")))
                .filter(period -> period.text("span").equals("years") && period.flag("is_over"))
                .filter(period -> period.integer("number") > 0)
                .filter(period -> period.date("last_day").isAfter(left)
                        && period.date("last_day").isBefore(back))
                .sorted(Comparator.comparing(period -> period.date("last_day")))
                .toList());
    }
}
