package io.plumbline.functions.assets;

import io.plumbline.MissingDatasetException;
import io.plumbline.functions.assets.trigger.CreatedObject;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Partition;
import java.util.List;
import java.util.function.Supplier;

/// A plan year to be computed.
///
/// @param plan its plan; an [InputException] where the plan file is at fault
/// @param reason why it is to be computed, which decides what a missing dataset means
record Task(Partition partition, Supplier<Plan> plan, Reason reason) {

    /// Why a plan year is to be computed.
    sealed interface Reason {

        /// Files of some datasets came.
        ///
        /// @param objects at least one, all of this plan year
        record Arrived(List<CreatedObject> objects, List<String> datasets) implements Reason {
            public Arrived {
                objects = List.copyOf(objects);
                datasets = List.copyOf(datasets);
            }
        }

        /// It is time: the year's files may not have come yet.
        record Due() implements Reason {}

        /// Somebody asked for it, and must have thought that its files are there.
        record Asked() implements Reason {}
    }

    /// Whether a dataset that is not there may still come. The census comes before the contributions, and
    /// either starts a run.
    boolean mayWaitFor(MissingDatasetException missing) {
        return switch (reason) {
            case Reason.Arrived arrived ->
                !arrived.datasets().contains(missing.dataset())
                        || !missing.planIds().contains(partition.planId());
            case Reason.Due _ -> true;
            case Reason.Asked _ -> false;
        };
    }
}
