package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Threads and processes that replace one result at once end in one whole version with its own manifest,
/// and a reader meanwhile always finds a whole file.
class ConcurrentReplacementTest {

    private static final int VERSIONS = 40;
    private static final ResultKey KEY = Versions.KEY;

    @TempDir
    Path out;

    @Test
    @Timeout(120)
    void manyWritersEndInOneWholeResult() throws IOException, InterruptedException, ExecutionException {
        ResultDirectory results = ResultDirectory.of(out);
        Versions.replace(results, 0);
        List<Process> processes = new ArrayList<>();
        for (int writer = 1; writer <= 2; writer++) {
            processes.add(ChildJvm.start(EndlessWriter.class, out, writer * 1000, VERSIONS));
        }
        for (Process process : processes) {
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("begins");
            }
        }
        int reads = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writers = Stream.of(3, 4)
                    .<Future<?>>map(writer -> threads.submit(() -> {
                        for (long version = writer * 1000L; version < writer * 1000L + VERSIONS; version++) {
                            Versions.replace(ResultDirectory.of(out), version);
                        }
                    }))
                    .toList();
            while (writers.stream().anyMatch(writer -> !writer.isDone())
                    || processes.stream().anyMatch(Process::isAlive)) {
                assertThat(Versions.read(results.file(KEY).orElseThrow())).isNotNegative();
                assertThat(results.manifest(KEY)).isPresent();
                reads++;
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        for (Process process : processes) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        long version = Versions.read(results.file(KEY).orElseThrow());
        assertThat(version % 1000).isEqualTo(VERSIONS - 1);
        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(version);
        try (Stream<Path> files = Files.list(out.resolve(KEY.directory()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("_manifest.json", "annual_additions.parquet");
        }
        assertThat(reads).isPositive();
    }
}
