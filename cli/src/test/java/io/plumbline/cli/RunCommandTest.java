package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `plumbline run` computes what it is asked for, each asset after what it reads, keeps results only where
/// `--out` says, and computes again only what something changed for.
class RunCommandTest {

    private static final String UNCHANGED = "(unchanged)";

    @TempDir
    Path home;

    private PlanYear acme;

    @BeforeEach
    void begin() {
        acme = PlanYear.in(home);
    }

    /// The bar of the issue: five employees, five lines, nothing else.
    @Test
    void jsonIsOneObjectALineInTheOrderOfTheEmployees() {
        Invocation run = acme.run("annual_additions", "--format", "json");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(line -> line.substring(0, 20)))
                .containsExactly(
                        "{\"employee_id\":\"E1\",",
                        "{\"employee_id\":\"E2\",",
                        "{\"employee_id\":\"E3\",",
                        "{\"employee_id\":\"E4\",",
                        "{\"employee_id\":\"E5\",");
        assertThat(run.out()).endsWith("}\n");
    }

    @Test
    void warningsStayOffStandardOutput() {
        acme.alsoContributed("E1,2024-12-31,match,1.00");

        Invocation run = acme.run("annual_additions", "--format", "json");

        assertThat(run.out().lines()).hasSize(5).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(run.err()).startsWith("warning: ");
    }

    @Test
    void csvHasALineOfNamesAndOneForEachRow() {
        String names = "employee_id,deferrals,deferral_limit,catch_up_limit,catch_up_used,excess_deferral,"
                + "catch_up_by_402g,catch_up_by_plan_limit,plan_limit,excess_over_plan_limit,roth_required,"
                + "catch_up_to_be_roth,catch_up_by_year_before,excess_deferral_elsewhere\n";
        assertThat(acme.run("elective_deferrals", "--format", "CSV").out()).isEqualTo(names + """
                E1,25000.00,23500.00,0.00,0.00,1500.00,0.00,0.00,,0.00,false,0.00,0.00,0.00
                E2,31000.00,23500.00,7500.00,7500.00,0.00,7500.00,0.00,,0.00,false,0.00,0.00,0.00
                E3,34750.00,23500.00,11250.00,11250.00,0.00,11250.00,0.00,,0.00,false,0.00,0.00,0.00
                E4,0.00,23500.00,0.00,0.00,0.00,0.00,0.00,,0.00,false,0.00,0.00,0.00
                E5,0.00,23500.00,0.00,0.00,0.00,0.00,0.00,,0.00,false,0.00,0.00,0.00
                """);
    }

    @Test
    void withoutOutNothingIsWritten() throws IOException {
        Snapshot before = Snapshot.of(home);
        List<Path> temporary = temporaryFiles();
        List<Path> here = list(Path.of(""));

        assertThat(acme.run("annual_additions,elective_deferrals,eligibility_flags")
                        .status())
                .isZero();

        assertThat(Snapshot.of(home)).isEqualTo(before);
        assertThat(list(Path.of(""))).isEqualTo(here);
        assertThat(temporaryFiles()).isEqualTo(temporary);
    }

    @Test
    void helpListsTheAssetsThatThereAreToRead() {
        String help = Invocation.of("run", "--help").out().replaceAll("\\s+", " ");

        assertThat(help).contains("Assets, comma-separated: " + String.join(", ", AssetNames.toRead()) + ";");
        assertThat(AssetNames.toRead())
                .contains("eligibility_determination", "nondiscrimination")
                .doesNotContain("adp_test");
    }

    @Test
    void assetsAreComputedAfterWhatTheyReadAndNamedOnce() {
        Invocation run = acme.run(
                "annual_additions, contribution_totals,annual_additions",
                "--out",
                acme.out().toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.endsWith(".parquet")).map(line -> line.split(" ", 2)[0]))
                .containsExactly("contribution_totals", "annual_additions");
    }

    @Test
    void theSameInputsTwiceChangeNoFile() {
        keep();
        Snapshot first = Snapshot.of(acme.out());

        Invocation again = keep();

        assertThat(again.out()).contains("exceeded", UNCHANGED);
        assertThat(Snapshot.of(acme.out())).isEqualTo(first);
    }

    @Test
    void unchangedResultsAreShownAsTheyWere() {
        String fresh = keep("--format", "json").out();

        assertThat(keep("--format", "json").out()).isEqualTo(fresh).hasLineCount(5);
    }

    @Test
    void aChangedInputIsComputedAgain() throws IOException {
        keep();
        acme.alsoContributed("E1,2025-07-31,match,1.00");

        assertThat(keep().out()).doesNotContain(UNCHANGED);
        assertThat(rowsOf(keep("--format", "json"), "E1")).contains("\"match\":5001.00");
    }

    @Test
    void aChangedPlanIsComputedAgain() {
        keep();
        acme.plan("plan_id: ACME", "contributions: {catch_up: false}");

        assertThat(keep().out()).doesNotContain(UNCHANGED);
    }

    @Test
    void aPlanFileThatSaysTheSameOtherwiseIsNot() {
        keep();
        acme.plan("# the same", "plan_id: ACME", "eligibility: {age: 21}");

        assertThat(keep().out()).contains(UNCHANGED);
    }

    @Test
    void changedLimitsAreComputedWithAgain() {
        keep();
        acme.file(
                "limits.csv",
                List.of(
                        "year,limit,amount,unit,notice,source,status",
                        "2025,annual_additions,60000,dollars,Notice X,https://example.org,verified"));

        Invocation run = keep("--limits", home.resolve("limits.csv").toString(), "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(rowsOf(run, "E2")).contains("\"dollar_limit\":60000.00", "\"excess\":3500.00");
    }

    @Test
    void anotherCodecIsWrittenAgain() throws IOException {
        keep();

        assertThat(keep("--codec", "gzip").out()).doesNotContain(UNCHANGED);
        assertThat(Files.readString(acme.out().resolve("annual_additions/plan_id=ACME/plan_year=2025/_manifest.json")))
                .contains("gzip");
    }

    @Test
    void aResultThatIsGoneIsComputedAgain() throws IOException {
        keep();
        Path file = acme.out().resolve("annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet");
        Files.delete(file);

        assertThat(keep().out()).doesNotContain(UNCHANGED);
        assertThat(file).exists();
    }

    @Test
    void anUnknownAssetIsNamedWithTheNearest() {
        Invocation run = acme.run("anual_additions");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith(
                        "plumbline: asset 'anual_additions' is not known (did you mean 'annual_additions'?); the assets"
                                + " are eligibility_flags, ");
    }

    @Test
    void badInputMakesNoDirectory() {
        acme.plan("plan_id: ACME", "nonsense: 1");

        assertThat(keep().status()).isEqualTo(1);
        assertThat(acme.out()).doesNotExist();
    }

    @Test
    void aRunThatStopsAfterWritingLeavesWhatWasThereBefore() throws IOException {
        acme.alsoInCensus("E6,1980-05-01,2010-01-01,-0.01,2080");
        Path there = Files.createDirectories(home.resolve("kept/annual_additions"));

        assertThat(acme.run("annual_additions,eligibility_flags", "--out", home + "/new/out")
                        .status())
                .isEqualTo(1);
        assertThat(acme.run("annual_additions,eligibility_flags", "--out", home + "/kept")
                        .status())
                .isEqualTo(1);

        assertThat(home.resolve("new")).doesNotExist();
        assertThat(list(home.resolve("kept"))).containsExactly(there);
        assertThat(there).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void formatsForProgramsShowOneAsset(String format) {
        assertUsage(acme.run("annual_additions,eligibility_flags", "--format", format), "show one asset");
        assertThat(acme.run("annual_additions,annual_additions", "--format", format)
                        .status())
                .isZero();
    }

    @Test
    void wrongUsageIsOneLineAndStatusTwo() {
        assertUsage(acme.run("annual_additions", "--format", "xml"), "expected one of");
        assertUsage(acme.run("annual_additions", "--codec", "rar"), "choose one of snappy, gzip, lz4, zstd, none");
        assertUsage(acme.run(","), "name at least one asset");
        assertUsage(
                acme.run("annual_additions", "--findings", ""),
                "Invalid value for option '--findings': it is empty; name a file or a directory");
        assertUsage(
                acme.run("annual_additions", "--out", ""),
                "Invalid value for option '--out': it is empty; name a file or a directory");
        assertUsage(acme.run("annual_additions", "--yaer", "2025"), "Unknown option: '--yaer'");
        assertUsage(Invocation.of("run", "annual_additions", "--year", "soon"), "'soon' is not an int");
        assertUsage(Invocation.of("run"), "'--plan=FILE', '--data=DIR', '--year=YYYY', 'ASSET'");
        assertUsage(Invocation.of("rnu"), "rnu");
        assertUsage(Invocation.of(), "subcommand");
    }

    @Test
    void onlyVerboseShowsAStackTrace() {
        acme.plan("plan_id: [");

        assertThat(acme.run("annual_additions").err().lines()).hasSize(1);
        assertThat(acme.run("annual_additions", "--verbose").err().lines())
                .hasSizeGreaterThan(5)
                .anyMatch(line -> line.contains("at io.plumbline.cli.RunCommand.call"));
    }

    @Test
    void theOutboxNeedsAKeyAndSaysSo() {
        assertThat(acme.run("corrective_actions"))
                .isEqualTo(new Invocation(
                        1,
                        "",
                        "plumbline: PLUMBLINE_PSEUDONYM_KEY is not set; give at least 16 bytes, as text, or as hex:..."
                                + " or base64:..." + System.lineSeparator()));
    }

    private Invocation keep(String... more) {
        return acme.run(
                "annual_additions",
                Stream.concat(Stream.of("--out", acme.out().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static String rowsOf(Invocation run, String employee) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("{\"employee_id\":\"" + employee + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run));
    }

    private static void assertUsage(Invocation run, String told) {
        assertThat(run.status()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(told).contains("--help");
    }

    private static List<Path> temporaryFiles() throws IOException {
        String ours = "plumbline-spill-" + ProcessHandle.current().pid() + "-";
        return list(Path.of(System.getProperty("java.io.tmpdir"))).stream()
                .filter(file -> file.getFileName().toString().startsWith(ours))
                .toList();
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }
}
