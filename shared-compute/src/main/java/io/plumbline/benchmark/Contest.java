package io.plumbline.benchmark;

import io.plumbline.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lets contestants do one workload in turn, round by round, so that whatever disturbs the machine disturbs
/// them all.
///
/// Their results are compared after the rounds that warm them up: a time that stands for another result is no
/// time.
public final class Contest {

    /// What there is to read of a workload, the same for all.
    public record Load(long rows, long bytes) {}

    /// What a contest came to.
    ///
    /// @param versions of what took part, by name
    public record Outcome(
            List<Measurement> measurements, List<BenchmarkRun.LeftOut> leftOut, Map<String, String> versions) {}

    private final String workload;
    private final long participants;
    private final Path files;
    private final Load load;
    private final Path scratch;
    private final Pace pace;
    private final List<BenchmarkRun.LeftOut> leftOut = new ArrayList<>();

    /// @param files the workload's files
    /// @param scratch where contestants write
    public Contest(String workload, long participants, Path files, Load load, Path scratch, Pace pace) {
        this.workload = workload;
        this.participants = participants;
        this.files = files;
        this.load = load;
        this.scratch = scratch;
        this.pace = pace;
    }

    /// Holds the contest. A peer that cannot take part, or whose result is another, is left out.
    ///
    /// @param entrants the first is the one whose result all others are held to
    /// @throws InputException if an entrant that is no peer fails, or has another result
    public Outcome among(List<Entrant> entrants, ContestObserver observer) {
        List<Contestant> contestants = new ArrayList<>();
        try {
            for (Entrant entrant : entrants) {
                observer.step(workload + ": start " + entrant.engine());
                enter(entrant, contestants);
            }
            warmUp(contestants, observer);
            compare(contestants);
            return measured(contestants, rounds(contestants, observer));
        } finally {
            contestants.forEach(Contestant::close);
        }
    }

    private void enter(Entrant entrant, List<Contestant> contestants) {
        try {
            contestants.add(Contestant.start(entrant, workload, files, scratch.resolve(entrant.engine())));
        } catch (ContestantException notReady) {
            leave(entrant.engine(), entrant.isPeer(), notReady.reason());
        }
    }

    private void warmUp(List<Contestant> contestants, ContestObserver observer) {
        for (int round = 0; round < pace.warmUp(); round++) {
            for (Contestant contestant : List.copyOf(contestants)) {
                observer.step("%s: warm up %s".formatted(workload, contestant.engine()));
                try {
                    contestant.run();
                } catch (ContestantException failed) {
                    dismiss(contestant, contestants, failed.reason());
                }
            }
        }
    }

    private void compare(List<Contestant> contestants) {
        Equality equality = new Equality(contestants.getFirst().result());
        for (Contestant contestant : contestants.subList(1, contestants.size()).toArray(Contestant[]::new)) {
            equality.differenceFrom(contestant.result())
                    .ifPresent(difference -> dismiss(contestant, contestants, difference));
        }
    }

    private Map<Contestant, List<Sample>> rounds(List<Contestant> contestants, ContestObserver observer) {
        Map<Contestant, List<Sample>> samples = new LinkedHashMap<>();
        long began = System.nanoTime();
        List<Contestant> order = new ArrayList<>(contestants);
        for (int round = 0; pace.wantsAnother(round, System.nanoTime() - began); round++) {
            observer.step("%s: round %d".formatted(workload, round + 1));
            order.forEach(contestant ->
                    samples.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(round(contestant)));
            // Whoever follows finds the files and the processor as the one before left them: each is first by turns.
            Collections.reverse(order);
        }
        return samples;
    }

    private Sample round(Contestant contestant) {
        try {
            return contestant.run().over(load.rows(), load.bytes());
        } catch (ContestantException failed) {
            throw new InputException(
                    "%s failed in a round: %s".formatted(contestant.engine(), failed.reason()), failed);
        }
    }

    private Outcome measured(List<Contestant> contestants, Map<Contestant, List<Sample>> samples) {
        Map<String, String> versions = new TreeMap<>();
        contestants.forEach(contestant -> versions.putAll(contestant.versions()));
        List<Measurement> measurements = contestants.stream()
                .map(contestant -> new Measurement(
                        workload,
                        participants,
                        contestant.engine(),
                        samples.getOrDefault(contestant, List.of()),
                        contestant.peakBytes(),
                        contestant.cgroupPeakBytes()))
                .toList();
        return new Outcome(measurements, List.copyOf(leftOut), versions);
    }

    private void dismiss(Contestant contestant, List<Contestant> contestants, String why) {
        contestants.remove(contestant);
        contestant.close();
        leave(contestant.engine(), contestant.isPeer(), why);
    }

    private void leave(String engine, boolean isPeer, String why) {
        if (!isPeer) {
            throw new InputException("%s cannot be measured: %s".formatted(engine, why));
        }
        leftOut.add(new BenchmarkRun.LeftOut(workload + ", " + engine, why));
    }
}
