package io.plumbline.standins.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The machine measures what it was given and leaves results, log and outcome in S3; and it ends, whatever fails or
/// hangs.
@DisabledOnOs(
        value = {OS.WINDOWS, OS.MAC},
        disabledReason = "what it runs is for Amazon Linux")
class UserDataTest {

    /// Leaves a result, as `bench --out DIR` does.
    private static final String MEASURES = """
            for out; do :; done
            mkdir -p "$out"
            echo '{}' >"$out/bench-$#.json"
            """;

    /// The clock is set before anything else, and the machine ended after everything else.
    private static final List<String> SET_AND_ENDED = List.of("shutdown -P +240", "shutdown -P now");

    @TempDir
    Path directory;

    private ScratchMachine machine;

    @BeforeEach
    void startMachine() throws Exception {
        machine = new ScratchMachine(directory);
    }

    @AfterEach
    void closeMachine() {
        machine.close();
    }

    @Test
    void measuresTheReleaseAndLeavesItsResults() throws Exception {
        machine.releasing(MEASURES).run();

        String results = machine.root().resolve("opt/plumbline/bench").toString();
        assertThat(machine.programs.called())
                .containsSubsequence(
                        "npm ci --prefix infra/benchmark/peers --no-audit --no-fund",
                        "python3 -m pip install --quiet --target "
                                + machine.root().resolve("opt/plumbline/python")
                                + " pandas==2.3.3 pyarrow==21.0.0",
                        "plumbline bench eligibility_flags --scale 10000 --out "
                                + machine.root().resolve("opt/plumbline/warm-up"),
                        "plumbline bench --scale 100000 --peers --out " + results,
                        "plumbline bench eligibility_flags plan_matching --scale 10000000 --peers --out " + results);
        assertThat(machine.left("bench-6.json")).isEqualTo("{}\n");
        assertThat(machine.left("bench-8.json")).isEqualTo("{}\n");
        assertThat(machine.left("log.txt")).contains("plumbline: benchmarks of 100,000: done");
        assertThat(machine.json("outcome.json").path("outcome").asText()).isEqualTo("done");
        assertThat(machine.programs.called()).startsWith("shutdown -P +240").endsWith("shutdown -P now");
    }

    @Test
    void theOutcomeIsLeftLastBecauseItIsWhatOneWaitsFor() throws Exception {
        machine.releasing(MEASURES).run();

        assertThat(machine.programs.called())
                .filteredOn(call -> call.startsWith("aws"))
                .last()
                .asString()
                .endsWith(ScratchMachine.PREFIX + "/outcome.json");
    }

    @Test
    void recordsWhatItIs() throws Exception {
        machine.releasing(MEASURES + "echo \"it is $PLUMBLINE_INSTANCE\"").run();

        JsonNode recorded = machine.json("machine.json");
        assertThat(recorded.path("instance_type").asText()).isEqualTo("c6i.4xlarge");
        assertThat(recorded.path("image").asText()).isEqualTo("ami-0123456789abcdef0");
        assertThat(recorded.path("zone").asText()).isEqualTo("us-east-1a");
        assertThat(recorded.path("cores").asInt()).isPositive();
        assertThat(recorded.path("memory_kib").asLong()).isPositive();
        assertThat(recorded.path("kernel").asText()).startsWith("Linux ");
        assertThat(recorded.path("jvm").asText()).isEqualTo("OpenJDK 25 by the test");
        assertThat(recorded.path("node").asText()).isEqualTo("v20");
        assertThat(recorded.path("disk").asText()).isEqualTo("gp3");
        assertThat(recorded.path("release_sha256").asText()).hasSize(64);
        assertThat(machine.left("log.txt")).contains("it is c6i.4xlarge");
    }

    @Test
    void whereTheMachineHasADiskOfItsOwnEverythingIsOnIt() throws Exception {
        machine.programs.with("lsblk", "echo '/dev/nvme1n1 Amazon EC2 NVMe Instance Storage'");

        machine.releasing(MEASURES + "pwd; echo \"$TMPDIR $PLUMBLINE_JAVA_OPTS\"")
                .run();

        Path mounted = machine.root().resolve("mnt/plumbline");
        assertThat(machine.programs.called())
                .containsSubsequence("mkfs.xfs -q -f /dev/nvme1n1", "mount -o noatime /dev/nvme1n1 " + mounted);
        assertThat(machine.json("machine.json").path("disk").asText()).isEqualTo("local NVMe, /dev/nvme1n1");
        assertThat(machine.left("log.txt"))
                .contains(mounted.resolve("release") + "\n")
                .contains(mounted.resolve("tmp") + " -Djava.io.tmpdir=" + mounted.resolve("tmp"));
    }

    @Test
    void aBenchmarkThatFailsIsSaidAndTheOthersStillRun() throws Exception {
        machine.releasing("case $* in *' 100000 '*) exit 3 ;; esac\n" + MEASURES)
                .run();

        assertThat(machine.json("outcome.json").path("outcome").asText()).isEqualTo("failed");
        assertThat(machine.outcomeOf("benchmarks of 100,000")).isEqualTo("failed with status 3");
        assertThat(machine.outcomeOf("benchmarks of 10,000,000")).isEqualTo("done");
        assertThat(machine.left("bench-8.json")).isNotEmpty();
        assertThat(machine.endings()).isEqualTo(SET_AND_ENDED);
    }

    @Test
    void aBenchmarkThatHangsIsGivenUpAndTheOthersStillRun() throws Exception {
        machine.with("STEP_SECONDS", "3");

        machine.releasing("case $* in *' 100000 '*) sleep 600 ;; esac\n" + MEASURES)
                .run();

        assertThat(machine.outcomeOf("benchmarks of 100,000")).isEqualTo("given up after 3 s");
        assertThat(machine.outcomeOf("benchmarks of 10,000,000")).isEqualTo("done");
        assertThat(machine.endings()).isEqualTo(SET_AND_ENDED);
    }

    @Test
    void anotherReleaseThanTheOneThatWasMeantIsNotMeasured() throws Exception {
        machine.releasing(MEASURES).with("RELEASE_SHA256", "0".repeat(64)).run();

        assertThat(machine.outcomeOf("check release")).isEqualTo("failed with status 1");
        assertThat(machine.programs.called()).noneMatch(call -> call.startsWith("plumbline"));
        assertThat(machine.json("outcome.json").path("outcome").asText()).isEqualTo("failed");
        assertThat(machine.endings()).isEqualTo(SET_AND_ENDED);
    }

    @Test
    void itEndsAlsoWhereNothingCanBeUploaded() throws Exception {
        machine.programs.with("aws", "case $5 in s3://*) exit 1 ;; esac\n" + ScratchMachine.copy());

        machine.releasing(MEASURES).run();

        assertThat(machine.left("outcome.json")).isEmpty();
        assertThat(Files.readString(machine.root().resolve("opt/plumbline/results/log.txt")))
                .contains("plumbline: not uploaded: bench-6.json")
                .contains("plumbline: not uploaded: outcome.json");
        assertThat(machine.endings()).isEqualTo(SET_AND_ENDED);
    }

    @Test
    void itEndsAlsoWhereAnUploadHangs() throws Exception {
        machine.with("STEP_SECONDS", "2");
        machine.programs.with("aws", "case $5 in */log.txt) sleep 600 ;; esac\n" + ScratchMachine.copy());

        machine.releasing(MEASURES).run();

        assertThat(machine.left("bench-6.json")).isNotEmpty();
        assertThat(machine.left("outcome.json")).isNotEmpty();
        assertThat(machine.endings()).isEqualTo(SET_AND_ENDED);
    }

    @Test
    void itLeavesWhatItHasWhenItIsToldToEnd() throws Exception {
        Process running = machine.releasing(MEASURES + "case $* in *' 100000 '*) touch \"$HOME/now\"; sleep 2 ;; esac")
                .start();
        for (int i = 0; i < 600 && !Files.exists(machine.root().resolve("root/now")); i++) {
            running.waitFor(50, TimeUnit.MILLISECONDS);
        }

        running.destroy();
        running.waitFor();

        assertThat(machine.left("bench-6.json")).isNotEmpty();
        assertThat(machine.json("outcome.json").path("outcome").asText()).isEqualTo("failed");
        assertThat(machine.endings()).isEqualTo(SET_AND_ENDED);
    }

    @Test
    void nothingIsBegunWhenTooLittleTimeIsLeftForTheResults() throws Exception {
        machine.releasing(MEASURES).with("MINUTES", "15").run();

        assertThat(machine.outcomeOf("install tools")).isEqualTo("not begun, no time was left");
        assertThat(machine.endings()).containsExactly("shutdown -P +15", "shutdown -P now");
    }
}
