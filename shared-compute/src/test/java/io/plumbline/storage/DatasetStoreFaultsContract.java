package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// What cannot be used as it stands is one line that names it and what to do, whatever the store; nothing is
/// guessed.
public abstract class DatasetStoreFaultsContract {

    private static final String PARTITION = "census/plan_id=ACME/plan_year=2025/";

    /// Puts a file into the store.
    protected abstract void put(String name, String content);

    /// Opens the store anew.
    protected abstract DatasetStore open();

    /// What messages call the store as a whole.
    protected abstract String place();

    @Test
    void aYearThatIsNotThereNamesTheYearsThatAre() {
        with("census/plan_id=ACME/plan_year=2024/a.parquet")
                .with("census/plan_id=ACME/plan_year=2023/a.parquet")
                .with("census/plan_id=ACME/plan_year=2022/_SUCCESS", "")
                .with("census/plan_id=BETA/plan_year=2025/a.parquet");
        expectFault("%s has no census for plan_id=ACME plan_year=2025; census has plan_id=ACME plan_year=2023, 2024");
    }

    @Test
    void aPlanThatIsNotThereNamesThePlansThatAreUpToFive() {
        for (int plan = 1; plan <= 7; plan++) {
            with("census/plan_id=P%d/plan_year=2025/a.parquet".formatted(plan));
        }
        expectFault("%s has no census for plan_id=ACME plan_year=2025; census has plan_id=P1 plan_year=2025; "
                + "plan_id=P2 plan_year=2025; plan_id=P3 plan_year=2025; plan_id=P4 plan_year=2025; "
                + "plan_id=P5 plan_year=2025; and 2 more plans");
    }

    @Test
    void aRelatedPlanWithoutFilesIsNotPassedOver() {
        with(PARTITION + "a.parquet").with("census/plan_id=BETA/plan_year=2019/a.parquet");
        expect(
                () -> open().find("census", List.of("ACME", "BETA"), PlanYears.between(2024, 2025)),
                "%s has no census for plan_id=BETA plan_year=2024..2025; census has plan_id=BETA plan_year=2019");
    }

    @Test
    void aDatasetThatIsNotThereNamesWhatIs() {
        with("census.xlsx").with("contributions.csv").with("service_hours/plan_id=ACME/plan_year=2025/a.csv");
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
        with("census.csv").with(PARTITION + "a.csv");
        expectFault("%s: census.csv and census are both there and either could be meant; keep one");
    }

    @Test
    void bothFormatsOfASingleFileAreNotGuessedBetween() {
        with("census.csv").with("census.parquet");
        expectFault("%s: census.csv and census.parquet are both there and either could be meant; keep one");
    }

    @Test
    void bothFormatsInPartitionsAreNotMixed() {
        with(PARTITION + "a.csv").with(PARTITION + "b.parquet");
        expectFault("census is in two formats, " + PARTITION + "a.csv and " + PARTITION + "b.parquet; keep one");
    }

    @Test
    void anEmptyFileIsNamed() {
        with(PARTITION + "a.parquet", "");
        expectFault("%s/" + PARTITION + "a.parquet is empty (0 bytes); write it again or remove it");
    }

    @Test
    void anEmptySingleFileIsNamed() {
        with("census.csv", "");
        expectFault("%s/census.csv is empty (0 bytes); write it again or remove it");
    }

    @Test
    void aFileOfAnotherKindInAPartitionIsNamed() {
        with(PARTITION + "a.parquet").with(PARTITION + "census.xlsx");
        expectFault("%s/" + PARTITION + "census.xlsx is neither .parquet nor .csv; a partition holds data files only");
    }

    @Test
    void aMalformedYearIsNamed() {
        with("census/plan_id=ACME/plan_year=20x5/a.parquet");
        expectFault("%s/census/plan_id=ACME/plan_year=20x5 is not a partition directory such as plan_year=2025");
    }

    @Test
    void aMalformedPlanDirectoryIsNamed() {
        with("census/plan=ACME/plan_year=2025/a.parquet");
        expectFault("%s/census/plan=ACME is not a partition directory such as plan_id=ACME");
    }

    @Test
    void aMalformedPercentEncodingIsNamed() {
        with("census/plan_id=A%zz/plan_year=2025/a.parquet");
        expectFault("%s/census/plan_id=A%%zz is not a partition directory such as plan_id=ACME");
    }

    @Test
    void aFileBesideThePartitionsIsNamed() {
        with("census/part-0.parquet").with(PARTITION + "a.parquet");
        expectFault("%s/census/part-0.parquet is not a partition directory such as plan_id=ACME");
    }

    @Test
    void aDirectoryInAFilesPlaceIsNamed() {
        with(PARTITION + "a.parquet/b.parquet");
        expectFault("%s/" + PARTITION + "a.parquet is not a file");
    }

    protected final void expectFault(String message) {
        expect(() -> open().find("census", List.of("ACME"), PlanYears.only(2025)), message);
    }

    /// Expects an [InputException].
    ///
    /// @param message in which `%s` stands for the store
    protected final void expect(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessage(message.formatted(place()));
    }

    private DatasetStoreFaultsContract with(String name) {
        return with(name, name);
    }

    private DatasetStoreFaultsContract with(String name, String content) {
        put(name, content);
        return this;
    }
}
