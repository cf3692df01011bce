package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a census comes, the bus hears of who should have entered and has not. It hears so by the ledger that
/// all outboxes of the plan year share.
class MissedEntryIT {

    private static final String LEDGER = "corrective_actions/plan_id=ACME/plan_year=2025/_published/bus=plumbline/";

    @TempDir
    Path directory;

    @Test
    void aCensusWithoutADateOfEntryForOneIsToldOf() {
        try (Cloud cloud = new Cloud();
                RunningFunction eligibility = cloud.start("eligibility", directory.resolve("eligibility"), Map.of());
                RunningFunction publish = cloud.start("publish", directory.resolve("publish"), Map.of())) {
            cloud.put("plans/ACME.yaml", SmallPlan.plan("ACME"));
            cloud.put(
                    SmallPlan.censusKey("ACME"),
                    TestedPlan.census().replaceFirst("(?m)^(300006,.*),2016-01-01$", "$1,"));

            JsonNode run = Invoked.answer(eligibility, cloud.objectCreated(SmallPlan.censusKey("ACME")))
                    .at("/runs/0");

            assertThat(run.path("status").asText()).as("%s", run).isEqualTo("done");
            assertThat(cloud.heardOf("ACME")).singleElement().satisfies(event -> {
                assertThat(event.detailType()).isEqualTo("Eligibility Entry Missed");
                assertThat(event.detail())
                        .contains("\"entry_date\":\"2016-01-01\"")
                        .doesNotContain("300006");
                assertThat(Contract.faults(event)).isEmpty();
            });
            assertThat(cloud.results(LEDGER)).contains(LEDGER + "closed-entry_actions.json");
            assertThat(Invoked.answer(publish, cloud.payload("publish-direct")).path("runs"))
                    .isEmpty();
        }
    }
}
