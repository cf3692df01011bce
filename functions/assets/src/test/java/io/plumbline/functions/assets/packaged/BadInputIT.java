package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.RunningFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data that cannot be used is told to the bus, once and as its schema says; the function returns, for trying
/// again would not help, and no result and no other event comes of it.
class BadInputIT {

    @TempDir
    static Path directory;

    private static Cloud cloud;
    private static RunningFunction function;

    @BeforeAll
    static void start() {
        cloud = new Cloud();
        function = cloud.start("annual-additions", directory, Map.of());
    }

    @AfterAll
    static void stop() {
        function.close();
        cloud.close();
    }

    @Test
    void aMoneyTypeThatIsNotKnown() {
        SmallPlan.arriveIn(cloud, "MONEY");
        cloud.put(SmallPlan.contributionsKey("MONEY"), SmallPlan.contributions().replace("profit_sharing", "gift"));

        assertFailedCheck("MONEY", SmallPlan.contributionsKey("MONEY"), "gift");
    }

    @Test
    void aRequiredColumnThatIsNotThere() {
        SmallPlan.arriveIn(cloud, "COLUMN");
        cloud.put(SmallPlan.censusKey("COLUMN"), SmallPlan.census().replace("birth_date", "born"));

        assertFailedCheck("COLUMN", SmallPlan.censusKey("COLUMN"), "birth_date");
    }

    @Test
    void aPlanFileThatIsNotThere() {
        cloud.put(SmallPlan.censusKey("NOPLAN"), SmallPlan.census());
        cloud.put(SmallPlan.contributionsKey("NOPLAN"), SmallPlan.contributions());

        assertFailedCheck("NOPLAN", SmallPlan.censusKey("NOPLAN"), "plans/NOPLAN.yaml");
    }

    @Test
    void aPlanFileOfAnotherPlan() {
        SmallPlan.arriveIn(cloud, "OTHER");
        cloud.put("plans/OTHER.yaml", SmallPlan.plan("ACME"));

        assertFailedCheck("OTHER", SmallPlan.censusKey("OTHER"), "is of plan_id ACME");
    }

    @Test
    void anObjectThatWasRemovedBeforeItsEventCame() {
        SmallPlan.arriveIn(cloud, "GONE");
        String key = "census/plan_id=GONE/plan_year=2025/more.csv";

        assertFailedCheck("GONE", key, key + " has been removed");
    }

    @Test
    void theOnlyCensusRemovedBeforeItsEventCame() {
        SmallPlan.arriveIn(cloud, "GONEALL");
        cloud.delete(SmallPlan.censusKey("GONEALL"));

        assertFailedCheck("GONEALL", SmallPlan.censusKey("GONEALL"), "has been removed");
    }

    @Test
    void aParquetFileThatIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(SmallPlan.censusParquet(directory.resolve("cut.parquet"), ""));
        Path cut = Files.write(directory.resolve("half.parquet"), Arrays.copyOf(whole, whole.length / 2));

        assertCensusIsFailedCheck("CUT", cut, "cut off");
    }

    @Test
    void aParquetFileWithDamageInside() throws IOException {
        byte[] bytes = Files.readAllBytes(SmallPlan.censusParquet(directory.resolve("whole.parquet"), ""));
        Arrays.fill(bytes, 4, bytes.length / 3, (byte) 0x5a);

        assertCensusIsFailedCheck("DAMAGED", Files.write(directory.resolve("damaged.parquet"), bytes), "damaged");
    }

    @Test
    void aFileOfNoRows() {
        assertCensusIsFailedCheck(
                "NOROWS", SmallPlan.censusParquet(directory.resolve("none.parquet"), "limit 0"), "no row");
    }

    @Test
    void aFileOfNoBytes() throws IOException {
        assertCensusIsFailedCheck("NOBYTES", Files.createFile(directory.resolve("empty.parquet")), "empty");
    }

    private static void assertCensusIsFailedCheck(String planId, Path census, String message) {
        SmallPlan.arriveIn(cloud, planId);
        cloud.delete(SmallPlan.censusKey(planId));
        String key = "census/plan_id=%s/plan_year=2025/census.parquet".formatted(planId);
        cloud.put(key, census);

        assertFailedCheck(planId, key, message);
    }

    private static void assertFailedCheck(String planId, String key, String message) {
        JsonNode answer = Invoked.answer(function, cloud.objectCreated(key));

        JsonNode run = answer.at("/runs/0");
        assertThat(run.path("status").asText()).as("%s", answer).isEqualTo("failed");
        assertThat(run.path("class").asText()).isEqualTo("bad_data");
        assertThat(run.path("message").asText()).contains(message).doesNotContain("104711");
        assertThat(cloud.heardOf(planId)).singleElement().satisfies(event -> {
            assertThat(event.detailType()).isEqualTo("Asset Check Failed");
            assertThat(event.detail()).doesNotContain("104711");
            assertThat(Contract.faults(event)).isEmpty();
        });
        assertThat(cloud.results("").stream().filter(result -> result.contains("=" + planId + "/")))
                .isEmpty();
    }
}
