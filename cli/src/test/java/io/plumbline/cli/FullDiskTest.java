package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fills up during a run is one line that names the place, and leaves earlier results as they were.
/// It takes root to mount a file system of 256 KB; where none can be, the test is skipped.
class FullDiskTest {

    @TempDir
    Path home;

    private PlanYear acme;
    private boolean mounted;

    @BeforeEach
    void mountATinyDisk() throws IOException, InterruptedException {
        acme = PlanYear.in(home);
        Files.createDirectories(acme.out());
        String fault = run(
                "mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", acme.out().toString());
        mounted = fault.isEmpty();
        assumeThat(mounted)
                .as("a file system of 256 KB cannot be mounted here: %s", fault)
                .isTrue();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(run("umount", acme.out().toString())).isEmpty();
        }
    }

    @Test
    void theEarlierResultStays() {
        assertThat(keep().status()).isZero();
        Snapshot earlier = Snapshot.of(acme.out());
        acme.file(
                "data/census.csv",
                Stream.concat(
                                PlanYear.CENSUS.stream(),
                                IntStream.range(0, 40_000).mapToObj(i -> "X%d,1980-05-01,2010-01-01,%d.%02d,2080"
                                        .formatted(i, i * 37 % 99_991, i % 100)))
                        .toList());

        Invocation run = keep();

        assertThat(run)
                .isEqualTo(new Invocation(
                        1,
                        "",
                        "plumbline: no space left to write in "
                                + acme.out().resolve("annual_additions/plan_id=ACME/plan_year=2025")
                                + "; free some or choose another directory (earlier results are untouched)"
                                + System.lineSeparator()));
        assertThat(Snapshot.of(acme.out())).isEqualTo(earlier);
    }

    @Test
    void theDemoSaysWhereThereIsNoRoom() {
        Invocation demo = Invocation.of(
                "demo", "--participants", "20000", "--out", acme.out().toString());

        assertThat(demo)
                .isEqualTo(new Invocation(
                        1,
                        "",
                        "plumbline: no space left to write in " + acme.out() + "; free some or choose another directory"
                                + System.lineSeparator()));
    }

    private Invocation keep() {
        return acme.run(
                "annual_additions", "--codec", "none", "--out", acme.out().toString());
    }

    /// What a command says; nothing where it succeeds.
    private static String run(String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notThere) {
            return String.valueOf(notThere.getMessage());
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? "" : said + " ";
    }
}
