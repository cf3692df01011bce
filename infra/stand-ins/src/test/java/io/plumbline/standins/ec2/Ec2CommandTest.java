package io.plumbline.standins.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plumbline.standins.ec2.Programs.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `infra/benchmark/ec2` deploys what is committed, waits until its results are there or will not come, deletes what it
/// deployed either way, and compares; and it says what it would do without doing it.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a POSIX shell")
class Ec2CommandTest {

    private static final Path SCRIPTS = Path.of("../benchmark");
    private static final String STACK = "plumbline-benchmark-a-run";

    @TempDir
    Path directory;

    private Path clone;
    private Programs programs;

    @BeforeEach
    void copyScripts() throws IOException {
        clone = directory.resolve("clone");
        Path scripts = Files.createDirectories(clone.resolve("infra/benchmark"));
        for (String file : new String[] {"ec2", "stack.yaml", "user-data", "compare.jq"}) {
            Files.copy(SCRIPTS.resolve(file), scripts.resolve(file));
        }
        programs = Programs.in(directory.resolve("programs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                | say what to do: run, launch, wait, fetch, compare, keep, end or template",
                "measure                         | there is no command measure",
                "launch                          | launch needs --bucket",
                "launch --bucket                 | --bucket needs a value",
                "launch --bucket b --quick       | there is no option --quick",
                "launch --bucket b --type t3     | --type is c6i.4xlarge or c6id.4xlarge, not t3",
                "launch --bucket b --minutes 5   | --minutes is a number from 30 to 720, not 5",
                "launch --bucket b --minutes 1e2 | --minutes is a number from 30 to 720, not 1e2",
                "launch --bucket b --release u   | --release needs --sha256",
                "launch --bucket b a-run         | launch takes no run",
                "wait --bucket b                 | wait needs the run that launch printed",
                "end ../other                    | ../other is no run",
                "end a-run b-run                 | one run at a time",
            })
    void wrongUsageIsSaidInOneLine(String arguments, String fault) throws Exception {
        Ended ended = ec2(arguments == null ? "" : arguments);

        assertThat(ended)
                .isEqualTo(
                        new Ended(2, "", "infra/benchmark/ec2: " + fault + "; see the head of infra/benchmark/ec2\n"));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(ec2("end a-run"))
                .isEqualTo(new Ended(
                        1,
                        "",
                        "infra/benchmark/ec2: aws is missing; install AWS CLI 2 (https://docs.aws.amazon.com/cli/)\n"));
    }

    @Test
    void aDryRunSaysEveryCommandAndDoesNone() throws Exception {
        Ended ended = ec2("run --dry-run --bucket b --release https://example.org/x.tar.gz --sha256 00");

        assertThat(ended.status()).isZero();
        assertThat(ended.output().lines().filter(line -> line.startsWith("+ aws ")))
                .extracting(line -> String.join(" ", line.split(" ", -1)[2], line.split(" ", -1)[3]))
                .containsExactly(
                        "cloudformation create-stack",
                        "cloudformation wait",
                        "s3api head-object",
                        "ec2 describe-instances",
                        "cloudformation delete-stack",
                        "cloudformation wait",
                        "s3 cp");
        assertThat(clone.resolve("target")).doesNotExist();
    }

    @Test
    void launchesWhatIsCommitted() throws Exception {
        programs.with("aws", "");
        shell("git init -q && git add . && git -c user.name=x -c user.email=x@example.org commit -qm x && touch new");

        Ended ended = ec2("launch --bucket b --type c6id.4xlarge --minutes 60 --session");

        assertThat(ended.errors()).isEqualTo("infra/benchmark/ec2: what is not committed is not measured\n");
        String run = ended.output().strip();
        Path place = clone.resolve("target/ec2").resolve(run);
        String checksum = shell("sha256sum target/ec2/*/release.tar.gz").split(" ", 2)[0];
        assertThat(shell("tar -tzf target/ec2/*/release.tar.gz"))
                .contains("plumbline/infra/benchmark/user-data\n")
                .doesNotContain("plumbline/new");
        assertThat(place.resolve("stack.yaml")).hasContent(ec2("template").output());
        assertThat(programs.called())
                .hasSize(3)
                .satisfiesExactly(
                        upload -> assertThat(upload).endsWith(" s3://b/plumbline-benchmark/" + run + "/release.tar.gz"),
                        create -> assertThat(create)
                                .startsWith("aws cloudformation create-stack --stack-name plumbline-benchmark-" + run)
                                .contains("--template-body file://" + place.toRealPath() + "/stack.yaml")
                                .contains("--on-failure DELETE")
                                .contains("ParameterKey=InstanceType,ParameterValue=c6id.4xlarge ")
                                .contains("ParameterKey=Prefix,ParameterValue=plumbline-benchmark/" + run + " ")
                                .contains("ParameterKey=ReleaseSha256,ParameterValue=" + checksum + " ")
                                .contains("ParameterKey=Minutes,ParameterValue=60 ")
                                .containsPattern(
                                        "ParameterKey=EndsAt,ParameterValue=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d ")
                                .endsWith("ParameterKey=Session,ParameterValue=on"),
                        wait -> assertThat(wait).startsWith("aws cloudformation wait stack-create-complete"));
    }

    @Test
    void waitsForTheOutcomeAndDeletesTheStack() throws Exception {
        programs.with("aws", """
                case "$1 $2" in
                  's3api head-object') [ "$(grep -c head-object '%s')" -gt 3 ] || exit 254 ;;
                  'ec2 describe-instances') echo running ;;
                esac""".formatted(directory.resolve("programs.calls")));

        Ended ended = ec2("wait a-run --bucket b");

        assertThat(ended).isEqualTo(new Ended(0, "", "infra/benchmark/ec2: the machine is running\n"));
        assertThat(programs.called())
                .endsWith(
                        "aws cloudformation delete-stack --stack-name " + STACK,
                        "aws cloudformation wait stack-delete-complete --stack-name " + STACK);
    }

    /// Giving up deletes the stack, with a machine that may still measure.
    @Test
    void doesNotGiveUpBeforeTheLongestRunIsOver() throws Exception {
        assertThat(ec2("wait a-run --bucket b --dry-run").output()).contains("+ every minute for at most 750, ");
        assertThat(ec2("wait a-run --bucket b --minutes 60 --dry-run").output())
                .contains("+ every minute for at most 90, ");
    }

    @ParameterizedTest
    @CsvSource({"terminated", "''"})
    void aMachineThatEndedWithoutAnOutcomeIsLostAndItsStackDeleted(String state) throws Exception {
        programs.with("aws", "case $2 in head-object) exit 254 ;; describe-instances) echo " + state + " ;; esac");

        Ended ended = ec2("wait a-run --bucket b");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors()).contains("the machine ended and left no outcome.json");
        assertThat(programs.called()).contains("aws cloudformation delete-stack --stack-name " + STACK);
    }

    @Test
    void fetchesAndSaysWhatWasNotMeasured() throws Exception {
        programs.with("aws", "echo '{\"outcome\": \"failed\"}' >target/ec2/a-run/outcome.json");

        Ended ended = ec2("fetch a-run --bucket b");

        assertThat(programs.called()).singleElement().asString().contains("--exclude release.tar.gz");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.errors())
                .startsWith("infra/benchmark/ec2: not everything was measured; ")
                .hasLineCount(1);
    }

    @Test
    void saysThatThereIsNothingToCompareWithYet() throws Exception {
        fetched("c6i.4xlarge", 10, 100);

        assertThat(ec2("compare a-run"))
                .isEqualTo(new Ended(
                        0,
                        "infra/benchmark/ec2: there is no baseline yet; make this run the first: infra/benchmark/ec2 keep a-run\n",
                        ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c6i.4xlarge  | 12 | 110 | 0 | time 1.20 x, memory 1.10 x |",
                "c6i.4xlarge  | 13 | 100 | 1 | time 1.30 x, memory 1.00 x | slower or larger than the baseline: w 100 plumbline",
                "c6i.4xlarge  | 10 | 120 | 1 | time 1.00 x, memory 1.20 x | slower or larger than the baseline: w 100 plumbline",
                "c6id.4xlarge | 10 | 100 | 1 |                           | not compared",
            })
    void comparesMediansWithTheBaseline(String instance, int nanos, int bytes, int status, String line, String fault)
            throws Exception {
        assumeThat(programs.run(Map.of(), "sh", "-c", "command -v jq").status())
                .as("jq is here")
                .isZero();
        fetched("c6i.4xlarge", 10, 100);
        ec2("keep a-run");
        fetched(instance, nanos, bytes);

        Ended ended = ec2("compare a-run");

        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.output()).isEqualTo(line == null ? "" : "w 100 plumbline: " + line + "\n");
        assertThat(ended.errors()).contains(fault == null ? "" : fault);
    }

    /// A run's only result, of three rounds.
    private void fetched(String instance, int nanos, int bytes) throws IOException {
        Path run = Files.createDirectories(clone.resolve("target/ec2/a-run"));
        Files.writeString(run.resolve("bench-1.json"), """
                {"machine": {"instance": "%s", "cpu": "a processor", "cores": 16}, "measurements": [
                  {"workload": "w", "participants": 100, "engine": "plumbline", "peak_bytes": %d,
                   "samples": [{"nanos": 1}, {"nanos": %d}, {"nanos": 99}]}]}
                """.formatted(instance, bytes, nanos));
    }

    private Ended ec2(String arguments) throws IOException, InterruptedException {
        String[] command = Stream.concat(
                        Stream.of("sh", "-c", "cd '" + clone + "' && exec infra/benchmark/ec2 \"$@\"", "ec2"),
                        Stream.of(arguments.split(" ", -1)).filter(argument -> !argument.isEmpty()))
                .toArray(String[]::new);
        return programs.run(Map.of("PLUMBLINE_POLL_SECONDS", "0"), command);
    }

    private String shell(String command) throws IOException, InterruptedException {
        Ended ended = programs.run(Map.of(), "sh", "-ec", "cd '" + clone + "' && " + command);
        assertThat(ended.errors()).isEmpty();
        return ended.output();
    }
}
