package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up under a result or under a spill is told from every other failure, and the session goes
/// on. Held on a file system of 8 MB; where none can be mounted (it takes root) the test is skipped.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskTest {

    @TempDir
    Path home;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mountATinyDisk() throws IOException, InterruptedException {
        disk = Files.createDirectory(home.resolve("disk"));
        String fault = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        mounted = fault.isEmpty();
        assumeThat(fault).as("a file system of 8 MB cannot be mounted here").isEmpty();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isEmpty();
        }
    }

    @Test
    void underAResult() {
        try (Session session = Sessions.open(home)) {
            String tooMuch = "select md5(range::varchar) as v from range(2000000)";
            EngineException failure = Sessions.failure(
                    () -> session.copyToParquet(tooMuch, disk.resolve("result.parquet"), Sessions.ZSTD));

            assertThat(failure.kind()).as(failure.toString()).isEqualTo(EngineException.Kind.NO_SPACE);
            assertThat(Sessions.values(session, "select 'usable' as v")).containsExactly("usable");
        }
    }

    @Test
    void underASpill() {
        try (Session session = Session.open(
                new SessionSettings(List.of(home), MemoryBudget.ofMebibytes(100), 2, disk.resolve("spill")))) {
            EngineException failure = Sessions.failure(() -> Sessions.values(session, """
                    select count(*) as v
                    from (select distinct repeat(md5(range::varchar), 4) as wide from range(3000000))
                    """));

            assertThat(failure.kind()).as(failure.toString()).isEqualTo(EngineException.Kind.NO_SPACE);
            assertThat(Sessions.values(session, "select 'usable' as v")).containsExactly("usable");
        }
    }

    /// Empty when the command succeeds, else what it says.
    private static String run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? "" : output.strip();
        } catch (IOException noSuchCommand) {
            return noSuchCommand.toString();
        }
    }
}
