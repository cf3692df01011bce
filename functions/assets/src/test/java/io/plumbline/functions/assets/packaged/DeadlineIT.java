package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.Answer;
import io.plumbline.standins.Fault;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A function whose time is nearly up stops in order, says what is left, and does that when it is invoked
/// again.
class DeadlineIT {

    /// A tenth of it is kept back to end in: enough on a busy machine, too.
    private static final Duration SHORT = Duration.ofSeconds(15);

    @TempDir
    Path directory;

    private final Cloud cloud = new Cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void whatIsLeftIsDoneByTheNextInvocation() {
        List<String> plans = IntStream.range(0, 6).mapToObj(i -> "PLAN" + i).toList();
        plans.forEach(plan -> SmallPlan.arriveIn(cloud, plan));
        try (RunningFunction function = cloud.start("annual-additions", directory, Map.of())) {
            Invoked.answer(function, "{\"plan_id\": \"PLAN0\", \"plan_year\": 2025}");
            // Each file takes long to come: some of the plans are done in time, and the fetching of one is broken off.
            cloud.proxy()
                    .always(
                            request -> request.isGetObject() && isData(request),
                            new Fault.Delay(Duration.ofSeconds(4)));

            Answer answer = function.invoke(schedule(), SHORT);

            assertThat(answer).isInstanceOfSatisfying(Answer.Threw.class, threw -> {
                assertThat(threw.type()).endsWith("$TransientFailure");
                assertThat(threw.message())
                        .contains("time is up; left for the next try: plan_id=PLAN", "plan_id=PLAN5");
            });
            assertThat(function.isAlive()).isTrue();
            assertThat(cloud.heardOf("PLAN5")).isEmpty();

            cloud.proxy().mend();
            JsonNode rest = Invoked.answer(function, schedule());
            assertThat(rest.path("runs"))
                    .hasSize(6)
                    .allSatisfy(run -> assertThat(run.path("status").asText()).isEqualTo("done"));
            assertThat(rest.path("left")).isEmpty();
            assertThat(plans).allSatisfy(plan -> assertThat(cloud.heardOf(plan)).hasSize(2));
        }
    }

    private static boolean isData(ProxiedRequest request) {
        return request.path().contains("/census/");
    }

    private static String schedule() {
        return "{\"schedule\": {\"plans\": \"*\", \"year\": 2025}, \"time\": \"2026-01-31T06:00:00Z\"}";
    }
}
