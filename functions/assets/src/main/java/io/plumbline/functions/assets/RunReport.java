package io.plumbline.functions.assets;

import io.plumbline.asset.AssetResult;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Partition;
import java.util.List;
import java.util.Optional;

/// What became of one plan year.
///
/// @param assets what was computed, or published
/// @param published corrective actions that the bus acknowledged now
record RunReport(List<String> assets, Partition partition, Optional<Stored> stored, long published, Outcome outcome) {

    RunReport {
        assets = List.copyOf(assets);
    }

    /// The results that are on file.
    ///
    /// @param runId of the last of the assets: of the outbox, where there is one
    /// @param rows of all of them
    /// @param unchanged whether they were on file already, from the same data
    record Stored(String runId, long rows, boolean unchanged) {

        static Stored of(List<AssetResult> results) {
            return new Stored(
                    results.getLast().manifest().orElseThrow().runId().value(),
                    results.stream().mapToLong(AssetResult::rows).sum(),
                    results.stream().allMatch(AssetResult::unchanged));
        }

        static Stored of(Manifest manifest) {
            return new Stored(manifest.runId().value(), manifest.rows(), true);
        }

        long computedRows() {
            return unchanged ? 0 : rows;
        }
    }

    /// How it ended.
    sealed interface Outcome {

        /// All of it is done.
        record Done() implements Outcome {}

        /// A dataset is not there yet; its files will start the run again.
        ///
        /// @param message one line that says which
        record Waiting(String message) implements Outcome {}

        /// It is not done.
        ///
        /// @param message one line
        record Failed(FailureClass failureClass, String message, RuntimeException cause) implements Outcome {

            static Failed of(RuntimeException cause) {
                return new Failed(FailureClass.of(cause), line(cause), cause);
            }
        }

        /// What a failure says, on one line.
        static String line(RuntimeException failure) {
            String message = failure.getMessage();
            return (message == null ? failure.toString() : message).replaceAll("\\R", " ");
        }
    }
}
