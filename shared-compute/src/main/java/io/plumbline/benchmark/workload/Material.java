package io.plumbline.benchmark.workload;

import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.limits.LimitTable;
import io.plumbline.sample.SamplePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// What workloads are done to: files that are made once, from a seed, for a number of participants.
public enum Material {
    /// A census and a plan file.
    CENSUS {
        @Override
        void make(Session session, Path directory, int participants, long seed, Consumer<String> stages) {
            SamplePlan.generateCensus(session, directory, BenchmarkPlan.settings(participants, seed), stages);
        }
    },
    /// A whole plan year: census, contributions, five years of hours.
    PLAN_YEAR {
        @Override
        void make(Session session, Path directory, int participants, long seed, Consumer<String> stages) {
            SamplePlan.generate(session, directory, BenchmarkPlan.settings(participants, seed), stages);
        }
    },
    /// Employees, the plans of their divisions, and each plan's provisions since it began.
    MATCHING {
        @Override
        void make(Session session, Path directory, int participants, long seed, Consumer<String> stages) {
            SequencedMap<String, Path> files = new LinkedHashMap<>();
            List.of("employees", "plans", "provisions")
                    .forEach(relation -> files.put(relation, directory.resolve(relation + ".parquet")));
            MadeFiles.write(session, files, participants, seed, stages);
        }
    },
    /// One large file of a dataset that is called `feed`.
    FEED {
        @Override
        void make(Session session, Path directory, int participants, long seed, Consumer<String> stages)
                throws IOException {
            Path partition = Files.createDirectories(directory.resolve("data/feed/plan_id=SAMPLE/plan_year=2025"));
            SequencedMap<String, Path> files = new LinkedHashMap<>();
            files.put("feed", partition.resolve("feed.parquet"));
            MadeFiles.write(session, files, participants, seed, stages);
        }
    };

    /// Written last, so that a directory that has it is whole.
    private static final String WHOLE = "made.json";

    abstract void make(Session session, Path directory, int participants, long seed, Consumer<String> stages)
            throws IOException;

    /// The directory of such files below another; they are made where they are not there.
    ///
    /// @param stages told what is being made, in a word or two
    public Path in(Path parent, int participants, long seed, Consumer<String> stages) {
        Path directory = parent.resolve("%s-%d-%d".formatted(name().toLowerCase(Locale.ROOT), participants, seed));
        Path whole = directory.resolve(WHOLE);
        try {
            Files.createDirectories(directory);
            if (!Files.exists(whole)) {
                try (Session session = Session.open(SessionSettings.reading(List.of(directory.toRealPath())))) {
                    make(session, directory.toRealPath(), participants, seed, stages);
                }
                Files.writeString(directory.resolve("limits.json"), BenchmarkPlan.limits(LimitTable.bundled()));
                Files.writeString(whole, "{\"participants\": %d, \"seed\": %d}%n".formatted(participants, seed));
            }
            return directory.toRealPath();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write benchmark data to " + directory, unwritable);
        }
    }
}
