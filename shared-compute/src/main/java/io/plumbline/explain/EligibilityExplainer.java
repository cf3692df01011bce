package io.plumbline.explain;

import io.plumbline.plan.EligibilityProvisions;
import io.plumbline.typeset.Typeset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Explains `eligibility_determination`: who takes part, from when, on what ground.
final class EligibilityExplainer implements Explainer {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public String asset() {
        return "eligibility_determination";
    }

    @Override
    public List<String> reads(Question question) {
        return List.of(asset(), "entry_status", "satisfied_service", "credited_hours");
    }

    @Override
    public Chapter explain(Facts facts) {
        Row row = facts.the(asset());
        List<Step> steps = new ArrayList<>();
        if (row.text("status").equals("excluded")) {
            steps.add(new Step(
                    "The class",
                    "The plan excludes the class of employees that the employee belongs to, by terms that are neither of"
                            + " age nor of service.",
                    List.of(),
                    List.of()));
        } else if (facts.find("entry_status").isPresent()) {
            EligibilityProvisions asked = facts.provisions().eligibility();
            if (asked.age() > 0) {
                steps.add(age(row, asked));
            }
            steps.addAll(new ServiceSteps(facts, row).steps());
            steps.addAll(new EntrySteps(facts, row).steps());
        }
        return new Chapter(asset(), "Eligibility", verdict(facts, row), steps);
    }

    private static String verdict(Facts facts, Row row) {
        String reason = row.has("reason") ? readable(row.text("reason")) : "";
        return switch (row.text("status")) {
            case "eligible" ->
                row.date("entry_date")
                                .isBefore(facts.plan().planYear(facts.year()).start())
                        ? "Has taken part since %s: %s.".formatted(Typeset.date(row.date("entry_date")), reason)
                        : "Takes part from %s on: %s.".formatted(Typeset.date(row.date("entry_date")), reason);
            case "pending" ->
                "Enters after the plan year, on %s: %s.".formatted(Typeset.date(row.date("entry_date")), reason);
            default -> "Does not take part in the plan year: %s.".formatted(reason);
        };
    }

    private static Step age(Row row, EligibilityProvisions asked) {
        LocalDate attained = row.date("age_attained_date");
        return Step.of(
                "Age",
                "The plan asks for age %d, and may ask for no more than 21.".formatted(asked.age()),
                new Figures().day("Age %d attained".formatted(asked.age()), attained),
                Rule.AGE_AND_SERVICE);
    }

    /// What an asset says in words, with its dates as people write them.
    private static String readable(String reason) {
        return DATE.matcher(reason).replaceAll(date -> Typeset.date(LocalDate.parse(date.group())));
    }
}
