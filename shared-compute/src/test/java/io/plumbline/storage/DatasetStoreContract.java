package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A dataset is found by its name, in partitions or in one file, always the same files in the same order, and
/// can be read at the paths that the store hands out.
public abstract class DatasetStoreContract {

    private static final List<String> ACME = List.of("ACME");

    /// Puts a file into the store, in place of any that is there.
    protected abstract void put(String name, String content);

    /// Opens the store anew.
    protected abstract DatasetStore open();

    /// What messages call the store as a whole.
    protected abstract String place();

    @Test
    void theWantedPartitionsAreFoundInTheOrderOfTheirNames() {
        with("census/plan_id=ACME/plan_year=2025/b.parquet")
                .with("census/plan_id=ACME/plan_year=2025/a.parquet")
                .with("census/plan_id=ACME/plan_year=2024/z.parquet")
                .with("census/plan_id=ACME/plan_year=2026/a.parquet")
                .with("census/plan_id=ACME-PS/plan_year=2025/a.parquet")
                .with("census/plan_id=OTHER/plan_year=2025/a.parquet");

        DatasetFiles found = open().find("census", List.of("ACME-PS", "ACME"), PlanYears.upTo(2025));

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
    void oneFilePerDatasetIsFoundWholeWhateverTheExtensionsCase() {
        put("census.CSV", "employee_id");
        with("census_notes.csv").with("service_hours.parquet");

        DatasetFiles found = open().find("census", ACME, PlanYears.only(2025));

        assertThat(found.format()).isEqualTo(FileFormat.CSV);
        assertThat(found.isPartitioned()).isFalse();
        assertThat(found.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("census.CSV");
            assertThat(file.shown()).isEqualTo(place() + "/census.CSV");
            assertThat(file.bytes()).isEqualTo(11);
        });
    }

    @Test
    void partitionValuesArePercentDecoded() {
        with("census/plan_id=A%26B+C%20D/plan_year=2025/a.csv");

        DatasetFiles found = open().find("census", List.of("A&B+C D"), PlanYears.only(2025));

        assertThat(found.files().getFirst().partition()).contains(new Partition("A&B+C D", 2025));
    }

    @Test
    void anyNameIsFoundAndReadAsItIsSpelled() throws IOException {
        List<String> names = List.of(
                "%2B.csv", "a b+c&d=e%20f.csv", "gl[o]b*?.csv", "it's;\"quoted\".csv", "zażółć-\uD83D\uDCB0.csv");
        names.forEach(name -> with("census/plan_id=ACME/plan_year=2025/" + name));
        DatasetStore store = open();

        DatasetFiles found = store.find("census", ACME, PlanYears.only(2025));
        store.provide(found, new Extent.Whole());

        assertThat(found.files())
                .extracting(SourceFile::name)
                .containsExactlyElementsOf(names.stream()
                        .map("census/plan_id=ACME/plan_year=2025/"::concat)
                        .toList());
        for (SourceFile file : found.files()) {
            assertThat(file.path()).content().isEqualTo(file.name());
        }
    }

    @Test
    void whatIsProvidedCanBeReadInsideTheReadableDirectories() throws IOException {
        put("census/plan_id=ACME/plan_year=2025/a.csv", "employee_id\n7");
        DatasetStore store = open();

        DatasetFiles found = store.find("census", ACME, PlanYears.only(2025));
        store.provide(found, new Extent.Outline());
        store.provide(found, new Extent.Columns(Set.of("employee_id"), (_, _) -> List.of()));

        assertThat(store.complete(found)).as("a CSV file is its own outline").isFalse();
        Path path = found.paths().getFirst();
        assertThat(Files.readString(path)).isEqualTo("employee_id\n7");
        assertThat(store.readableDirectories()).anyMatch(path.toRealPath()::startsWith);
    }

    @Test
    void markersManifestsAndUnfinishedFilesAreNoData() {
        put("census/_SUCCESS", "");
        put("census/.DS_Store", "x");
        put("census/plan_id=ACME/plan_year=2025/.a.parquet.x.tmp", "");
        with("census/plan_id=ACME/plan_year=2025/_manifest.json")
                .with("census/plan_id=ACME/plan_year=2025/.a.parquet.crc")
                .with("census/plan_id=ACME/plan_year=2025/a.parquet.crc")
                .with("census/plan_id=ACME/plan_year=2025/a.parquet");

        assertThat(open().find("census", ACME, PlanYears.only(2025)).files())
                .extracting(SourceFile::name)
                .containsExactly("census/plan_id=ACME/plan_year=2025/a.parquet");
    }

    @Test
    void anAbsentDatasetMayBeAskedFor() {
        with("service_hours/plan_id=ACME/plan_year=2025/a.parquet");
        put("contributions/plan_id=ACME/plan_year=2025/_SUCCESS", "");
        DatasetStore store = open();

        assertThat(store.findIfPresent("census", ACME, PlanYears.only(2025))).isEmpty();
        assertThat(store.findIfPresent("contributions", ACME, PlanYears.only(2025)))
                .isEmpty();
        assertThat(store.findIfPresent("service_hours", ACME, PlanYears.only(2024)))
                .isEmpty();
        assertThat(store.findIfPresent("service_hours", List.of("ACME", "BETA"), PlanYears.upTo(2026)))
                .isPresent();
    }

    @Test
    void filesAreIdentifiedInTheirOrderAndAChangedOneAnew() {
        for (int i = 0; i < 12; i++) {
            put("census/plan_id=ACME/plan_year=2025/%02d.csv".formatted(i), "x".repeat(i + 1));
        }
        List<InputFile> before = identify();
        put("census/plan_id=ACME/plan_year=2025/03.csv", "yyyy");

        List<InputFile> after = identify();

        assertThat(before).extracting(InputFile::bytes).isSorted().hasSize(12);
        assertThat(after.get(3).etag()).isNotEqualTo(before.get(3).etag());
        assertThat(after.get(4)).isEqualTo(before.get(4));
    }

    @Test
    void aNameThatIsNoDatasetNameIsAProgrammingError() {
        assertThatThrownBy(() -> open().find("../census", ACME, PlanYears.only(2025)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open().find("census", List.of(), PlanYears.only(2025)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Puts a file whose content is its own name.
    private DatasetStoreContract with(String name) {
        put(name, name);
        return this;
    }

    private List<InputFile> identify() {
        DatasetStore store = open();
        return store.identify(store.find("census", ACME, PlanYears.only(2025)));
    }
}
