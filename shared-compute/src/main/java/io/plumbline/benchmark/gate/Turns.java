package io.plumbline.benchmark.gate;

import io.plumbline.benchmark.Contestant;
import io.plumbline.benchmark.ContestantException;
import io.plumbline.benchmark.Entrant;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Lets a process of the base and one of the head do the same workload by turns. Unlike a contest, it does
/// not hold one result to the other: a head may well be there to mend a result.
///
/// @param base how the base is started
/// @param head how the head is started
/// @param files what both read
/// @param scratch where each writes, in a directory of its own
/// @param warmUp rounds that do not count, in which the JVM compiles what it will run
/// @param rounds rounds of each that count
public record Turns(
        Entrant base,
        Entrant head,
        String workload,
        int participants,
        Path files,
        Path scratch,
        int warmUp,
        int rounds) {

    /// One more pair of processes.
    ///
    /// @param number of the pair, from 0: each goes first in every other pair, and in every other round of it
    /// @param steps is told what is under way
    /// @throws UnmeasurableException if one of them fails
    public ProcessPair measure(int number, Consumer<String> steps) {
        steps.accept("pair %d: start".formatted(number + 1));
        try (Side ofBase = Side.start(this, base);
                Side ofHead = Side.start(this, head)) {
            for (int round = -warmUp; round < rounds; round++) {
                steps.accept("pair %d: %s".formatted(number + 1, round < 0 ? "warm up" : "round " + (round + 1)));
                boolean baseFirst = Math.floorMod(number + round, 2) == 0;
                for (Side side : baseFirst ? List.of(ofBase, ofHead) : List.of(ofHead, ofBase)) {
                    side.run(round >= 0);
                }
            }
            return new ProcessPair(ofBase.measurement(this), ofHead.measurement(this));
        }
    }

    /// One of the two.
    private record Side(Contestant contestant, List<Sample> samples) implements AutoCloseable {

        static Side start(Turns turns, Entrant entrant) {
            try {
                return new Side(
                        Contestant.start(
                                entrant,
                                turns.workload(),
                                turns.files(),
                                turns.scratch().resolve(entrant.engine())),
                        new ArrayList<>());
            } catch (ContestantException failure) {
                throw new UnmeasurableException(entrant.engine(), failure);
            }
        }

        void run(boolean counts) {
            try {
                Sample sample = contestant.run();
                if (counts) {
                    samples.add(sample);
                }
            } catch (ContestantException failure) {
                throw new UnmeasurableException(contestant.engine(), failure);
            }
        }

        Measurement measurement(Turns turns) {
            return new Measurement(
                    turns.workload(), turns.participants(), contestant.engine(), samples, contestant.peakBytes(), 0);
        }

        @Override
        public void close() {
            contestant.close();
        }
    }
}
