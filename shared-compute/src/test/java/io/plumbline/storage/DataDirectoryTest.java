package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A local directory keeps the contract of a dataset store, links included; the entity tag of a file is of its
/// content alone.
class DataDirectoryTest extends DatasetStoreContract {

    private static final List<String> ACME = List.of("ACME");

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
    void aLinkInsideTheDirectoryIsFollowedAndThePathIsTheRealOne(@TempDir Path elsewhere) throws IOException {
        data.with("raw/2025.csv", "x");
        data.withLink("census.csv", root.resolve("raw/2025.csv"));
        Path linked = Files.createSymbolicLink(elsewhere.resolve("data"), root);

        DataDirectory directory = DataDirectory.of(linked);

        assertThat(directory.find("census", ACME, PlanYears.only(2025)).paths())
                .containsExactly(root.toRealPath().resolve("raw/2025.csv"));
        assertThat(directory.readableDirectories()).containsExactly(root.toRealPath());
    }

    @Test
    void theEtagIsOfTheContentAndNotOfTheTimeOrThePlace(@TempDir Path copy) throws IOException {
        data.with("census/plan_id=ACME/plan_year=2025/a.csv", "abc")
                .with("census/plan_id=ACME/plan_year=2025/b.csv", "abd");
        DataFiles elsewhere = new DataFiles(copy)
                .with("census/plan_id=ACME/plan_year=2025/a.csv", "abc")
                .with("census/plan_id=ACME/plan_year=2025/b.csv", "abd");
        Files.setLastModifiedTime(
                copy.resolve("census/plan_id=ACME/plan_year=2025/a.csv"), FileTime.from(Instant.EPOCH));

        List<InputFile> identified = identify(data.open());

        assertThat(identified).isEqualTo(identify(elsewhere.open())).hasSize(2);
        // The SHA-256 of "abc", from FIPS 180-2, appendix B.1.
        assertThat(identified.getFirst())
                .isEqualTo(new InputFile(
                        "census",
                        "census/plan_id=ACME/plan_year=2025/a.csv",
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        3));
    }

    @Test
    void aChangedFileIsIdentifiedAnew() throws IOException {
        data.with("census.csv", "abc");
        DataDirectory directory = data.open();
        List<InputFile> before = identify(directory);
        data.with("census.csv", "abd");
        Files.setLastModifiedTime(root.resolve("census.csv"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(identify(directory)).isNotEqualTo(before);
    }

    @Test
    void manyLargeFilesAreIdentifiedInTheirOrder() throws IOException {
        for (int i = 0; i < 40; i++) {
            data.with("census/plan_id=ACME/plan_year=2025/%02d.csv".formatted(i), i + "x".repeat(700_000));
        }

        List<InputFile> identified = identify(data.open());

        assertThat(identified).hasSize(40);
        for (InputFile file : identified) {
            String content = Files.readString(root.resolve(file.file()), StandardCharsets.UTF_8);
            assertThat(file.etag()).isEqualTo(Digest.of(content).sha256());
        }
    }

    @Test
    void yearsThatEndBeforeTheyBeginAreAProgrammingError() {
        assertThatThrownBy(() -> new PlanYears(2025, 2024)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<InputFile> identify(DataDirectory directory) {
        return directory.identify(directory.find("census", ACME, PlanYears.only(2025)));
    }
}
