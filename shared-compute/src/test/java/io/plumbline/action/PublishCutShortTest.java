package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of a publish that is cut short: its process killed at any moment, the next one resumes, and in
/// the end every action is in the events file exactly once.
class PublishCutShortTest {

    private static final int ACTIONS = 5_000;
    private static final int KILLS = 20;

    /// By when enough kills must have met a publisher at work.
    private static final int MOST_KILLS = 6 * KILLS;

    @TempDir
    Path directory;

    @Test
    void aPublisherKilledAgainAndAgainPublishesEveryActionOnce() throws IOException, InterruptedException {
        // A seed of this run's own, told when the test fails, so that each run tries other moments.
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path whole = Files.createDirectory(directory.resolve("whole"));
        long nanos = runUntil(whole, () -> false);
        long bytes = Files.size(whole.resolve("events.jsonl"));
        int killedAtWork = 0;
        Path out = Files.createDirectory(directory.resolve("0"));
        for (int kill = 1; kill <= KILLS || (killedAtWork <= KILLS / 4 && kill <= MOST_KILLS); kill++) {
            Path events = out.resolve("events.jsonl");
            int before = wholeIds(events, "/detail/metadata/id").size();
            // By the clock any moment is met, the first and the last too; by what is written, one at work, however
            // fast the machine is at the time.
            runUntil(
                    out,
                    kill % 2 == 0
                            ? clockAt(System.nanoTime() + random.nextLong(nanos))
                            : written(events, size(events) + 1 + random.nextLong(Math.max(1, bytes - size(events)))));
            List<String> published = wholeIds(events, "/detail/metadata/id");
            List<String> recorded = wholeIds(out.resolve(FileLedger.FILE_NAME), "/action_id");
            assertThat(published)
                    .as("seed %d, kill %d", seed, kill)
                    .doesNotHaveDuplicates()
                    .containsAll(recorded);
            killedAtWork += before < published.size() && published.size() < ACTIONS ? 1 : 0;
            if (published.size() == ACTIONS) {
                out = Files.createDirectory(directory.resolve(String.valueOf(kill)));
            }
        }
        PublishInChild.main(new String[] {out.toString(), String.valueOf(ACTIONS)});

        assertThat(killedAtWork).as("kills that met a publisher at work").isGreaterThan(KILLS / 4);
        assertThat(wholeIds(out.resolve("events.jsonl"), "/detail/metadata/id"))
                .as("seed %d", seed)
                .isEqualTo(SampleActions.firstIds(ACTIONS));
        assertThat(wholeIds(out.resolve(FileLedger.FILE_NAME), "/action_id")).hasSize(ACTIONS);
    }

    @Test
    void aDiskThatFillsUpKeepsWholeEventsAndTheNextPublishResumes() throws IOException, InterruptedException {
        assumeThat(Path.of("/bin/sh")).exists();
        // A limit on the size of files stands for the full disk: a write is cut short just the same.
        List<String> limited = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 1000 && exec \"$@\"", "sh"));
        limited.addAll(command(directory));

        Process child = new ProcessBuilder(limited).redirectErrorStream(true).start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        Path events = directory.resolve("events.jsonl");
        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(output).contains("InputException: " + events + " cannot be written (");
        assertThat(Files.readString(events)).endsWith("}\n");
        assertThat(wholeIds(directory.resolve(FileLedger.FILE_NAME), "/action_id"))
                .isNotEmpty()
                .isEqualTo(wholeIds(events, "/detail/metadata/id"));

        PublishInChild.main(new String[] {directory.toString(), String.valueOf(ACTIONS)});
        assertThat(wholeIds(events, "/detail/metadata/id")).isEqualTo(SampleActions.firstIds(ACTIONS));
    }

    /// Publishes in a process of its own, killed at the moment.
    ///
    /// @return the nanoseconds from its beginning to publish until it ended
    private static long runUntil(Path out, BooleanSupplier moment) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command(out))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(child.inputReader().readLine()).isEqualTo("publishing");
        long start = System.nanoTime();
        BooleanSupplier tooLate = clockAt(start + TimeUnit.SECONDS.toNanos(60));
        while (child.isAlive() && !moment.getAsBoolean() && !tooLate.getAsBoolean()) {
            Thread.onSpinWait();
        }
        child.destroyForcibly();
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return System.nanoTime() - start;
    }

    private static BooleanSupplier clockAt(long nanoTime) {
        return () -> System.nanoTime() - nanoTime >= 0;
    }

    private static BooleanSupplier written(Path file, long bytes) {
        return () -> size(file) >= bytes;
    }

    /// The bytes of a file that may not be there yet.
    private static long size(Path file) {
        return file.toFile().length();
    }

    private static List<String> command(Path out) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PublishInChild.class.getName(),
                out.toString(),
                String.valueOf(ACTIONS));
    }

    /// The ids of the lines that have their end; what follows the last end is what the kill tore.
    private static List<String> wholeIds(Path file, String pointer) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        List<String> ids = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            JsonNode object = Json.parse(line).orElseThrow(() -> new AssertionError("not JSON: " + line));
            ids.add(object.at(pointer).textValue());
        }
        return ids;
    }
}
