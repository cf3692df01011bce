package io.plumbline.benchmark;

import java.util.Map;
import java.util.TreeMap;

/// What one round of a contestant came to.
///
/// @param nanos the work that every contestant does, in nanoseconds
/// @param wholeNanos the same with what the contestant does beside it, such as identifying its inputs, checking them
///     and syncing its result to the disk; where there is nothing of the kind it is the same
/// @param rows rows of the files that were read
/// @param bytes bytes of the files that were read
/// @param spilledBytes the most that lay in temporary files at once
/// @param fetchedBytes bytes that came from remote storage
/// @param parts what the parts of the work came to, by asset, where the work has several
public record Sample(
        long nanos,
        long wholeNanos,
        long rows,
        long bytes,
        long spilledBytes,
        long fetchedBytes,
        Map<String, Part> parts) {

    /// A part of the work.
    ///
    /// @param nanos what computing the asset took, with the relations that it is the first to need
    /// @param peakBytes the most memory that the process held meanwhile; 0 where nobody can tell
    public record Part(long nanos, long peakBytes) {}

    public Sample {
        parts = Map.copyOf(new TreeMap<>(parts));
    }

    /// A round whose work has no parts and leaves nothing out.
    public static Sample of(long nanos, long rows, long bytes) {
        return new Sample(nanos, nanos, rows, bytes, 0, 0, Map.of());
    }

    /// The most that the process held while any of the parts was computed; 0 where there are none.
    long peakBytesOfParts() {
        return parts.values().stream().mapToLong(Part::peakBytes).max().orElse(0);
    }

    /// The same round, over so many rows and bytes.
    Sample over(long rowsRead, long bytesRead) {
        return new Sample(nanos, wholeNanos, rowsRead, bytesRead, spilledBytes, fetchedBytes, parts);
    }

    /// The same round, with what lay in temporary files meanwhile.
    public Sample spilling(long mostBytes) {
        return new Sample(nanos, wholeNanos, rows, bytes, mostBytes, fetchedBytes, parts);
    }
}
