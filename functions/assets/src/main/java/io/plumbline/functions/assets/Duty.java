package io.plumbline.functions.assets;

import io.plumbline.action.ActionAssets;
import java.util.List;
import java.util.Set;

/// What one of the functions is there for.
///
/// @param function its name: of the handler, and in logs and metrics
/// @param asset the asset that stands for the function in metrics
/// @param assets what it computes, or publishes
/// @param startedBy the datasets whose files start a run when they come
record Duty(String function, String asset, List<String> assets, Set<String> startedBy) {

    // An outbox is computed with what it is derived from, last, and published at once.

    static final Duty ELIGIBILITY = new Duty(
            "eligibility",
            "eligibility_flags",
            List.of("eligibility_flags", "eligibility_determination", "entry_actions"),
            Set.of("census"));

    static final Duty ANNUAL_ADDITIONS = new Duty(
            "annual-additions",
            "annual_additions",
            List.of("elective_deferrals", "annual_additions", "annual_additions_corrections", "limit_actions"),
            Set.of("census", "contributions"));

    /// A test is judged once, when the year is over: no file starts it.
    static final Duty NONDISCRIMINATION = new Duty(
            "nondiscrimination",
            "nondiscrimination",
            List.of(
                    "highly_compensated",
                    "nondiscrimination",
                    "nondiscrimination_corrections",
                    "nondiscrimination_actions"),
            Set.of());

    /// For what an outage of the bus left.
    static final Duty PUBLISH = new Duty("publish", ActionAssets.CORRECTIVE_ACTIONS, ActionAssets.OUTBOXES, Set.of());

    Duty {
        assets = List.copyOf(assets);
        startedBy = Set.copyOf(startedBy);
    }

    /// Those that there are.
    static List<Duty> all() {
        return List.of(ELIGIBILITY, ANNUAL_ADDITIONS, NONDISCRIMINATION, PUBLISH);
    }
}
