package io.plumbline.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.s3.Precondition;
import io.plumbline.standins.Fault;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.storage.Manifest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A run's manifest is answered as it is kept in S3, digit for digit, and what stands between says which it
/// is and nothing of how we are made.
@QuarkusTest
@QuarkusTestResource(CloudOnLoopback.class)
class RunsResourceTest {

    private static final String PATH = "/runs/annual_additions/ACME/2025";

    @SuppressWarnings("NullAway.Init") // by Quarkus, which asks the resource to inject itself
    CloudOnLoopback cloud;

    @AfterEach
    void mend() {
        cloud.mend();
    }

    @Test
    void theManifestIsAsItIsKept() {
        Manifest manifest = keep(Manifests.of("annual_additions", "ACME", 2025));

        Web.Answer answer = Web.get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo(manifest.toJson());
    }

    @Test
    void itIsAskedForAnewEachTimeAndSentOnlyWhenItChanged() {
        keep(Manifests.of("annual_additions", "ACME", 2025));
        Web.Answer first = Web.get(PATH);
        String tag = first.header("ETag").orElseThrow();
        assertThat(first.header("Cache-Control")).hasValue("no-cache");
        assertThat(Web.ask("GET", PATH, "If-None-Match", tag).status()).isEqualTo(304);

        Manifest next = keep(Manifests.of("annual_additions", "ACME", 2025, 51));

        assertThat(Web.ask("GET", PATH, "If-None-Match", tag).body()).isEqualTo(next.toJson());
    }

    @Test
    void aRunThatThereWasNotIsNotFound() {
        assertProblem(Web.get("/runs/annual_additions/NONE/2025"), ProblemType.NO_RESULT)
                .contains("annual_additions plan_id=NONE plan_year=2025");
    }

    @Test
    void aManifestThatIsDamagedIsNone() {
        cloud.objects()
                .write(
                        "annual_additions/plan_id=TORN/plan_year=2025/_manifest.json",
                        "{\"asset\":",
                        new Precondition.Anything());

        assertProblem(Web.get("/runs/annual_additions/TORN/2025"), ProblemType.NO_RESULT);
    }

    @Test
    void anUnknownAssetIsToldTheNearestName() {
        assertProblem(Web.get("/runs/annual_additons/ACME/2025"), ProblemType.UNKNOWN_ASSET)
                .contains("did you mean 'annual_additions'?");
    }

    @Test
    void aPlanIdThatCannotBeOneIsNotLookedFor() {
        assertProblem(Web.get("/runs/annual_additions/AC%20ME/2025"), ProblemType.MALFORMED_PLAN);
        assertProblem(Web.get("/runs/annual_additions/..%2F..%2Fetc/2025"), ProblemType.MALFORMED_PLAN);
    }

    @Test
    void aYearIsFourDigits() {
        assertProblem(Web.get("/runs/annual_additions/ACME/25"), ProblemType.MALFORMED_YEAR);
    }

    @Test
    void anOutageOfS3MayBeOverSoon() {
        cloud.s3().always(ProxiedRequest::isGetObject, Fault.throttled());

        Web.Answer answer = Web.get(PATH);

        assertProblem(answer, ProblemType.RESULTS_UNAVAILABLE);
        assertThat(answer.header("Retry-After")).hasValue("10");
        assertThat(answer.json().get("instance").textValue()).startsWith("urn:uuid:");
    }

    @Test
    void aRefusalOfS3IsOurFaultAndTellsNothingOfOurs() {
        cloud.s3().always(ProxiedRequest::isGetObject, Fault.accessDenied());

        Web.Answer answer = Web.get(PATH);

        assertProblem(answer, ProblemType.FAULT)
                .doesNotContain("bucket-")
                .doesNotContain("denied")
                .doesNotContain("Exception")
                .doesNotContain("at io.");
    }

    private Manifest keep(Manifest manifest) {
        cloud.objects().write(manifest.key().manifestFile(), manifest.toJson(), new Precondition.Anything());
        return manifest;
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertProblem(Web.Answer answer, ProblemType type) {
        ProblemAssertions.assertThatItIs(answer, type);
        return assertThat(answer.body());
    }
}
