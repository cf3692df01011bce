package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.MissingDatasetException;
import io.plumbline.functions.assets.Task.Reason;
import io.plumbline.functions.assets.trigger.CreatedObject;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Partition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A dataset that is not there is waited for, unless it is the very one that came, or somebody asked for the
/// year.
class TaskTest {

    private static final Reason CENSUS_CAME = new Reason.Arrived(
            List.of(new CreatedObject("b", "census/plan_id=ACME/plan_year=2025/c.csv", Optional.empty())),
            List.of("census"));

    @Test
    void theOtherDatasetIsWaitedFor() {
        assertThat(waits(CENSUS_CAME, missing("contributions", "ACME"))).isTrue();
    }

    @Test
    void theOneThatCameIsNot() {
        assertThat(waits(CENSUS_CAME, missing("census", "ACME"))).isFalse();
    }

    @Test
    void thatOfARelatedPlanIs() {
        assertThat(waits(CENSUS_CAME, missing("census", "ACME-PS"))).isTrue();
    }

    @Test
    void aScheduleWaitsAndWhoAskedDoesNot() {
        assertThat(waits(new Reason.Due(), missing("census", "ACME"))).isTrue();
        assertThat(waits(new Reason.Asked(), missing("census", "ACME"))).isFalse();
    }

    private static boolean waits(Reason reason, MissingDatasetException missing) {
        return new Task(new Partition("ACME", 2025), () -> Plan.withDefaults("ACME"), reason).mayWaitFor(missing);
    }

    private static MissingDatasetException missing(String dataset, String planId) {
        return new MissingDatasetException("no " + dataset, dataset, List.of(planId));
    }
}
