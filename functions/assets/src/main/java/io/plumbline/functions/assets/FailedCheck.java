package io.plumbline.functions.assets;

import io.plumbline.ServiceException;
import io.plumbline.action.AssetCheckFailed;
import io.plumbline.action.EventOrigin;
import io.plumbline.asset.CodeVersion;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.functions.assets.RunReport.Outcome.Failed;
import io.plumbline.storage.Partition;
import java.time.Instant;
import java.util.List;

/// Tells the bus of data that cannot be used: nobody tries such a run again, so somebody must hear of it.
final class FailedCheck {

    private FailedCheck() {}

    /// How a run ends that failed. Where it is bad data and the bus cannot be told of it, the run is one that
    /// must be tried again.
    ///
    /// @param assets what was to be computed, or published
    static Outcome told(
            RuntimeException failure, Partition partition, List<String> assets, Equipment equipment, Call call) {
        Failed failed = Failed.of(failure);
        if (failed.failureClass() != FailureClass.BAD_DATA) {
            return failed;
        }
        AssetCheckFailed event =
                new AssetCheckFailed(partition.planId(), partition.planYear(), assets, failed.message());
        EventOrigin origin = new EventOrigin(call.requestId(), "plumbline " + CodeVersion.release());
        try {
            equipment.bus().tell(event.event(origin, Instant.now()));
            return failed;
        } catch (ServiceException unheard) {
            unheard.addSuppressed(failure);
            return Failed.of(unheard);
        }
    }
}
