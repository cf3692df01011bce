package io.plumbline.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All that was measured in one go, on one machine.
///
/// @param versions of what was measured, by name: `plumbline`, `duckdb`, `polars`
/// @param measurements those of one workload and scale side by side
/// @param leftOut what was asked for and could not be measured, and why
public record BenchmarkRun(
        Instant recorded,
        Machine machine,
        Map<String, String> versions,
        List<Measurement> measurements,
        List<LeftOut> leftOut) {

    /// What could not be measured.
    ///
    /// @param what a workload, an engine or both
    /// @param why in one clause, with what to do about it
    public record LeftOut(String what, String why) {}

    public BenchmarkRun {
        versions = Map.copyOf(versions);
        measurements = List.copyOf(measurements);
        leftOut = List.copyOf(leftOut);
    }
}
