package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When an object has come, its plan year is computed, the results and manifests are in S3, and the bus has
/// heard each corrective action once.
class ObjectCreatedIT {

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
    void aPlanYearIsComputedAndItsActionsArePublished() {
        SmallPlan.arriveIn(cloud, "ACME");

        JsonNode answer = Invoked.answer(function, cloud.objectCreated(SmallPlan.contributionsKey("ACME")));

        JsonNode outbox = cloud.manifest("limit_actions", "ACME");
        JsonNode run = answer.at("/runs/0");
        assertThat(answer.at("/runs")).hasSize(1);
        assertThat(run.path("status").asText()).isEqualTo("done");
        assertThat(run.path("plan_id").asText()).isEqualTo("ACME");
        assertThat(run.path("plan_year").asInt()).isEqualTo(2025);
        assertThat(run.path("unchanged").asBoolean()).isFalse();
        assertThat(run.path("published").asInt()).isEqualTo(2);
        assertThat(run.path("run_id").asText()).isEqualTo(outbox.path("run_id").asText());
        assertThat(cloud.manifest("annual_additions", "ACME").path("rows").asInt())
                .isEqualTo(3);
        assertThat(cloud.manifest("elective_deferrals", "ACME").path("rows").asInt())
                .isEqualTo(3);
        assertThat(cloud.heardOf("ACME"))
                .extracting(BusEntry::detailType)
                .containsExactlyInAnyOrder("Annual Additions Limit Exceeded", "Elective Deferral Limit Exceeded");
    }

    @Test
    void theSameEventAgainChangesNothing() {
        SmallPlan.arriveIn(cloud, "TWICE");
        String event = cloud.objectCreated(SmallPlan.censusKey("TWICE"));
        JsonNode first = Invoked.answer(function, event).at("/runs/0");
        List<BusEntry> heard = cloud.heardOf("TWICE");

        JsonNode second = Invoked.answer(function, event).at("/runs/0");

        assertThat(heard).hasSize(2);
        assertThat(cloud.heardOf("TWICE")).isEqualTo(heard);
        assertThat(second.path("run_id")).isEqualTo(first.path("run_id"));
        assertThat(second.path("unchanged").asBoolean()).isTrue();
        assertThat(second.path("published").asInt()).isZero();
    }

    @Test
    void aCensusWaitsForTheContributions() {
        cloud.put("plans/EARLY.yaml", SmallPlan.plan("EARLY"));
        cloud.put(SmallPlan.censusKey("EARLY"), SmallPlan.census());

        JsonNode waiting = Invoked.answer(function, cloud.objectCreated(SmallPlan.censusKey("EARLY")))
                .at("/runs/0");
        cloud.put(SmallPlan.contributionsKey("EARLY"), SmallPlan.contributions());
        JsonNode done = Invoked.answer(function, cloud.objectCreated(SmallPlan.contributionsKey("EARLY")))
                .at("/runs/0");

        assertThat(waiting.path("status").asText()).isEqualTo("waiting");
        assertThat(waiting.path("message").asText()).contains("has no contributions");
        assertThat(done.path("status").asText()).isEqualTo("done");
        assertThat(cloud.heardOf("EARLY")).hasSize(2);
    }
}
