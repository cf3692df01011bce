package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every place for results holds to: a result is one file and its manifest, in a tree that other tools
/// read; nothing else stays, and a manifest that is returned describes the file.
public abstract class ResultStoreContract {

    protected static final ResultKey KEY = Versions.KEY;

    /// The place, as a process that begins now sees it.
    protected abstract ResultStore open();

    /// The names of all that lies in the place, in order, but for a lock's.
    protected abstract List<String> names() throws IOException;

    protected abstract byte[] content(String name) throws IOException;

    /// Puts something there past the store, as nobody should; what is said of an object stays said.
    protected abstract void put(String name, byte[] content) throws IOException;

    @Test
    void aResultIsOneFileAndItsManifestInAHivePartition() throws IOException {
        ResultStore results = open();

        Manifest manifest = Versions.replace(results, 1);

        assertThat(names())
                .containsExactly(
                        "annual_additions/plan_id=ACME/plan_year=2025/_manifest.json",
                        "annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet");
        assertThat(content(KEY.file())).isEqualTo(Versions.content(1));
        assertThat(manifest.bytes()).isEqualTo(Versions.content(1).length);
        assertThat(results.manifest(KEY)).contains(manifest);
        assertThat(results.verifiedManifest(KEY)).contains(manifest);
        assertThat(new String(content(KEY.manifestFile()), StandardCharsets.UTF_8))
                .isEqualTo(manifest.toJson());
    }

    @Test
    void theFileCanBeReadWhereTheStoreSaysThatItsFilesLie() throws IOException {
        ResultStore results = open();
        Versions.replace(results, 1);

        Path file = results.file(KEY).orElseThrow();

        assertThat(Versions.read(file)).isEqualTo(1);
        assertThat(file.toRealPath()).isEqualTo(file).startsWith(results.workingDirectory());
    }

    @Test
    void theNewResultReplacesTheOldOne() throws IOException {
        ResultStore results = open();
        Versions.replace(results, 1);
        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(1);

        Manifest second = Versions.replace(results, 2);

        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(2);
        assertThat(results.verifiedManifest(KEY)).contains(second);
        assertThat(open().manifest(KEY)).contains(second);
        assertThat(names()).hasSize(2);
    }

    @Test
    void nothingChangesBeforeTheCommitAndAbandoningLeavesNoTrace() throws IOException {
        ResultStore results = open();
        Manifest first = Versions.replace(results, 1);

        Path unfinished;
        try (Replacement replacement = results.begin(KEY)) {
            replacement.write(file -> Versions.write(file, 2));
            unfinished = replacement.file();
            assertThat(unfinished)
                    .exists()
                    .isNotEqualTo(results.file(KEY).orElseThrow())
                    .startsWith(results.workingDirectory());
            assertThat(results.verifiedManifest(KEY)).contains(first);
        }

        assertThat(results.verifiedManifest(KEY)).contains(first);
        assertThat(unfinished).doesNotExist();
        assertThat(names()).hasSize(2);
    }

    @Test
    void aWriterThatFailsLeavesTheEarlierResult() throws IOException {
        ResultStore results = open();
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
        assertThat(names()).hasSize(2);
    }

    @Test
    void committingNothingOrTwiceIsAProgrammingError() {
        try (Replacement replacement = open().begin(KEY)) {
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
        ResultStore results = open();
        Versions.replace(results, 1);
        put(KEY.file(), "something else".getBytes(StandardCharsets.UTF_8));

        assertThat(results.manifest(KEY)).isEmpty();
        assertThat(results.verifiedManifest(KEY)).isEmpty();
        assertThat(results.all()).isEmpty();
    }

    @Test
    void oneChangedByteIsFoundOnDemand() throws IOException {
        ResultStore results = open();
        Versions.replace(results, 1);
        byte[] content = content(KEY.file());
        content[content.length / 2] ^= 1;
        put(KEY.file(), content);

        assertThat(results.manifest(KEY)).isPresent();
        assertThat(results.verifiedManifest(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"asset\": \"annual_additions\"}", "\u0000"})
    void aDamagedManifestIsNone(String damaged) throws IOException {
        ResultStore results = open();
        Versions.replace(results, 1);
        put(KEY.manifestFile(), damaged.getBytes(StandardCharsets.UTF_8));

        assertThat(results.manifest(KEY)).isEmpty();
        assertThat(results.all()).isEmpty();
    }

    @Test
    void aResultWithoutAUsableManifestIsReplacedLikeAnyOther() throws IOException {
        Versions.replace(open(), 1);
        put(KEY.manifestFile(), new byte[0]);

        Manifest second = Versions.replace(open(), 2);

        assertThat(open().verifiedManifest(KEY)).contains(second);
        assertThat(names()).hasSize(2);
    }

    @Test
    void theManifestOfACopiedPartitionIsNone() throws IOException {
        ResultStore results = open();
        Versions.replace(results, 1);
        ResultKey copy = new ResultKey("annual_additions", "ACME", 2026);
        Versions.replace(results, copy, 1);
        put(copy.file(), content(KEY.file()));
        put(copy.manifestFile(), content(KEY.manifestFile()));

        assertThat(results.manifest(copy)).isEmpty();
        assertThat(results.manifest(KEY)).isPresent();
    }

    @Test
    void allResultsAreListedByAssetPlanAndYearPastWhatIsNotOurs() throws IOException {
        ResultStore results = open();
        Manifest fourth = Versions.replace(results, new ResultKey("elective_deferrals", "ACME", 2025), 4);
        Manifest third = Versions.replace(results, new ResultKey("annual_additions", "ACME-PS", 2024), 3);
        Manifest second = Versions.replace(results, new ResultKey("annual_additions", "ACME", 2026), 2);
        Manifest first = Versions.replace(results, KEY, 1);
        for (String foreign : List.of(
                "events.jsonl",
                "_manifest.json",
                "notes/plan_id=ACME/plan_year=x/_manifest.json",
                "Notes/plan_id=ACME/plan_year=2025/_manifest.json",
                "notes/elsewhere/else/_manifest.json",
                KEY.directory() + "/_published/_manifest.json")) {
            put(foreign, "{}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(results.all()).containsExactly(first, second, third, fourth);
        assertThat(open().all()).containsExactly(first, second, third, fourth);
        assertThat(results.all().getFirst().key()).isEqualTo(KEY);
    }

    @Test
    void nothingIsThereBeforeTheFirstRun() throws IOException {
        ResultStore results = open();

        assertThat(results.standing(KEY).manifest()).isEmpty();
        assertThat(results.manifest(KEY)).isEmpty();
        assertThat(results.verifiedManifest(KEY)).isEmpty();
        assertThat(results.file(KEY)).isEmpty();
        assertThat(results.all()).isEmpty();
        results.sweep(KEY);
        assertThat(names()).isEmpty();
    }
}
