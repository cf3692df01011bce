package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.functions.assets.template.Asked;
import io.plumbline.functions.assets.template.Deployed;
import io.plumbline.functions.assets.template.Role;
import io.plumbline.standins.BusFault;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The role of a function in the template allows whatever the function asks of S3, the first time, when there is
/// nothing yet, and again.
class PermissionsIT {

    private final Cloud cloud = new Cloud();

    @TempDir
    private Path directory;

    private int started;

    @BeforeEach
    void bringAPlan() {
        SmallPlan.arriveIn(cloud, "ACME");
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void eligibilityMayWhatItDoes() {
        post("eligibility", cloud.objectCreated(SmallPlan.censusKey("ACME")));
        post("eligibility", cloud.payload("eligibility-schedule"));

        assertAllowed("EligibilityRole", "s3:GetObject", "s3:ListBucket", "s3:PutObject");
    }

    @Test
    void annualAdditionsMayWhatItDoes() {
        post("annual-additions", cloud.objectCreated(SmallPlan.contributionsKey("ACME")));
        post("annual-additions", cloud.payload("annual-additions-schedule"));

        assertThat(cloud.heardOf("ACME")).isNotEmpty();
        assertAllowed("AnnualAdditionsRole", "s3:GetObject", "s3:ListBucket", "s3:PutObject");
    }

    @Test
    void publishMayWhatItDoes() {
        leaveAnOutbox();

        post("publish", cloud.payload("publish-schedule"));
        post("publish", cloud.payload("publish-direct"));

        assertThat(cloud.heardOf("ACME")).isNotEmpty();
        assertAllowed("PublishRole", "s3:GetObject", "s3:ListBucket", "s3:PutObject");
    }

    /// As an outage of the bus does.
    private void leaveAnOutbox() {
        cloud.bus().follow((_, _) -> new BusFault.FailedCall(500, "InternalException"));
        try (RunningFunction running = cloud.start("annual-additions", directory.resolve("before"), Map.of())) {
            Invoked.thrown(running, cloud.payload("annual-additions-direct"));
        }
        cloud.bus().follow((_, _) -> new BusFault.None());
        cloud.proxy().forget();
    }

    private void post(String function, String event) {
        try (RunningFunction running = cloud.start(function, directory.resolve(function + ++started), Map.of())) {
            Invoked.answer(running, event);
        }
    }

    /// @param actions what it did at all
    private void assertAllowed(String id, String... actions) {
        Map<String, String> names =
                Map.of(cloud.dataBucket(), "plumbline-data", cloud.resultsBucket(), "plumbline-results");
        Role role = Role.of(Deployed.stack(), id);
        List<Asked> asked = cloud.proxy().exchanges().stream()
                .map(exchange -> Asked.of(exchange.request(), names))
                .distinct()
                .toList();
        Set<String> done = asked.stream().map(Asked::action).collect(Collectors.toSet());

        assertThat(done).containsExactlyInAnyOrder(actions);
        assertThat(asked).allSatisfy(each -> assertThat(role.may(each.action(), each.resource(), each.context()))
                .as(each.toString())
                .isTrue());
    }
}
