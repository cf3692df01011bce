package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When its schedule fires, the plan year before is tested, and the bus hears once of each highly compensated
/// employee from whom a failed test takes something back.
class NondiscriminationIT {

    @TempDir
    Path directory;

    private Cloud cloud;
    private RunningFunction function;

    @BeforeEach
    void start() {
        cloud = new Cloud();
        function = cloud.start("nondiscrimination", directory, Map.of());
    }

    @AfterEach
    void stop() {
        function.close();
        cloud.close();
    }

    @Test
    void aFailedTestIsToldToEachWhomItConcerns() {
        TestedPlan.arriveIn(cloud, "ACME");

        JsonNode run = schedule();

        assertThat(run.path("status").asText()).as("%s", run).isEqualTo("done");
        assertThat(run.path("plan_year").asInt()).isEqualTo(2025);
        assertThat(run.path("published").asInt()).isEqualTo(2);
        assertThat(cloud.manifest("highly_compensated", "ACME").path("rows").asInt())
                .isEqualTo(6);
        assertThat(cloud.manifest("nondiscrimination_corrections", "ACME")
                        .path("rows")
                        .asInt())
                .isEqualTo(2);
        assertThat(cloud.heardOf("ACME")).allSatisfy(event -> {
            assertThat(event.detailType()).isEqualTo("Nondiscrimination Test Failed");
            assertThat(Contract.faults(event)).isEmpty();
        });
        assertThat(cloud.heardOf("ACME"))
                .extracting(event -> data(event).path("amount").asText())
                .containsExactlyInAnyOrder("1940.00", "1240.00");
        assertThat(data(cloud.heardOf("ACME").getFirst()).path("limit_percent").asText())
                .isEqualTo("3.7000");
    }

    @Test
    void theSameScheduleAgainTellsNothingTwice() {
        TestedPlan.arriveIn(cloud, "ACME");
        schedule();
        List<BusEntry> heard = cloud.heardOf("ACME");

        JsonNode again = schedule();

        assertThat(again.path("unchanged").asBoolean()).isTrue();
        assertThat(again.path("published").asInt()).isZero();
        assertThat(cloud.heardOf("ACME")).isEqualTo(heard).hasSize(2);
    }

    @Test
    void aYearWhoseContributionsHaveNotComeWaits() {
        TestedPlan.arriveIn(cloud, "ACME");
        cloud.delete(SmallPlan.contributionsKey("ACME"));

        assertThat(schedule().path("status").asText()).isEqualTo("waiting");
        assertThat(cloud.heardOf("ACME")).isEmpty();
    }

    private JsonNode schedule() {
        return Invoked.answer(function, cloud.payload("nondiscrimination-schedule"))
                .at("/runs/0");
    }

    private static JsonNode data(BusEntry event) {
        return FinalState.json(event.detail()).path("data");
    }
}
