package io.plumbline.explain;

import io.plumbline.typeset.Typeset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The step about the latest entry that the law allows: which of its conditions it runs from, and whether the date on
/// file keeps it.
///
/// @param row of `eligibility_determination`
record LawfulEntryStep(Facts facts, Row row) {

    Step step() {
        LocalDate latest = row.date("latest_lawful_entry_date");
        Optional<LocalDate> partTime = partTimeService(latest);
        NewPlan began = new NewPlan(facts.plan(), latest);
        List<Rule> rules = new ArrayList<>(began.rules(Rule.LATEST_ENTRY));
        String sooner = "";
        if (partTime.isPresent()) {
            rules.add(Rule.LONG_TERM_PART_TIME);
            sooner =
                    " Here it runs from the conditions of long-term part-time employees, which lead to the earlier date.";
        }
        @Nullable LocalDate onFile = facts.person().dateOrNull("eligibility_date");
        return new Step(
                "The latest lawful entry",
                "By law entry is no later than the first day of the plan year that begins after the most that the statute lets a plan ask for was met, or six months after that day if that is sooner."
                        + sooner
                        + began.sentence()
                        + compared(onFile, latest),
                new Figures()
                        .day("Long-term part-time service and age 21", partTime.orElse(null))
                        .day("Year of service by the statute", yearOfService())
                        .day("First day of the plan", began.firstDay())
                        .day("Latest lawful entry", latest)
                        .day("Entry by the plan", row.dateOrNull("entry_date"))
                        .day("Entry on file", onFile)
                        .list(),
                rules);
    }

    private static String compared(@Nullable LocalDate onFile, LocalDate latest) {
        if (onFile == null) {
            return " No date of entry is on file.";
        }
        return onFile.isAfter(latest)
                ? " The date on file, %s, is later than that.".formatted(Typeset.date(onFile))
                : " The date on file, %s, is no later.".formatted(Typeset.date(onFile));
    }

    /// When the conditions of long-term part-time employees were met, where the year of service and age 21 alone would
    /// have led to a later date or to none.
    private Optional<LocalDate> partTimeService(LocalDate latest) {
        @Nullable LocalDate byStatute = row.dateOrNull("statutory_entry_date");
        if (byStatute != null && !latest.isBefore(byStatute)) {
            return Optional.empty();
        }
        return counted("long_term_part_time").map(each -> each.dateOrNull("satisfied_on"));
    }

    private @Nullable LocalDate yearOfService() {
        return counted("satisfied_service")
                .map(each -> each.dateOrNull("statutory_service_on"))
                .orElse(null);
    }

    /// The employee's row of a relation for the day that service counts from.
    private Optional<Row> counted(String relation) {
        return facts.all(relation).stream()
                .filter(each -> each.date("counted_from").equals(row.dateOrNull("service_from")))
                .findFirst();
    }
}
