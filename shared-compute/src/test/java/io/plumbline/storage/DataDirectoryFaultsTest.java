package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A local directory tells what cannot be used in one line that names it and what to do, links included.
class DataDirectoryFaultsTest extends DatasetStoreFaultsContract {

    private static final String PARTITION = "census/plan_id=ACME/plan_year=2025/";

    @TempDir
    Path root;

    private DataFiles data;

    @BeforeEach
    void layOut() {
        data = new DataFiles(root);
    }

    @Override
    protected void put(String name, String content) {
        data.with(name, content);
    }

    @Override
    protected DatasetStore open() {
        return data.open();
    }

    @Override
    protected String place() {
        return root.toString();
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
}
