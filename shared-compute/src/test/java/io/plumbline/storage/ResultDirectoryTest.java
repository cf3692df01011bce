package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A result is one file and its manifest, in a tree that other tools read; nothing else stays, and a
/// manifest that is returned describes the file.
class ResultDirectoryTest {

    private static final ResultKey KEY = Versions.KEY;

    @TempDir
    Path temp;

    @Test
    void aResultIsOneFileAndItsManifestInAHivePartition() throws IOException {
        Path out = temp.resolve("new/out");
        ResultDirectory results = ResultDirectory.of(out);

        Manifest manifest = Versions.replace(results, 1);

        assertThat(tree(out))
                .containsExactly(
                        "annual_additions/plan_id=ACME/plan_year=2025/_manifest.json",
                        "annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet");
        assertThat(manifest.bytes()).isEqualTo(Versions.content(1).length);
        assertThat(results.manifest(KEY)).contains(manifest);
        assertThat(results.verifiedManifest(KEY)).contains(manifest);
        assertThat(results.file(KEY)).contains(out.toRealPath().resolve(KEY.file()));
        assertThat(ManifestJson.read(Files.readString(partition(out).resolve("_manifest.json"))))
                .isEqualTo(manifest);
    }

    @Test
    void aResultIsADatasetToWhoeverReadsTheTree() {
        Versions.replace(ResultDirectory.of(temp), 1);

        assertThat(DataDirectory.of(temp)
                        .find("annual_additions", List.of("ACME"), PlanYears.only(2025))
                        .files())
                .extracting(SourceFile::name)
                .containsExactly(KEY.file());
    }

    @Test
    void theNewResultReplacesTheOldOne() throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Versions.replace(results, 1);

        Manifest second = Versions.replace(results, 2);

        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(2);
        assertThat(results.verifiedManifest(KEY)).contains(second);
        assertThat(tree(temp)).hasSize(2);
    }

    @Test
    void nothingChangesBeforeTheCommitAndAbandoningLeavesNoTrace() throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Manifest first = Versions.replace(results, 1);

        try (Replacement replacement = results.begin(KEY)) {
            replacement.write(file -> Versions.write(file, 2));
            assertThat(replacement.file())
                    .exists()
                    .isNotEqualTo(results.file(KEY).orElseThrow());
            assertThat(results.verifiedManifest(KEY)).contains(first);
        }

        assertThat(results.verifiedManifest(KEY)).contains(first);
        assertThat(tree(temp)).hasSize(2);
    }

    @Test
    void aWriterThatFailsLeavesTheEarlierResult() throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Manifest first = Versions.replace(results, 1);
        IllegalStateException fault = new IllegalStateException("the query failed");

        assertThatThrownBy(() -> {
                    try (Replacement replacement = results.begin(KEY)) {
                        replacement.write(file -> {
                            Files.writeString(file, "half");
                            throw fault;
                        });
                    }
                })
                .isSameAs(fault);

        assertThat(results.verifiedManifest(KEY)).contains(first);
        assertThat(tree(temp)).hasSize(2);
    }

    @Test
    void committingNothingOrTwiceIsAProgrammingError() {
        try (Replacement replacement = ResultDirectory.of(temp).begin(KEY)) {
            assertThatThrownBy(() -> replacement.commit(Versions.facts(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("has not been written");
            replacement.write(file -> Versions.write(file, 1));
            replacement.commit(Versions.facts(1));
            assertThatThrownBy(() -> replacement.commit(Versions.facts(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is finished");
        }
    }

    @Test
    void aManifestOfAnotherLengthIsNotReturned() throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Versions.replace(results, 1);
        Files.writeString(results.file(KEY).orElseThrow(), "something else");

        assertThat(results.manifest(KEY)).isEmpty();
        assertThat(results.all()).isEmpty();
    }

    @Test
    void oneChangedByteIsFoundOnDemand() throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Versions.replace(results, 1);
        Path file = results.file(KEY).orElseThrow();
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        assertThat(results.manifest(KEY)).isPresent();
        assertThat(results.verifiedManifest(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"asset\": \"annual_additions\"}", "\u0000"})
    void aDamagedManifestIsNone(String damaged) throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Versions.replace(results, 1);
        Files.writeString(partition(temp).resolve("_manifest.json"), damaged);

        assertThat(results.manifest(KEY)).isEmpty();
    }

    @Test
    void theManifestOfACopiedPartitionIsNone() throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Versions.replace(results, 1);
        Path copy = partition(temp).resolveSibling("plan_year=2026");
        Files.createDirectories(copy);
        for (String name : List.of("_manifest.json", "annual_additions.parquet")) {
            Files.copy(partition(temp).resolve(name), copy.resolve(name));
        }

        assertThat(results.manifest(new ResultKey("annual_additions", "ACME", 2026)))
                .isEmpty();
    }

    @Test
    void allResultsAreListedByAssetPlanAndYearPastWhatIsNotOurs() throws IOException {
        ResultDirectory results = ResultDirectory.of(temp);
        Manifest third = Versions.replace(results, new ResultKey("elective_deferrals", "ACME", 2025), 3);
        Manifest second = Versions.replace(results, new ResultKey("annual_additions", "ACME", 2026), 2);
        Manifest first = Versions.replace(results, KEY, 1);
        new DataFiles(temp)
                .with("events.jsonl")
                .with("notes/plan_id=ACME/plan_year=x/a")
                .with("Notes/plan_id=ACME/plan_year=2025/a")
                .with("notes/elsewhere/else/a");

        assertThat(results.all()).containsExactly(first, second, third);
        assertThat(ResultDirectory.existing(temp).all()).containsExactly(first, second, third);
        assertThat(results.all().getFirst().key()).isEqualTo(KEY);
    }

    @Test
    void nothingIsThereBeforeTheFirstRun() {
        ResultDirectory results = ResultDirectory.of(temp);

        assertThat(results.manifest(KEY)).isEmpty();
        assertThat(results.verifiedManifest(KEY)).isEmpty();
        assertThat(results.file(KEY)).isEmpty();
        assertThat(results.all()).isEmpty();
        results.sweep(KEY);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("out"), "x");

        assertThatThrownBy(() -> ResultDirectory.of(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is a file; give a directory for the results");
        assertThatThrownBy(() -> ResultDirectory.of(file.resolve("deeper")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("cannot write in " + file.resolve("deeper") + ": ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> ResultDirectory.existing(file)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> ResultDirectory.existing(temp.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessage("result directory " + temp.resolve("none") + " does not exist");
    }

    @Test
    void aFileInAPartitionsWayIsNamed() {
        new DataFiles(temp).with("annual_additions/plan_id=ACME");

        assertThatThrownBy(() -> ResultDirectory.of(temp).begin(KEY))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("plan_id=ACME");
    }

    @Test
    void aPartitionThatIsALinkOutOfTheDirectoryIsRefused(@TempDir Path elsewhere) {
        new DataFiles(temp).withLink("annual_additions", elsewhere);

        assertThatThrownBy(() -> ResultDirectory.of(temp).begin(KEY))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a link that leads out of " + temp);
    }

    @Test
    void aKeyThatIsNoSafePathIsRefused() {
        for (String planId : List.of("", ".", "..", "a/b", "a\\b", "a b", "-a", "é", "x".repeat(101))) {
            assertThatThrownBy(() -> new ResultKey("annual_additions", planId, 2025))
                    .as(planId)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("plan_id '" + planId + "'");
        }
        assertThatThrownBy(() -> new ResultKey("../x", "ACME", 2025)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ResultKey("x", "ACME", 25))
                .isInstanceOf(InputException.class)
                .hasMessage("plan year 25 is not a year of four digits");
    }

    private static Path partition(Path out) {
        return out.resolve(KEY.file()).resolveSibling("");
    }

    /// All files but the lock's.
    private static List<String> tree(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .filter(name -> !name.equals(CommitLock.FILE))
                    .sorted()
                    .toList();
        }
    }
}
