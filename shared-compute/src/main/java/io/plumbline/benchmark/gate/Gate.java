package io.plumbline.benchmark.gate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Measures pair after pair until it is clear that head is no worse than base, or the time is up.
///
/// What looks like a regression is measured for as long as there is time, so that what fails a build is what
/// all of it says, and no lucky moment.
public final class Gate {

    private final Thresholds thresholds;
    private final int fewest;
    private final Duration time;
    private final InstantSource clock;

    /// A gate with its patience.
    ///
    /// @param fewest pairs that are measured in any case
    /// @param time after which no further pair is begun that would not end in it
    public Gate(Thresholds thresholds, int fewest, Duration time, InstantSource clock) {
        this.thresholds = thresholds;
        this.fewest = fewest;
        this.time = time;
        this.clock = clock;
    }

    /// What was measured, and what follows.
    public record Result(List<ProcessPair> pairs, Judgement judgement) {

        public Result {
            pairs = List.copyOf(pairs);
        }
    }

    /// Measures and judges.
    ///
    /// @param measure starts a process of each build, lets them take turns, and ends them; it gets
    ///     the pair's number, from 0, so that each goes first as often as the other
    public Result judge(IntFunction<ProcessPair> measure) {
        List<ProcessPair> pairs = new ArrayList<>();
        long began = clock.millis();
        while (true) {
            pairs.add(measure.apply(pairs.size()));
            if (pairs.size() >= fewest) {
                Judgement judgement = Judgement.of(pairs, thresholds);
                if (judgement.isClear() || !wantsAnother(judgement, clock.millis() - began, pairs.size())) {
                    return new Result(pairs, judgement);
                }
            }
        }
    }

    /// On a machine so busy that the time is up with the fewest, a build still does not fail on those alone.
    private boolean wantsAnother(Judgement judgement, long elapsed, int pairs) {
        boolean tooFewToFail = !judgement.passed() && pairs < fewest + fewest / 2;
        return tooFewToFail || isTimeForAnother(elapsed, pairs);
    }

    private boolean isTimeForAnother(long elapsed, int pairs) {
        return elapsed + elapsed / pairs <= time.toMillis();
    }
}
