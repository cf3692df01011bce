package io.plumbline.benchmark;

import io.plumbline.engine.PeakMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Measures engines in this process, one after another, where none can have a process of its own. What disturbs the
/// machine then disturbs one and not the other: such figures tell of the machine, not of a few percent between engines.
///
/// @param workload its name
/// @param participants its scale
/// @param load what there is to read of it
/// @param pace how many rounds
public record Solo(String workload, long participants, Contest.Load load, Pace pace) {

    /// Does a trial's rounds: those that warm up, then those that count.
    ///
    /// @param timeIsUp asked before each round; when it is, no round is begun but for the first that counts
    public Measurement measure(String engine, Trial trial, BooleanSupplier timeIsUp) {
        for (int round = 0; round < pace.warmUp() && !timeIsUp.getAsBoolean(); round++) {
            trial.run();
        }
        List<Sample> samples = new ArrayList<>();
        long peak = 0;
        long began = System.nanoTime();
        while (samples.isEmpty()
                || (pace.wantsAnother(samples.size(), System.nanoTime() - began) && !timeIsUp.getAsBoolean())) {
            // Where it cannot be forgotten, what another engine held before would count.
            boolean isOwn = PeakMemory.forget();
            Sample sample = trial.run().over(load.rows(), load.bytes());
            samples.add(sample);
            if (isOwn) {
                peak = Math.max(peak, peak(sample));
            }
        }
        return new Measurement(workload, participants, engine, samples, peak, 0);
    }

    /// Of a round: work that has parts lets each part's mark begin anew.
    private static long peak(Sample sample) {
        return Math.max(PeakMemory.ofThisProcess(), sample.peakBytesOfParts());
    }
}
