package io.plumbline.benchmark.workload;

import io.plumbline.InputException;
import io.plumbline.NearestName;
import io.plumbline.benchmark.Contest;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Something that is measured.
///
/// @param name such as `annual_additions`
/// @param summary what is done, in a few words
/// @param material what it is done to
/// @param reads which of its files are read, each by the beginning of its path
/// @param peers whether contestants outside of this program can do it
/// @param ways how engines of ours do it, by name, the one that is judged first
/// @param missing what is not here that it needs, with what to do about it; empty where it can be done
public record Workload(
        String name,
        String summary,
        Material material,
        List<String> reads,
        boolean peers,
        SequencedMap<String, Way> ways,
        Optional<String> missing) {

    /// A way to do it, by an engine of ours.
    @FunctionalInterface
    interface Way {

        /// Makes ready.
        ///
        /// @param files where the material is
        /// @param scratch where to write; `result.parquet` in it is the result
        Trial open(Path files, Path scratch);
    }

    static Workload of(
            String name,
            String summary,
            Material material,
            List<String> reads,
            boolean peers,
            Way plumbline,
            Way duckdb) {
        SequencedMap<String, Way> ways = new LinkedHashMap<>();
        ways.put("plumbline", plumbline);
        ways.put("duckdb", duckdb);
        return new Workload(name, summary, material, reads, peers, ways, Optional.empty());
    }

    /// The same, where something may be missing.
    Workload unless(Optional<String> somethingIsMissing) {
        return new Workload(name, summary, material, reads, peers, ways, somethingIsMissing);
    }

    /// The engines of ours that do it, the one that is judged first.
    public List<String> engines() {
        return List.copyOf(ways.keySet());
    }

    /// What there is to read.
    public Contest.Load load(Path files) {
        List<Path> read = BenchmarkPlan.under(files).stream()
                .filter(file -> reads.stream().anyMatch(files.relativize(file).toString()::startsWith))
                .toList();
        long rows = 0;
        try (Session session = Session.open(SessionSettings.reading(List.of(files)))) {
            for (Path file : read) {
                session.view("file", "from " + new Source.Parquet(List.of(file)).scan());
                rows += session.count("file");
            }
        }
        return new Contest.Load(
                rows, read.stream().mapToLong(file -> file.toFile().length()).sum());
    }

    /// Makes ready to do it.
    ///
    /// @throws InputException if no engine of that name does it
    public Trial open(String engine, Path files, Path scratch) {
        Way way = ways.get(engine);
        if (way == null) {
            throw new InputException("%s is not done by '%s'%s; the engines are %s"
                    .formatted(
                            name, engine, NearestName.hint(engine, ways.keySet()), String.join(", ", ways.keySet())));
        }
        return SpillWatch.over(way.open(files, scratch));
    }
}
