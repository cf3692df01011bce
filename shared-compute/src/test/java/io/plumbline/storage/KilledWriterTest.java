package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process killed while it replaces a result, at whatever moment, leaves a whole file of one of its
/// versions, a manifest of that file or none, and nothing that the next run does not clear.
class KilledWriterTest {

    private static final int KILLS = 20;
    private static final int LONGEST_MILLIS = 120;
    private static final ResultKey KEY = Versions.KEY;

    @TempDir
    Path out;

    @Test
    void twentyKillsNeverLeaveAMix() throws IOException, InterruptedException {
        ResultDirectory results = ResultDirectory.of(out);
        Random random = new Random(20_251_122);
        int cutShort = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long first = 1_000_000L * (kill + 1);
            Versions.replace(results, first - 1);

            killWhileWriting(first, random.nextInt(LONGEST_MILLIS));

            cutShort += names().stream().anyMatch(name -> name.startsWith(".")) ? 1 : 0;
            long version = Versions.read(results.file(KEY).orElseThrow());
            assertThat(version).as("kill %d: version of the file", kill).isBetween(first - 1, first + 999_999);
            Optional<Manifest> manifest = results.manifest(KEY);
            assertThat(manifest).as("kill %d: manifest", kill).isEqualTo(results.verifiedManifest(KEY));
            manifest.ifPresent(found -> assertThat(found.rows()).isEqualTo(version));

            Manifest next = Versions.replace(results, first + 999_999);
            assertThat(names())
                    .as("kill %d: after the next run", kill)
                    .containsExactly("_manifest.json", "annual_additions.parquet");
            assertThat(results.verifiedManifest(KEY)).contains(next);
        }
        assertThat(cutShort).as("kills that fell into a replacement").isPositive();
    }

    private void killWhileWriting(long first, int millis) throws IOException, InterruptedException {
        Process writer = ChildJvm.start(EndlessWriter.class, out, first, 900_000);
        try (BufferedReader output = writer.inputReader()) {
            assertThat(output.readLine()).isEqualTo("begins");
            Thread.sleep(millis);
            assertThat(writer.isAlive()).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(KEY.directory()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
