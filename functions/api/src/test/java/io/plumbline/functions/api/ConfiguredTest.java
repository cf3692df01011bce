package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A name that cannot be one ends the start with one line; a laptop without bucket and bus is ready all the
/// same, and a deployment without them is not.
class ConfiguredTest {

    private static final Configured CONFIGURED = new Configured();

    @TempDir
    Path directory;

    @Test
    void resultsOfADirectoryAreThoseThatARunLeftThere() {
        Manifest manifest = leave("annual_additions", "ACME", 2025);

        RunResults results = CONFIGURED.results(Optional.of(directory.toString()));

        assertThat(results.manifest(manifest.key())).hasValue(manifest);
        assertThat(results.manifest(new ResultKey("annual_additions", "ACME", 2024)))
                .isEmpty();
    }

    @Test
    void aDirectoryThatDoesNotExistEndsTheStart() {
        assertThatThrownBy(() -> CONFIGURED.results(Optional.of("/no/such/directory")))
                .isInstanceOf(InputException.class)
                .hasMessage("result directory /no/such/directory does not exist");
    }

    @Test
    void aDirectoryThatIsGoneLaterIsNotReady() throws Exception {
        RunResults results = CONFIGURED.results(Optional.of(directory.toString()));
        Files.delete(directory);

        assertThat(new ResultsReadiness(results, new Requirements(false)).call().getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void aMalformedPlaceOrBusEndsTheStart() {
        assertThatThrownBy(() -> CONFIGURED.results(Optional.of("s3:/bucket")))
                .isInstanceOf(InputException.class)
                .hasMessage("PLUMBLINE_RESULTS 's3:/bucket' is not a place in S3; write s3://bucket/prefix");
        assertThatThrownBy(() -> CONFIGURED.bus(Optional.of("a bus")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("PLUMBLINE_EVENT_BUS 'a bus' is neither");
    }

    @Test
    void aLaptopNeedsNeitherBucketNorBus() {
        assertNotConfigured(new Requirements(false), Status.UP);
    }

    @Test
    void aDeploymentNeedsBoth() {
        assertNotConfigured(new Requirements(true), Status.DOWN);
    }

    private static void assertNotConfigured(Requirements requirements, Status expected) {
        HealthCheckResponse results = new ResultsReadiness(CONFIGURED.results(Optional.empty()), requirements).call();
        HealthCheckResponse bus = new BusReadiness(CONFIGURED.bus(Optional.empty()), requirements).call();

        assertThat(results.getStatus()).isEqualTo(expected);
        assertThat(results.getData().orElseThrow()).containsEntry("reason", "not configured");
        assertThat(bus.getStatus()).isEqualTo(expected);
        assertThat(bus.getData().orElseThrow()).containsEntry("reason", "not configured");
    }

    private Manifest leave(String asset, String plan, int year) {
        Manifest like = Manifests.of(asset, plan, year);
        ResultFacts facts = new ResultFacts(
                like.runId(),
                like.rows(),
                like.checks(),
                like.inputs(),
                like.limitsVersion(),
                like.codeVersion(),
                like.codec(),
                like.started(),
                like.seconds(),
                like.peakMemoryBytes());
        try (Replacement replacement = ResultDirectory.of(directory).begin(like.key())) {
            replacement.write(file -> Files.writeString(file, "rows"));
            return replacement.commit(facts);
        }
    }
}
