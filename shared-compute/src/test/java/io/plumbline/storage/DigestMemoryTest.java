package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A digest that was kept is found again for the very file that was read, and for nothing that took its place.
class DigestMemoryTest {

    private static final String DIGEST = "abc";
    private static final Duration LONG_AFTER = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private Path input;
    private Path kept;

    @BeforeEach
    void write() throws IOException {
        input = Files.writeString(directory.resolve("an input.csv"), "one");
        kept = directory.resolve("cache").resolve("digests");
        assumeThat(FileVersion.of(input))
                .as("a file system that tells when a file was changed")
                .isPresent();
    }

    @Test
    void anotherProgramFindsWhatWasKept() throws IOException {
        keep(LONG_AFTER);

        assertThat(DigestMemory.in(kept).find(version())).contains(DIGEST);
    }

    @Test
    void contentThatIsWrittenOverShowsThoughItsLengthAndTimeAreSetBack() throws IOException {
        keep(LONG_AFTER);
        FileTime before = Files.getLastModifiedTime(input);
        Files.writeString(input, "two");
        Files.setLastModifiedTime(input, before);

        assertThat(DigestMemory.in(kept).find(version())).isEmpty();
    }

    @Test
    void anotherFileInItsPlaceShows() throws IOException {
        keep(LONG_AFTER);
        Path other = Files.writeString(directory.resolve("other"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(input));
        Files.move(other, input, StandardCopyOption.REPLACE_EXISTING);

        assertThat(DigestMemory.in(kept).find(version())).isEmpty();
    }

    @Test
    void whatWasChangedAMomentBeforeItWasReadIsNotKept() throws IOException {
        keep(Duration.ofMillis(500));

        assertThat(DigestMemory.in(kept).find(version())).isEmpty();
    }

    @Test
    void aMemoryThatCannotBeReadIsAnEmptyOne() throws IOException {
        keep(LONG_AFTER);
        Files.writeString(kept, Files.readString(kept).replaceFirst(" \\d+ ", " many "));

        assertThat(DigestMemory.in(kept).find(version())).isEmpty();
    }

    @Test
    void aDirectoryReadsWhatChangedAndBelievesTheRest() throws IOException {
        Files.writeString(directory.resolve("census.csv"), "employee_id\n1\n");
        DatasetFiles census = DataDirectory.of(directory).find("census", List.of("P"), PlanYears.only(2025));
        String read = DataDirectory.of(directory).identify(census).getFirst().etag();
        FileVersion version = FileVersion.of(directory.resolve("census.csv")).orElseThrow();
        DigestMemory memory = DigestMemory.in(kept);
        memory.keep(version, DIGEST, Instant.now().plus(LONG_AFTER));

        assertThat(DataDirectory.remembering(directory, memory).identify(census))
                .singleElement()
                .extracting(InputFile::etag)
                .isEqualTo(DIGEST);
        Files.writeString(directory.resolve("census.csv"), "employee_id\n2\n");
        assertThat(DataDirectory.remembering(directory, memory).identify(census))
                .singleElement()
                .extracting(InputFile::etag)
                .isNotIn(DIGEST, read);
    }

    private void keep(Duration after) throws IOException {
        DigestMemory memory = DigestMemory.in(kept);
        memory.keep(version(), DIGEST, Instant.now().plus(after));
        memory.save();
    }

    private FileVersion version() throws IOException {
        return FileVersion.of(input).orElseThrow();
    }
}
