package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.FaultyProxy.Exchange;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.DataDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/// Of a census of 60 columns and 100,000 rows, `eligibility_flags` costs less than 15 % of the bytes, counted
/// where S3 sends them, and every row of the result is what reading all of it gives.
class BytesFetchedTest {

    private static final int ROWS = 100_000;
    private static final int COLUMNS = 60;
    private static final String ASSET = "eligibility_flags";
    private static final String ACME = "plan_id: ACME";

    @TempDir
    Path local;

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();
    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final S3Client client = Bucket.client(proxy.endpoint());
    private Filing filing;

    @BeforeEach
    void begin() {
        filing = new Filing(local);
    }

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        bucket.client().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {Filing.COMPLETE, Filing.DATES})
    void aFewColumnsOfAWideCensusCostAFewOfItsBytes(String columns) {
        filing.write(Filing.CENSUS, "select " + columns + others(columns) + " from range(" + ROWS + ") as numbers(i)")
                .upload(bucket);
        assertThat(columnsOf(local.resolve(Filing.CENSUS))).isEqualTo(COLUMNS);
        PlanRun whole = PlanRun.of(DataDirectory.of(local), local.toString(), ACME, ASSET);

        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(client), working)) {
            PlanRun parts = PlanRun.of(store, bucket.place(), ACME, ASSET);

            assertThat(parts).isEqualTo(whole);
            assertThat(parts.lines()).hasSizeGreaterThan(ROWS / 3);
            long object = local.resolve(Filing.CENSUS).toFile().length();
            assertThat(sent() * 100)
                    .as("15 %% of %,d bytes: %s", object, store.traffic())
                    .isLessThan(object * 15);
            assertThat(store.traffic().bytesFetched()).isEqualTo(sent());
            assertThat(store.traffic().objectBytes()).isEqualTo(object);
            assertThat(store.traffic().requests()).isEqualTo(gets().size());
        }
    }

    @Test
    void whatEveryColumnIsWantedOfIsFetchedWholeInAFewRequests() {
        filing.parquet("census.parquet", Filing.COMPLETE, 0, 400_000).upload(bucket);
        PlanRun whole = PlanRun.of(DataDirectory.of(local), local.toString(), ACME, ASSET);
        long object = local.resolve("census.parquet").toFile().length();

        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(client), working)) {
            assertThat(PlanRun.of(store, bucket.place(), ACME, ASSET)).isEqualTo(whole);
            assertThat(sent()).as("no byte comes twice").isLessThanOrEqualTo(object);
            assertThat(gets()).hasSizeLessThan(12);
        }
    }

    @Test
    void listingsAreFewAndNothingIsAskedForTwice() {
        for (int plan = 0; plan < 30; plan++) {
            bucket.put("census/plan_id=P%d/plan_year=2025/a.csv".formatted(plan), "x");
        }
        filing.parquet(Filing.CENSUS, Filing.COMPLETE).upload(bucket);

        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(client), working)) {
            PlanRun.of(store, bucket.place(), ACME, ASSET);

            assertThat(proxy.exchanges().stream().filter(each -> each.request().isListing()))
                    .as("the place, the dataset, the plan")
                    .hasSize(3);
        }
    }

    /// As many more as make sixty, of the kinds that a census has: money, dates, codes, flags and names.
    private static String others(String columns) {
        List<String> kinds = List.of(
                "cast(hash(i + %1$d) %% 20000000 / 100 as decimal(14, 2))",
                "date '1990-01-01' + cast(hash(i + %1$d) %% 12000 as integer)",
                "['single', 'married', 'divorced', 'widowed'][cast(1 + hash(i + %1$d) %% 4 as bigint)]",
                "hash(i + %1$d) %% 3 = 0",
                "'Name ' || hash(i + %1$d) %% 30000");
        int own = columns.split(" as [a-z_]+,?\n", -1).length;
        return IntStream.range(own, COLUMNS)
                .mapToObj(n -> ",\n" + kinds.get(n % kinds.size()).formatted(n) + " as other_" + n)
                .collect(Collectors.joining());
    }

    private static int columnsOf(Path file) {
        try (Session session = Session.open(SessionSettings.reading(List.of(file.getParent())))) {
            return session.columns("from " + new Source.Parquet(List.of(file)).scan())
                    .size();
        }
    }

    private long sent() {
        return gets().stream().mapToLong(Exchange::bytes).sum();
    }

    private List<Exchange> gets() {
        return proxy.exchanges().stream()
                .filter(each -> each.request().isGetObject())
                .toList();
    }
}
