package io.plumbline.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.engine.PeakMemory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A process that does one workload as often as it is told to. It is spoken to by lines: see [ContestantLoop].
public final class Contestant implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Entrant entrant;
    private final Path scratch;
    private final Optional<MemoryGroup> group;
    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;
    private final Map<String, String> versions = new TreeMap<>();
    private long mostOfParts;

    private Contestant(Entrant entrant, Path scratch, Optional<MemoryGroup> group, Process process) {
        this.entrant = entrant;
        this.scratch = scratch;
        this.group = group;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// Starts a contestant and waits until it is ready.
    ///
    /// @param files the workload's files
    /// @param scratch a directory of its own, made where it is not there
    /// @throws ContestantException if it does not become ready
    public static Contestant start(Entrant entrant, String workload, Path files, Path scratch) {
        Optional<MemoryGroup> group = MemoryGroup.make();
        List<String> command = new ArrayList<>();
        group.ifPresent(made -> command.addAll(made.entering()));
        command.addAll(entrant.command());
        command.addAll(List.of(workload, files.toString(), scratch.toString()));
        try {
            Files.createDirectories(scratch);
            Process process = new ProcessBuilder(command)
                    .redirectError(complaints(scratch).toFile())
                    .start();
            Contestant started = new Contestant(entrant, scratch, group, process);
            try {
                started.hear("ready")
                        .path("versions")
                        .properties()
                        .forEach(version -> started.versions.put(
                                version.getKey(), version.getValue().asText()));
            } catch (ContestantException notReady) {
                started.close();
                throw notReady;
            }
            return started;
        } catch (IOException failure) {
            group.ifPresent(MemoryGroup::close);
            throw new ContestantException("cannot start: " + failure.getMessage());
        }
    }

    public String engine() {
        return entrant.engine();
    }

    boolean isPeer() {
        return entrant.isPeer();
    }

    /// The versions of what does its work, by name.
    public Map<String, String> versions() {
        return Map.copyOf(versions);
    }

    /// Where its latest result is.
    Path result() {
        return scratch.resolve("result.parquet");
    }

    /// Does the work once.
    ///
    /// @throws ContestantException if it fails
    public Sample run() {
        try {
            requests.write("run\n");
            requests.flush();
        } catch (IOException gone) {
            throw new ContestantException(lastWords());
        }
        Sample sample = SampleLine.read(hear("nanos").toString());
        mostOfParts = Math.max(mostOfParts, sample.peakBytesOfParts());
        return sample;
    }

    /// The most memory that it has held so far; 0 where the platform does not tell. Work that has parts lets its
    /// mark begin anew with each, so theirs count beside the mark.
    public long peakBytes() {
        return Math.max(PeakMemory.of(process), mostOfParts);
    }

    /// The same as its memory cgroup counts it; 0 where there is none.
    public long cgroupPeakBytes() {
        return group.flatMap(MemoryGroup::highWaterMark).orElse(0L);
    }

    private JsonNode hear(String key) {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new ContestantException(lastWords());
            }
            JsonNode said = SampleLine.object(line);
            if (said.has("error")) {
                throw new ContestantException(said.path("error").asText());
            }
            if (!said.has(key)) {
                throw new ContestantException("says '%s' and not %s".formatted(line, key));
            }
            return said;
        } catch (IOException | IllegalArgumentException garbled) {
            throw new ContestantException("cannot be understood: " + garbled.getMessage());
        }
    }

    /// The last line of what it complained about.
    private String lastWords() {
        try {
            return Files.readAllLines(complaints(scratch)).stream()
                    .filter(line -> !line.isBlank())
                    .reduce((_, last) -> last)
                    .orElse("ended without a word");
        } catch (IOException unreadable) {
            return "ended without a word";
        }
    }

    private static Path complaints(Path scratch) {
        return scratch.resolve("stderr.txt");
    }

    /// Ends it, by force where it does not end by itself.
    @Override
    public void close() {
        try (answers) {
            requests.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            group.ifPresent(MemoryGroup::close);
        }
    }
}
