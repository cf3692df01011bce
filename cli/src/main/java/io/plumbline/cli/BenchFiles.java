package io.plumbline.cli;

import io.plumbline.InputException;
import io.plumbline.benchmark.BenchmarkJson;
import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.report.BenchReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/// Where figures are kept: one file a run, and one report of all runs.
record BenchFiles(Path figures, Path report) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static BenchFiles keep(BenchmarkRun run, Path directory) {
        Path figures = directory.resolve("bench-" + MOMENT.format(run.recorded()) + ".json");
        Path report = directory.resolve("bench.html");
        try {
            Files.writeString(figures, BenchmarkJson.write(run));
            try (Stream<Path> files = Files.list(directory)) {
                List<BenchmarkRun> runs = files.filter(BenchFiles::isRun)
                        .sorted()
                        .map(BenchmarkJson::read)
                        .toList();
                BenchReport.write(runs, report);
            }
        } catch (IOException unwritable) {
            throw new InputException("cannot keep the figures in %s: %s".formatted(directory, unwritable), unwritable);
        }
        return new BenchFiles(figures, report);
    }

    private static boolean isRun(Path file) {
        return String.valueOf(file.getFileName()).matches("bench-.*\\.json");
    }
}
