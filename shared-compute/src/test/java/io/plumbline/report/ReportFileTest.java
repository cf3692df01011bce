package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.engine.ColumnInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report replaces the one before it whole or not at all, and is made of results that their manifests
/// describe.
class ReportFileTest {

    private static final List<Addition> NOBODY_OVER = List.of(Addition.of("E1", "1.00", "70000.00"));

    @TempDir
    Path directory;

    @Test
    void theEarlierReportIsReplacedAndNothingElseIsLeft() throws IOException {
        Path parent = directory.resolve("new");
        Path target = parent.resolve("report.html");
        ReportFile.replace(target, "earlier");
        ReportFile.replace(target, "later");

        assertThat(target).hasContent("later");
        assertThat(parent.toFile().list()).containsExactly("report.html");
    }

    @Test
    void aDirectoryIsNoReport() {
        assertThatThrownBy(() -> ReportFile.replace(directory, "text"))
                .isInstanceOf(InputException.class)
                .hasMessage(directory + " is a directory; name the report's file, such as report.html");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");

        assertThatThrownBy(() -> ReportFile.replace(file.resolve("report.html"), "text"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cannot write the report to " + file.resolve("report.html"));
    }

    @Test
    void aResultThatIsNotWhatItsManifestDescribesStopsTheReport() throws IOException {
        ReportedPlan plan = new ReportedPlan(directory).additions(NOBODY_OVER);
        String earlier = plan.html();
        Path result = plan.results()
                .workingDirectory()
                .resolve("annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet");
        byte[] damaged = Files.readAllBytes(result);
        damaged[damaged.length / 2] ^= 1;
        Files.write(result, damaged);

        assertThatThrownBy(plan::html)
                .isInstanceOf(InputException.class)
                .hasMessage("annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet and its manifest"
                        + " do not belong together; run annual_additions again");
        assertThat(plan.target()).hasContent(earlier);
    }

    @Test
    void aResultWithoutAColumnIsOfAnotherVersion() {
        ReportedPlan plan = new ReportedPlan(directory)
                .put("corrective_actions", List.of(new ColumnInfo("kind", "VARCHAR")), List.of());

        assertThatThrownBy(plan::html)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("lacks rule, participant, amount, detail: another version of Plumbline wrote it");
    }

    @Test
    void resultsOfDifferentInputsAreReportedWithACaution() throws IOException {
        ReportedPlan plan = new ReportedPlan(directory).additions(NOBODY_OVER);
        assertThat(plan.page().select(".caution")).isEmpty();

        plan.census("cd".repeat(32)).deferrals(List.of());

        assertThat(plan.page().select(".caution").text())
                .contains("The results were computed from different versions of census");
    }
}
