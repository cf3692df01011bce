package io.plumbline.explain;

import io.plumbline.plan.Plan;
import io.plumbline.typeset.Typeset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of an entry that is on the first day of the plan, because there was none before.
///
/// @param entry by the plan's schedule, or the latest lawful one
record NewPlan(Plan plan, LocalDate entry) {

    /// The plan's first day; null where the entry is on another, or the plan file does not say when the plan began.
    @Nullable
    LocalDate firstDay() {
        return began().orElse(null);
    }

    String sentence() {
        return began().map(first -> " The plan began on %s, and nobody enters before that; service before it counts."
                        .formatted(Typeset.date(first)))
                .orElse("");
    }

    List<Rule> rules(Rule always) {
        return Stream.concat(Stream.of(always), began().stream().map(_ -> Rule.SERVICE_BEFORE_THE_PLAN))
                .toList();
    }

    private Optional<LocalDate> began() {
        return plan.began().filter(entry::equals);
    }
}
