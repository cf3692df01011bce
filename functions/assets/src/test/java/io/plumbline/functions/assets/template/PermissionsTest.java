package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.ActionAssets;
import io.plumbline.action.Outboxes;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Parameter;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.eventbridge.BusName;
import io.plumbline.eventbridge.BusSettings;
import io.plumbline.eventbridge.EventBridgeBus;
import io.plumbline.eventbridge.S3Ledgers;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.privacy.PseudonymKey;
import io.plumbline.s3.S3DatasetStore;
import io.plumbline.s3.S3ResultStore;
import io.plumbline.storage.Codec;
import io.plumbline.storage.ResultKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each role allows what the library really asks of S3 for its function, the first time and again.
class PermissionsTest {

    private static final BusName BUS = BusName.parse("plumbline", "test");
    private static final Parameter KEY = ActionAssets.parameter(
            PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, "a key for a test")));

    private final TinyCloud cloud = new TinyCloud();

    @TempDir
    private Path working;

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void eligibilityMayWhatItDoes() {
        run("eligibility_flags");
        run("eligibility_flags");

        assertAllowed("EligibilityRole", "s3:GetObject", "s3:ListBucket", "s3:PutObject");
    }

    @Test
    void annualAdditionsMayWhatItDoes() {
        run("elective_deferrals", "annual_additions", "corrective_actions");
        publish();
        run("elective_deferrals", "annual_additions", "corrective_actions");
        publish();

        assertThat(cloud.heard()).isPositive();
        assertAllowed("AnnualAdditionsRole", "s3:GetObject", "s3:ListBucket", "s3:PutObject");
    }

    @Test
    void publishMayWhatItDoes() {
        run("corrective_actions");
        cloud.asked();

        publish();

        assertThat(cloud.heard()).isPositive();
        assertAllowed("PublishRole", "s3:GetObject", "s3:ListBucket", "s3:PutObject");
    }

    @Test
    void theWebFunctionMayWhatItDoes() {
        cloud.results().list("");
        cloud.results().read(new ResultKey("annual_additions", "ACME", 2025).manifestFile());

        assertAllowed("ApiRole", "s3:GetObject", "s3:ListBucket");
    }

    /// As a function does that was started by a schedule.
    private void run(String... assets) {
        cloud.data().list("plans/");
        String plan = cloud.data().read("plans/ACME.yaml").orElseThrow().text();
        RunRequest request = new RunRequest(
                List.of(assets),
                PlanFile.parse("plans/ACME.yaml", plan),
                2025,
                LimitTable.bundled(),
                List.of(KEY),
                Codec.DEFAULT);
        try (S3DatasetStore data = new S3DatasetStore(cloud.data(), working);
                S3ResultStore results = S3ResultStore.of(cloud.results(), working);
                AssetRunner runner =
                        new AssetRunner(Compliance.catalogue(), data, Optional.of(results), Audience.LOG)) {
            runner.run(request, new RunObserver() {});
        }
    }

    private void publish() {
        try (S3ResultStore results = S3ResultStore.of(cloud.results(), working);
                EventBridgeBus bus = EventBridgeBus.connect(cloud.bus(), TinyCloud.SETTINGS, BusSettings.of(BUS))) {
            new Outboxes(results, new S3Ledgers(cloud.results(), BUS), Clock.systemUTC()).drain(bus, () -> false);
        }
    }

    /// @param actions what it did at all
    private void assertAllowed(String id, String... actions) {
        Role role = Role.of(Deployed.stack(), id);
        List<Asked> asked = cloud.asked();
        Set<String> done = asked.stream().map(Asked::action).collect(Collectors.toSet());

        assertThat(done).containsExactlyInAnyOrder(actions);
        assertThat(asked).allSatisfy(each -> assertThat(role.may(each.action(), each.resource(), each.context()))
                .as(each.toString())
                .isTrue());
    }
}
