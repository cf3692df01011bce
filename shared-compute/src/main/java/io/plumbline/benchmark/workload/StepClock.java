package io.plumbline.benchmark.workload;

import io.plumbline.asset.RunObserver;
import io.plumbline.benchmark.Sample;
import io.plumbline.engine.PeakMemory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Follows a run and tells what each asset that was asked for took, with the relations that it was the first
/// to need, and the most memory that the process held meanwhile.
final class StepClock implements RunObserver {

    private static final String WRITE = "write ";

    private final List<String> wanted;
    private final Map<String, Sample.Part> parts = new HashMap<>();
    private String step = "";
    private long began;
    private long pendingNanos;
    private long pendingPeak;

    /// @param wanted the assets that were asked for
    StepClock(List<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void step(String name, Supplier<OptionalDouble> progress) {
        long now = System.nanoTime();
        end(now);
        step = name;
        began = now;
    }

    /// What was told between a step and the next is that step's; what comes after the last write is no asset's.
    private void end(long now) {
        if (step.isEmpty() || step.equals("check")) {
            PeakMemory.forget();
            return;
        }
        pendingNanos += now - began;
        pendingPeak = Math.max(pendingPeak, PeakMemory.ofThisProcess());
        PeakMemory.forget();
        String asset = step.startsWith(WRITE) ? step.substring(WRITE.length()) : step;
        if (wanted.contains(asset)) {
            parts.merge(asset, new Sample.Part(pendingNanos, pendingPeak), StepClock::together);
            pendingNanos = 0;
            pendingPeak = 0;
        }
    }

    private static Sample.Part together(Sample.Part one, Sample.Part other) {
        return new Sample.Part(one.nanos() + other.nanos(), Math.max(one.peakBytes(), other.peakBytes()));
    }

    /// The parts, once the run is over.
    Map<String, Sample.Part> parts() {
        return Map.copyOf(parts);
    }
}
