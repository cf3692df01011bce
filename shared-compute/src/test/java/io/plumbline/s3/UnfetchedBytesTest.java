package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.ParquetOptions;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.Extent;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.PlanYears;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A byte that was not fetched is never taken for a value: were a column forgotten, the run would notice, fetch
/// what is missing, begin again over the whole of the same file, and come to what it should.
class UnfetchedBytesTest {

    private static final String ACME = "plan_id: ACME";
    private static final String ASSET = "eligibility_flags";

    @TempDir
    Path local;

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();

    @AfterEach
    void close() {
        bucket.client().close();
    }

    @ParameterizedTest
    @CsvSource({
        "employee_id, zstd",
        "employment_status, zstd",
        "tenure_months, zstd",
        "age, uncompressed",
        "hours_ytd, uncompressed",
        "eligibility_date, snappy",
        "employment_status, uncompressed"
    })
    void aColumnThatIsForgottenIsFetchedOnceItIsMissed(String forgotten, String codec) {
        new Filing(local)
                .write(
                        Filing.CENSUS,
                        "select " + spread() + " from range(20000) as numbers(i)",
                        new ParquetOptions(codec, Map.of()))
                .upload(bucket);
        PlanRun expected = PlanRun.of(DataDirectory.of(local), local.toString(), ACME, ASSET);

        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(), working)) {
            PlanRun found = PlanRun.of(new Forgetful(store, forgotten), bucket.place(), ACME, ASSET);

            assertThat(found).isEqualTo(expected);
            assertThat(found.isAtFault()).isFalse();
            assertThat(store.traffic().bytesFetched())
                    .as("all of it was fetched in the end")
                    .isGreaterThanOrEqualTo(store.traffic().objectBytes());
        }
    }

    /// The columns of a census, each between others that are too long to be fetched along with it.
    private static String spread() {
        StringBuilder columns = new StringBuilder("hash(i, 'first') as first");
        for (String column : Filing.COMPLETE.split(",\n", -1)) {
            String name = column.substring(column.lastIndexOf(' ') + 1);
            columns.append(",\n")
                    .append(column)
                    .append(
                            ",\n cast(hash(i, '%1$s') as varchar) || cast(hash(i, 'more %1$s') as varchar) as after_%1$s"
                                    .formatted(name));
        }
        return columns.toString();
    }

    /// A store that does not bring one of the columns that it is asked for.
    private record Forgetful(S3DatasetStore store, String column) implements DatasetStore {

        @Override
        public void provide(DatasetFiles files, Extent extent) {
            if (extent instanceof Extent.Columns columns) {
                Set<String> others = new HashSet<>(columns.names());
                assertThat(others.remove(column)).isTrue();
                store.provide(files, new Extent.Columns(others, columns.chunks()));
            } else {
                store.provide(files, extent);
            }
        }

        @Override
        public DatasetFiles find(String dataset, Collection<String> planIds, PlanYears years) {
            return store.find(dataset, planIds, years);
        }

        @Override
        public Optional<DatasetFiles> findIfPresent(String dataset, Collection<String> planIds, PlanYears years) {
            return store.findIfPresent(dataset, planIds, years);
        }

        @Override
        public List<InputFile> identify(DatasetFiles dataset) {
            return store.identify(dataset);
        }

        @Override
        public List<Path> readableDirectories() {
            return store.readableDirectories();
        }

        @Override
        public boolean complete(DatasetFiles files) {
            return store.complete(files);
        }

        @Override
        public boolean release() {
            return store.release();
        }
    }
}
