package io.plumbline.functions.assets.trigger;

import java.util.List;

/// Which plans a schedule is for.
public sealed interface PlanChoice {

    /// Whatever plan has a plan file: `"*"`.
    record All() implements PlanChoice {}

    /// These, and no others: `["ACME", "BOLT"]`.
    record Named(List<String> planIds) implements PlanChoice {
        public Named {
            planIds = List.copyOf(planIds);
        }
    }
}
