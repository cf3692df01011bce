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
        int killedInTheMiddle = 0;
        long whole = runFor(Files.createDirectory(directory.resolve("whole")), Long.MAX_VALUE);
        Path out = directory.resolve("0");
        for (int kill = 1; kill <= KILLS || (killedInTheMiddle <= KILLS / 4 && kill <= MOST_KILLS); kill++) {
            Files.createDirectories(out);
            runFor(out, random.nextLong(whole));
            List<String> published = wholeIds(out.resolve("events.jsonl"), "/detail/metadata/id");
            List<String> recorded = wholeIds(out.resolve(FileLedger.FILE_NAME), "/action_id");
            assertThat(published)
                    .as("seed %d, kill %d", seed, kill)
                    .doesNotHaveDuplicates()
                    .containsAll(recorded);
            if (published.size() < ACTIONS) {
                killedInTheMiddle += published.isEmpty() ? 0 : 1;
            } else {
                out = directory.resolve(String.valueOf(kill));
                // The machine is faster now than it was when the whole was timed.
                whole = Math.max(TimeUnit.MILLISECONDS.toNanos(1), whole * 3 / 4);
            }
        }
        Files.createDirectories(out);
        PublishInChild.main(new String[] {out.toString(), String.valueOf(ACTIONS)});

        assertThat(killedInTheMiddle).as("kills that met a publisher at work").isGreaterThan(KILLS / 4);
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

    /// Publishes in a process of its own, killed when the time is over.
    ///
    /// @return the nanoseconds from its beginning to publish until it ended
    private static long runFor(Path out, long nanos) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command(out))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(child.inputReader().readLine()).isEqualTo("publishing");
        long start = System.nanoTime();
        if (!child.waitFor(Math.min(nanos, TimeUnit.SECONDS.toNanos(60)), TimeUnit.NANOSECONDS)) {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return System.nanoTime() - start;
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
