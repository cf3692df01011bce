package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Explains `eligibility_determination`: who takes part, from when, on what ground.
final class EligibilityExplainer implements Explainer {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{4,}\\.\\d{2}");

    @Override
    public String asset() {
        return "eligibility_determination";
    }

    @Override
    public List<String> reads(Question question) {
        return List.of(
                asset(),
                "entry_status",
                "employment",
                "elapsed_service",
                "satisfied_service",
                "long_term_part_time",
                "credited_hours",
                "recorded_service");
    }

    @Override
    public Chapter explain(Facts facts) {
        Row row = facts.the(asset());
        List<Step> steps = new ArrayList<>();
        if (row.text("status").equals("excluded")) {
            steps.add(Step.of(
                    "The class",
                    "The plan excludes the class of employees that the employee belongs to, which it may by terms that are neither of"
                            + " age nor of service, as long as it covers enough of the others. Coverage is not tested here.",
                    new Figures(),
                    Rule.EXCLUDED_CLASS));
        } else if (facts.find("entry_status").isPresent()) {
            steps.addAll(new ServiceSteps(facts, row).steps());
            steps.addAll(new EntrySteps(facts, row).steps());
        }
        return new Chapter(asset(), "Eligibility", verdict(facts, row), steps);
    }

    private static String verdict(Facts facts, Row row) {
        String reason = row.has("reason") ? readable(row.text("reason")) : "";
        return switch (row.text("status")) {
            case "eligible" -> taking(facts, row, reason);
            case "pending" ->
                "Enters after the plan year, on %s: %s.".formatted(Typeset.date(row.date("entry_date")), reason);
            default -> "Does not take part in the plan year: %s.%s".formatted(reason, lawful(facts, row));
        };
    }

    /// Whoever left after the last lawful day was to be let in, though the plan's own day was later.
    private static String lawful(Facts facts, Row row) {
        @Nullable LocalDate left = facts.person().dateOrNull("termination_date");
        @Nullable LocalDate lawful = row.dateOrNull("latest_lawful_entry_date");
        return left != null && lawful != null && !row.has("entry_date") && !left.isBefore(lawful)
                ? " By law the entry was to be by %s, which was before leaving.".formatted(Typeset.date(lawful))
                : "";
    }

    private static String taking(Facts facts, Row row, String reason) {
        LocalDate entry = row.date("entry_date");
        boolean isBefore = entry.isBefore(facts.plan().planYear(facts.year()).start());
        @Nullable LocalDate onFile = facts.person().dateOrNull("eligibility_date");
        if (onFile == null) {
            return "By the plan's terms takes part since %s: %s. The census has no date of entry, so unless the plan keeps them elsewhere the entry was missed."
                    .formatted(Typeset.date(entry), reason);
        }
        if (row.has("latest_lawful_entry_date") && onFile.isAfter(row.date("latest_lawful_entry_date"))) {
            return "Should have entered on %s: %s. The date of entry on file, %s, is later than the law allows."
                    .formatted(Typeset.date(entry), reason, Typeset.date(onFile));
        }
        return isBefore
                ? "Has taken part since %s: %s.".formatted(Typeset.date(entry), reason)
                : "Takes part from %s on: %s.".formatted(Typeset.date(entry), reason);
    }

    /// What an asset says in words, with its dates and numbers as people write them.
    private static String readable(String reason) {
        String dated = DATE.matcher(reason).replaceAll(date -> Typeset.date(LocalDate.parse(date.group())));
        return THOUSANDS.matcher(dated).replaceAll(number -> Typeset.number(new BigDecimal(number.group())));
    }
}
