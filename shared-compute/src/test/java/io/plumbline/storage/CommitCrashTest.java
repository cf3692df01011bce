package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A writer that dies after any step of a commit leaves the old result or the new one, no manifest of
/// another file, and nothing that the next run does not clear; what a live writer has unfinished is left
/// alone.
class CommitCrashTest {

    private static final ResultKey KEY = Versions.KEY;

    private static ProcessStamp dead = ProcessStamp.current();

    @TempDir
    Path out;

    private Manifest old;

    @BeforeAll
    static void aProcessThatHasEnded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJvm.java(), "-version").start();
        ProcessStamp running = ProcessStamp.of(process.pid());
        assertThat(running.isDead(Instant.now())).as("while it runs").isFalse();
        process.waitFor();
        assertThat(running.isDead(Instant.now())).as("once it has ended").isTrue();
        dead = running;
    }

    @BeforeEach
    void anEarlierResult() {
        old = Versions.replace(ResultDirectory.of(out), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_FORCED,          1, 1",
        "MANIFEST_PREPARED,    1, 1",
        "OLD_MANIFEST_REMOVED, 1, ",
        "FILE_RENAMED,         2, 2",
        "MANIFEST_RENAMED,     2, 2"
    })
    void afterACrashTheFileIsWholeAndItsManifestItsOwn(CommitStep step, long file, Long manifest) throws IOException {
        crashAfter(step);
        ResultDirectory results = ResultDirectory.of(out);

        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(file);
        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).isEqualTo(Optional.ofNullable(manifest));
        assertThat(results.all()).hasSize(manifest == null ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(CommitStep.class)
    void theNextRunLeavesNoStray(CommitStep step) throws IOException {
        crashAfter(step);
        ResultDirectory results = ResultDirectory.of(out);

        Manifest next = Versions.replace(results, 3);

        assertThat(names()).containsExactly("_manifest.json", "annual_additions.parquet");
        assertThat(results.verifiedManifest(KEY)).contains(next);
    }

    @ParameterizedTest
    @EnumSource(CommitStep.class)
    void aNextRunThatIsAbandonedKeepsWhatTheCrashLeft(CommitStep step) throws IOException {
        crashAfter(step);
        ResultDirectory results = ResultDirectory.of(out);
        long file = Versions.read(results.file(KEY).orElseThrow());

        results.begin(KEY).close();

        assertThat(names()).allMatch(name -> !name.startsWith("."));
        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(file);
        if (step == CommitStep.OLD_MANIFEST_REMOVED) {
            assertThat(results.manifest(KEY)).isEmpty();
        } else {
            assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(file);
        }
    }

    @Test
    void aCrashBeforeAnythingWasThereLeavesNothing() throws IOException {
        ResultKey fresh = new ResultKey("annual_additions", "ACME", 2030);
        Replacement replacement = ResultDirectory.of(out, dead, _ -> {}).begin(fresh);
        replacement.write(file -> Files.writeString(file, "half"));
        ResultDirectory results = ResultDirectory.of(out);

        assertThat(results.manifest(fresh)).isEmpty();
        results.sweep(fresh);

        assertThat(out.resolve(fresh.directory())).isEmptyDirectory();
    }

    @Test
    void aPreparedManifestOfAnotherFileOfTheSameLengthIsNotPutInPlace() throws IOException {
        crashAfter(CommitStep.FILE_RENAMED);
        Path file = out.resolve(KEY.file());
        byte[] content = Files.readAllBytes(file);
        content[0] ^= 1;
        Files.write(file, content);

        assertThat(ResultDirectory.of(out).manifest(KEY)).isEmpty();
    }

    @Test
    void whatALiveWriterHasUnfinishedIsLeftAlone() {
        ResultDirectory results = ResultDirectory.of(out);
        try (Replacement live = results.begin(KEY)) {
            live.write(file -> Versions.write(file, 5));
            results.sweep(KEY);
            ResultDirectory.of(out).begin(KEY).close();

            assertThat(live.file()).exists();
            live.commit(Versions.facts(5));
        }
        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(5L);
    }

    @Test
    void aNumberInUseByAnotherProcessDoesNotKeepAStray() throws IOException {
        ProcessStamp now = ProcessStamp.current();
        ProcessStamp earlier = new ProcessStamp(now.host(), now.pid(), now.start() - 1);
        ResultDirectory.of(out, earlier, _ -> {}).begin(KEY).write(file -> Versions.write(file, 2));
        assertThat(names()).hasSize(3);

        ResultDirectory.of(out).sweep(KEY);

        assertThat(names()).hasSize(2);
    }

    @Test
    void anotherHostsUnfinishedFileIsAStrayOnlyAfterADay() throws IOException {
        ProcessStamp foreign = new ProcessStamp("00000000", dead.pid(), dead.start());
        Replacement replacement = ResultDirectory.of(out, foreign, _ -> {}).begin(KEY);
        replacement.write(file -> Versions.write(file, 2));
        ResultDirectory results = ResultDirectory.of(out);

        results.sweep(KEY);
        assertThat(replacement.file()).exists();
        Files.setLastModifiedTime(
                replacement.file(), FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        results.sweep(KEY);

        assertThat(replacement.file()).doesNotExist();
    }

    @Test
    void aFileThatIsNotOursByItsNameIsNotRemoved() throws IOException {
        new DataFiles(out.resolve(KEY.directory()))
                .with(".annual_additions.parquet.tmp")
                .with(".nfs0000001");

        Versions.replace(ResultDirectory.of(out), 2);

        assertThat(names()).contains(".annual_additions.parquet.tmp", ".nfs0000001");
    }

    private void crashAfter(CommitStep last) {
        Error crash = new AssertionError("the process dies here");
        ResultDirectory dying = ResultDirectory.of(out, dead, step -> {
            if (step == last) {
                throw crash;
            }
        });
        Replacement replacement = dying.begin(KEY);
        replacement.write(file -> Versions.write(file, 2));
        assertThatThrownBy(() -> replacement.commit(Versions.facts(2))).isSameAs(crash);
        assertThat(old.rows()).isEqualTo(1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(KEY.directory()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
