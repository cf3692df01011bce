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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dataset is found by its name, in partitions or in one file, always the same files in the same order.
class DataDirectoryTest {

    private static final List<String> ACME = List.of("ACME");

    @TempDir
    Path root;

    private DataFiles data;

    @BeforeEach
    void layOut() {
        data = new DataFiles(root);
    }

    @Test
    void theWantedPartitionsAreFoundInTheOrderOfTheirNames() {
        data.with("census/plan_id=ACME/plan_year=2025/b.parquet")
                .with("census/plan_id=ACME/plan_year=2025/a.parquet")
                .with("census/plan_id=ACME/plan_year=2024/z.parquet")
                .with("census/plan_id=ACME/plan_year=2026/a.parquet")
                .with("census/plan_id=ACME-PS/plan_year=2025/a.parquet")
                .with("census/plan_id=OTHER/plan_year=2025/a.parquet");

        DatasetFiles found = data.open().find("census", List.of("ACME-PS", "ACME"), PlanYears.upTo(2025));

        assertThat(found.format()).isEqualTo(FileFormat.PARQUET);
        assertThat(found.isPartitioned()).isTrue();
        assertThat(found.files())
                .extracting(SourceFile::name)
                .containsExactly(
                        "census/plan_id=ACME/plan_year=2024/z.parquet",
                        "census/plan_id=ACME/plan_year=2025/a.parquet",
                        "census/plan_id=ACME/plan_year=2025/b.parquet",
                        "census/plan_id=ACME-PS/plan_year=2025/a.parquet");
        assertThat(found.files().getFirst().partition()).contains(new Partition("ACME", 2024));
        assertThat(found.bytes())
                .isEqualTo(found.files().stream()
                        .mapToLong(file -> file.name().length())
                        .sum());
    }

    @Test
    void oneFilePerDatasetIsFoundWholeWhateverTheExtensionsCase() throws IOException {
        data.with("census.CSV", "employee_id").with("census_notes.csv").with("service_hours.parquet");

        DatasetFiles found = data.open().find("census", ACME, PlanYears.only(2025));

        assertThat(found)
                .isEqualTo(new DatasetFiles(
                        "census",
                        FileFormat.CSV,
                        List.of(new SourceFile(
                                "census.CSV",
                                root.resolve("census.CSV").toString(),
                                root.toRealPath().resolve("census.CSV"),
                                FileFormat.CSV,
                                Optional.empty(),
                                11))));
        assertThat(found.isPartitioned()).isFalse();
    }

    @Test
    void partitionValuesArePercentDecoded() {
        data.with("census/plan_id=A%26B+C%20D/plan_year=2025/a.csv");

        DatasetFiles found = data.open().find("census", List.of("A&B+C D"), PlanYears.only(2025));

        assertThat(found.files().getFirst().partition()).contains(new Partition("A&B+C D", 2025));
    }

    @Test
    void markersManifestsAndUnfinishedFilesAreNoData() {
        data.with("census/_SUCCESS", "")
                .with("census/.DS_Store", "x")
                .with("census/plan_id=ACME/plan_year=2025/_manifest.json")
                .with("census/plan_id=ACME/plan_year=2025/.a.parquet.x.tmp", "")
                .with("census/plan_id=ACME/plan_year=2025/.a.parquet.crc")
                .with("census/plan_id=ACME/plan_year=2025/a.parquet.crc")
                .with("census/plan_id=ACME/plan_year=2025/a.parquet");

        assertThat(data.open().find("census", ACME, PlanYears.only(2025)).files())
                .extracting(SourceFile::name)
                .containsExactly("census/plan_id=ACME/plan_year=2025/a.parquet");
    }

    @Test
    void anAbsentDatasetMayBeAskedFor() {
        data.with("service_hours/plan_id=ACME/plan_year=2025/a.parquet")
                .with("contributions/plan_id=ACME/plan_year=2025/_SUCCESS", "");

        assertThat(data.open().findIfPresent("census", ACME, PlanYears.only(2025)))
                .isEmpty();
        assertThat(data.open().findIfPresent("contributions", ACME, PlanYears.only(2025)))
                .isEmpty();
        assertThat(data.open().findIfPresent("service_hours", ACME, PlanYears.only(2024)))
                .isEmpty();
        assertThat(data.open().findIfPresent("service_hours", List.of("ACME", "BETA"), PlanYears.upTo(2026)))
                .isPresent();
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
    void aNameThatIsNoDatasetNameIsAProgrammingError() {
        assertThatThrownBy(() -> data.open().find("../census", ACME, PlanYears.only(2025)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> data.open().find("census", List.of(), PlanYears.only(2025)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanYears(2025, 2024)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<InputFile> identify(DataDirectory directory) {
        return directory.identify(directory.find("census", ACME, PlanYears.only(2025)));
    }
}
