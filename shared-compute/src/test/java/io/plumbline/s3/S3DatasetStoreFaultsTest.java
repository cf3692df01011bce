package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.DatasetStoreFaultsContract;
import io.plumbline.storage.PlanYears;
import io.plumbline.storage.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Datasets in S3 that cannot be used are told as local ones are, and so are keys that no file can have.
class S3DatasetStoreFaultsTest extends DatasetStoreFaultsContract {

    private static final String UNUSABLE =
            " cannot be read: a part of its key is empty, a dot, two dots, too long for the name of a file, or the name"
                    + " of another object; rename it";

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();
    private final List<S3DatasetStore> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(S3DatasetStore::close);
        bucket.client().close();
    }

    @Test
    void aFolderMarkerIsNoData() {
        put("census/", "");
        put("census/plan_id=ACME/", "");
        put("census/plan_id=ACME/plan_year=2025/", "");
        put("census/plan_id=ACME/plan_year=2025", "");
        put("census/plan_id=ACME/plan_year=2025/a.csv", "x");

        assertThat(open().find("census", List.of("ACME"), PlanYears.only(2025)).files())
                .extracting(SourceFile::name)
                .containsExactly("census/plan_id=ACME/plan_year=2025/a.csv");
    }

    @Test
    void aMarkerAloneIsAPartitionWithoutFiles() {
        put("census/plan_id=ACME/plan_year=2025/", "");
        expectFault("%s has no census for plan_id=ACME plan_year=2025; census has no partition with a file in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.csv", "./a.csv", "../a.csv", "../../../../../escaped.csv"})
    void aKeyThatNoFileCanHaveIsNamedWhereItIsWanted(String end) {
        put("census/plan_id=ACME/plan_year=2025/a.csv", "x");
        put("census/plan_id=ACME/plan_year=2025/" + end, "x");
        put("census/plan_id=BETA/plan_year=2025/" + end, "x");
        put("census/plan_id=GAMMA/plan_year=2025/a.csv", "x");

        expectFault("%s/census/plan_id=ACME/plan_year=2025/" + end + UNUSABLE);
        assertThat(open().find("census", List.of("GAMMA"), PlanYears.only(2025)).files())
                .hasSize(1);
    }

    @Test
    void aKeyTooLongForAFileIsNamedWhereItIsWanted() {
        String name = "census/plan_id=ACME/plan_year=2025/" + "é".repeat(128) + ".csv";
        put(name, "x");
        put("census/plan_id=ACME/plan_year=2024/a.csv", "x");

        expectFault("%s/" + name + UNUSABLE);
        assertThat(open().find("census", List.of("ACME"), PlanYears.only(2024)).files())
                .hasSize(1);
    }

    @Test
    void anObjectThatIsAlsoAFolderIsNamed() {
        put("census/plan_id=ACME/plan_year=2025", "x");
        put("census/plan_id=ACME/plan_year=2025/a.csv", "x");

        expectFault("%s/census/plan_id=ACME/plan_year=2025/a.csv" + UNUSABLE);
    }

    @Test
    void whatElseLiesAtTheRootIsNobodysFault() {
        put("/a.csv", "x");
        put("n".repeat(256), "x");
        put("census.csv", "x");

        assertThat(open().find("census", List.of("ACME"), PlanYears.only(2025)).files())
                .hasSize(1);
    }

    @Test
    void nothingIsMadeOutsideTheWorkingDirectory() throws IOException {
        put("census/plan_id=ACME/plan_year=2025/../../../../../escaped.csv", "x");
        put("../../escaped.csv", "x");
        Path deep = working.resolve("one/two/three/four/five/six/seven");

        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(), deep)) {
            assertThatThrownBy(() -> store.find("census", List.of("ACME"), PlanYears.only(2025)))
                    .isInstanceOf(InputException.class);
        }
        try (Stream<Path> files = Files.walk(working)) {
            assertThat(files).noneMatch(Files::isRegularFile);
        }
    }

    @Override
    protected void put(String name, String content) {
        bucket.put(name, content);
    }

    @Override
    protected DatasetStore open() {
        S3DatasetStore store = new S3DatasetStore(bucket.objects(), working);
        opened.add(store);
        return store;
    }

    @Override
    protected String place() {
        return bucket.place();
    }
}
