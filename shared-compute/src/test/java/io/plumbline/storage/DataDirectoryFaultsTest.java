package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be used as it stands is one line that names it and what to do; nothing is guessed.
class DataDirectoryFaultsTest {

    private static final String PARTITION = "census/plan_id=ACME/plan_year=2025/";

    @TempDir
    Path root;

    private DataFiles data;

    @BeforeEach
    void layOut() {
        data = new DataFiles(root);
    }

    @Test
    void aDirectoryThatDoesNotExistIsNamed() {
        expect(() -> DataDirectory.of(root.resolve("dta")), "data directory %s/dta does not exist");
    }

    @Test
    void aFileInTheDirectorysPlaceIsNamed() {
        data.with("census.csv");
        expect(
                () -> DataDirectory.of(root.resolve("census.csv")),
                "%s/census.csv is a file; give the directory that holds the datasets");
    }

    @Test
    void aYearThatIsNotThereNamesTheYearsThatAre() {
        data.with("census/plan_id=ACME/plan_year=2024/a.parquet")
                .with("census/plan_id=ACME/plan_year=2023/a.parquet")
                .with("census/plan_id=ACME/plan_year=2022/_SUCCESS", "")
                .with("census/plan_id=BETA/plan_year=2025/a.parquet");
        expectFault("%s has no census for plan_id=ACME plan_year=2025; census has plan_id=ACME plan_year=2023, 2024");
    }

    @Test
    void aPlanThatIsNotThereNamesThePlansThatAreUpToFive() {
        for (int plan = 1; plan <= 7; plan++) {
            data.with("census/plan_id=P%d/plan_year=2025/a.parquet".formatted(plan));
        }
        expectFault("%s has no census for plan_id=ACME plan_year=2025; census has plan_id=P1 plan_year=2025; "
                + "plan_id=P2 plan_year=2025; plan_id=P3 plan_year=2025; plan_id=P4 plan_year=2025; "
                + "plan_id=P5 plan_year=2025; and 2 more plans");
    }

    @Test
    void aRelatedPlanWithoutFilesIsNotPassedOver() {
        data.with(PARTITION + "a.parquet").with("census/plan_id=BETA/plan_year=2019/a.parquet");
        expect(
                () -> data.open().find("census", List.of("ACME", "BETA"), PlanYears.between(2024, 2025)),
                "%s has no census for plan_id=BETA plan_year=2024..2025; census has plan_id=BETA plan_year=2019");
    }

    @Test
    void aDatasetThatIsNotThereNamesWhatIs() {
        data.with("census.xlsx").with("contributions.csv").with("service_hours/plan_id=ACME/plan_year=2025/a.csv");
        expectFault("%s has no census (neither census.parquet, census.csv nor census/plan_id=.../plan_year=.../ for "
                + "plan_id=ACME plan_year=2025); it has census.xlsx, contributions.csv, service_hours");
    }

    @Test
    void anEmptyDirectoryIsSaidToHaveNothing() {
        expectFault("%s has no census (neither census.parquet, census.csv nor census/plan_id=.../plan_year=.../ for "
                + "plan_id=ACME plan_year=2025); it has nothing");
    }

    @Test
    void bothLayoutsOrBothFormatsAreNotGuessedBetween() {
        data.with("census.csv").with(PARTITION + "a.csv");
        expectFault("%s: census.csv and census are both there and either could be meant; keep one");
    }

    @Test
    void bothFormatsOfASingleFileAreNotGuessedBetween() {
        data.with("census.csv").with("census.parquet");
        expectFault("%s: census.csv and census.parquet are both there and either could be meant; keep one");
    }

    @Test
    void bothFormatsInPartitionsAreNotMixed() {
        data.with(PARTITION + "a.csv").with(PARTITION + "b.parquet");
        expectFault("census is in two formats, " + PARTITION + "a.csv and " + PARTITION + "b.parquet; keep one");
    }

    @Test
    void anEmptyFileIsNamed() {
        data.with(PARTITION + "a.parquet", "");
        expectFault("%s/" + PARTITION + "a.parquet is empty (0 bytes); write it again or remove it");
    }

    @Test
    void anEmptySingleFileIsNamed() {
        data.with("census.csv", "");
        expectFault("%s/census.csv is empty (0 bytes); write it again or remove it");
    }

    @Test
    void aFileOfAnotherKindInAPartitionIsNamed() {
        data.with(PARTITION + "a.parquet").with(PARTITION + "census.xlsx");
        expectFault("%s/" + PARTITION + "census.xlsx is neither .parquet nor .csv; a partition holds data files only");
    }

    @Test
    void aMalformedYearIsNamed() {
        data.with("census/plan_id=ACME/plan_year=20x5/a.parquet");
        expectFault("%s/census/plan_id=ACME/plan_year=20x5 is not a partition directory such as plan_year=2025");
    }

    @Test
    void aMalformedPlanDirectoryIsNamed() {
        data.with("census/plan=ACME/plan_year=2025/a.parquet");
        expectFault("%s/census/plan=ACME is not a partition directory such as plan_id=ACME");
    }

    @Test
    void aMalformedPercentEncodingIsNamed() {
        data.with("census/plan_id=A%zz/plan_year=2025/a.parquet");
        expectFault("%s/census/plan_id=A%%zz is not a partition directory such as plan_id=ACME");
    }

    @Test
    void aFileBesideThePartitionsIsNamed() {
        data.with("census/part-0.parquet").with(PARTITION + "a.parquet");
        expectFault("%s/census/part-0.parquet is not a partition directory such as plan_id=ACME");
    }

    @Test
    void aDirectoryInAFilesPlaceIsNamed() {
        data.with(PARTITION + "a.parquet/b.parquet");
        expectFault("%s/" + PARTITION + "a.parquet is not a file");
    }

    @Test
    void aLinkOutOfTheDirectoryIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.csv"), "x");
        data.withLink("census.csv", elsewhere.resolve("secret.csv"));
        expectFault("%s/census.csv is a link that leads out of %1$s; put the data itself there");
    }

    @Test
    void aDirectoryLinkOutOfTheDirectoryIsRefused(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("plan_year=2025"));
        data.withLink("census/plan_id=ACME", elsewhere);
        expectFault("%s/census/plan_id=ACME is a link that leads out of %1$s; put the data itself there");
    }

    @Test
    void aBrokenLinkIsNamed() {
        data.withLink("census.csv", root.resolve("gone.csv"));
        expectFault("cannot read %s/census.csv: it does not exist (a broken link, or removed meanwhile)");
    }

    @Test
    void twoNamesForOneFileAreNotReadTwice() {
        data.with(PARTITION + "a.csv").withLink(PARTITION + "b.csv", root.resolve(PARTITION + "a.csv"));
        expectFault(PARTITION + "a.csv and " + PARTITION
                + "b.csv are one file (a link); its rows would count twice, keep one");
    }

    @Test
    void aFileThatVanishesBeforeItIsIdentifiedIsNamed() throws IOException {
        data.with("census.csv");
        DataDirectory directory = data.open();
        DatasetFiles found = directory.find("census", List.of("ACME"), PlanYears.only(2025));
        Files.delete(root.resolve("census.csv"));
        assertThatThrownBy(() -> directory.identify(found))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("census.csv: it does not exist");
    }

    private void expectFault(String message) {
        expect(() -> data.open().find("census", List.of("ACME"), PlanYears.only(2025)), message);
    }

    /// `%s` in the message stands for the data directory.
    private void expect(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessage(message.formatted(root));
    }
}
