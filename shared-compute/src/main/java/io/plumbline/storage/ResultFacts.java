package io.plumbline.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What whoever computed a result knows about it: the part of its [Manifest] that the file itself does not
/// tell.
///
/// @param runId what the result was computed from, in one hash
/// @param rows the rows in the file
/// @param checks every check that was made, passed or failed
/// @param inputs every file that was read, in the order of names
/// @param limitsVersion the version of the regulatory limits
/// @param codeVersion the version of the program
/// @param codec how the file's pages are compressed
/// @param started when the run began
/// @param seconds how long it took, by the clock on the wall
/// @param peakMemoryBytes the most memory that the process held; 0 where the platform does not tell
public record ResultFacts(
        RunId runId,
        long rows,
        List<RecordedCheck> checks,
        List<InputFile> inputs,
        String limitsVersion,
        String codeVersion,
        Codec codec,
        Instant started,
        BigDecimal seconds,
        long peakMemoryBytes) {

    public ResultFacts {
        checks = List.copyOf(checks);
        inputs = List.copyOf(inputs);
    }
}
