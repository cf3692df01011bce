package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy.Exchange;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.storage.ChangedException;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultFacts;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.Standing;
import io.plumbline.storage.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever another run does at whatever moment of a commit: a run never replaces what it had not seen, the
/// manifest that is there in the end describes the file, and a run of the same id counts as this one.
class RacingCommitsTest {

    private static final ResultKey KEY = Versions.KEY;

    @TempDir
    Path working;

    private ResultBucket bucket;
    private S3ResultStore results;
    private S3ResultStore other;

    @BeforeEach
    void anEarlierResult() {
        bucket = new ResultBucket(working);
        results = bucket.store(4, UploadSizes.DEFAULT, Duration.ofMillis(300));
        other = bucket.store();
        Versions.replace(other, 1);
        bucket.proxy().forget();
    }

    @AfterEach
    void closeAll() {
        bucket.close();
    }

    @Test
    void aRunThatSawAnOlderResultDoesNotReplaceTheNewer() throws IOException {
        Standing seen = results.standing(KEY);
        Manifest newer = Versions.replace(other, 3);
        bucket.proxy().forget();

        assertThatThrownBy(() -> commit(seen, 2))
                .isInstanceOf(ChangedException.class)
                .hasMessage("s3://%s/some/results/%s was replaced by another run meanwhile"
                        .formatted(bucket.location().bucket(), KEY.file()));

        assertStands(newer);
        assertThat(puts()).as("nothing is sent that cannot get through").isEmpty();
    }

    @Test
    void aRunThatSawNothingDoesNotReplaceTheFirstResult() throws IOException {
        ResultKey fresh = new ResultKey("annual_additions", "ACME", 2030);
        Standing seen = results.standing(fresh);
        Manifest first = Versions.replace(other, fresh, 3);

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.verifiedManifest(fresh)).contains(first);
    }

    @Test
    void whatComesBetweenTheLastLookAndTheWriteIsNotReplaced() throws IOException {
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsFile, new Fault.Before(() -> Versions.replace(other, 3)));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(3L);
        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(3);
    }

    @Test
    void aRunOfTheSameIdThatWasFasterCounts() throws IOException {
        Standing seen = results.standing(KEY);
        Manifest faster = Versions.replace(other, 2);

        assertThat(commit(seen, 2)).isEqualTo(faster);

        assertStands(faster);
    }

    @Test
    void aRunOfTheSameIdThatComesInBetweenCounts() throws IOException {
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsFile, new Fault.Before(() -> Versions.replace(other, 2)));

        Manifest committed = commit(seen, 2, later(2));

        assertThat(committed).isEqualTo(Manifest.read(manifestText()).orElseThrow());
        assertThat(committed.started()).isEqualTo(Versions.facts(2).started());
        assertStands(committed);
    }

    @Test
    void aRunOfTheSameIdThatIsStillCommittingIsWaitedFor() throws IOException {
        Manifest old = Manifest.read(manifestText()).orElseThrow();
        Standing seen = results.standing(KEY);
        Manifest theirs = otherBytesOfRun(2);
        putManifest(old);
        int[] looks = new int[1];
        bucket.proxy().always(ProxiedRequest::isGetObject, new Fault.Before(() -> {
            if (++looks[0] == 4) {
                putManifest(theirs);
            }
        }));

        assertThat(commit(seen, 2)).isEqualTo(theirs);

        bucket.proxy().mend();
        assertStands(theirs);
    }

    @Test
    void aRunOfTheSameIdThatDoesNotFinishIsNotWaitedForForLong() throws IOException {
        Manifest old = Manifest.read(manifestText()).orElseThrow();
        Standing seen = results.standing(KEY);
        otherBytesOfRun(2);
        putManifest(old);

        assertThatThrownBy(() -> commit(seen, 2))
                .isInstanceOf(ChangedException.class)
                .hasMessageEndingWith("was replaced by a run that did not finish");

        Manifest again = Versions.replace(results, 2);
        assertStands(again);
    }

    @Test
    void aFileOfTheSameRunWhoseManifestIsMissingIsNotSentAgain() throws IOException {
        Manifest cut = Versions.replace(other, 2);
        bucket.delete(KEY.manifestFile());
        Standing seen = results.standing(KEY);
        assertThat(seen.manifest()).isEmpty();
        bucket.proxy().forget();

        assertThat(commit(seen, 2)).isEqualTo(cut);

        assertThat(puts()).containsExactly(KEY.manifestFile());
        assertStands(cut);
    }

    @Test
    void aManifestThatALaterRunReplacedStaysReplaced() throws IOException {
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsManifest, new Fault.Before(() -> Versions.replace(other, 3)));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(3L);
    }

    @Test
    void aManifestThatLandsBesideALaterFileIsNotBelieved() throws IOException {
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsManifest, new Fault.Before(() -> {
            Versions.replace(other, 3);
            // The later run has died before its manifest: what was there is there still.
            putManifest(seen.manifest().orElseThrow());
        }));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.manifest(KEY)).isEmpty();
        assertStands(Versions.replace(results, 4));
    }

    @Test
    void anOlderManifestThatArrivesLateIsReplaced() throws IOException {
        Manifest old = Manifest.read(manifestText()).orElseThrow();
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsFile, new Fault.After(() -> putManifest(startedLater(old))));

        Manifest committed = commit(seen, 2);

        assertStands(committed);
        assertThat(committed.rows()).isEqualTo(2);
    }

    @Test
    void aManifestThatIsPutAgainDoesNotLandOnALaterOne() throws IOException {
        Manifest old = Manifest.read(manifestText()).orElseThrow();
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsFile, new Fault.After(() -> putManifest(startedLater(old))));
        bucket.proxy().on(this::putsOwnManifest, new Fault.Pass(), new Fault.Before(() -> Versions.replace(other, 3)));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(3L);
    }

    @Test
    void aLaterRunThatComesBetweenTheTwoHalvesOfALookIsNotUndone() throws IOException {
        Manifest old = Manifest.read(manifestText()).orElseThrow();
        Standing seen = results.standing(KEY);
        AtomicBoolean failed = new AtomicBoolean();
        bucket.proxy().on(this::putsFile, new Fault.After(() -> putManifest(startedLater(old))));
        bucket.proxy().on(this::putsOwnManifest, new Fault.After(() -> failed.set(true)));
        bucket.proxy()
                .on(
                        request -> failed.get() && !request.method().equals("PUT"),
                        new Fault.After(() -> Versions.replace(other, 3)));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(3L);
    }

    @Test
    void aResultThatWasReplacedAndPutBackIsNotWhatWasSeen() throws IOException {
        Standing seen = results.standing(KEY);
        Versions.replace(other, 3);
        Manifest back = commit(other.standing(KEY), 1, later(1));
        assertThat(seen.version().split(" ", -1)[0])
                .isEqualTo(other.standing(KEY).version().split(" ", -1)[0]);

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertStands(back);
    }

    @Test
    void aResultThatWasRemovedIsNotWhatWasSeen() {
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsFile, new Fault.Before(() -> bucket.delete(KEY.file())));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.manifest(KEY)).isEmpty();
    }

    @Test
    void aConflictBeginsAgain() throws IOException {
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsFile, new Fault.Answer(409, "ConditionalRequestConflict"));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertStands(Versions.replace(results, 2));
    }

    @Test
    void aWriteWhoseAnswerIsLostIsRecognised() throws IOException {
        Standing seen = results.standing(KEY);
        bucket.proxy().on(this::putsFile, new Fault.LostAnswer());
        bucket.proxy().on(this::putsManifest, new Fault.LostAnswer());

        Manifest committed = commit(seen, 2);

        assertStands(committed);
        assertThat(puts().stream().filter(KEY.file()::equals))
                .as("it was sent again")
                .hasSize(2);
        assertThat(bucket.proxy().exchanges()).extracting(Exchange::status).contains(412);
    }

    @Test
    void aStandingOfAnotherPlaceIsAProgrammingError() {
        assertThatThrownBy(() -> commit(new Standing(KEY, Optional.empty(), ""), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'' is not the version of a standing in S3");
    }

    private Manifest commit(Standing seen, long version) {
        return commit(seen, version, Versions.facts(version));
    }

    private Manifest commit(Standing seen, long version, ResultFacts facts) {
        try (Replacement replacement = results.begin(seen)) {
            replacement.write(file -> Versions.write(file, version));
            return replacement.commit(facts);
        }
    }

    /// Leaves a result of the run of that version with other bytes, as the engine may write the same rows.
    private Manifest otherBytesOfRun(long version) {
        try (Replacement replacement = other.begin(KEY)) {
            replacement.write(file -> Versions.write(file, version + 1000));
            return replacement.commit(Versions.facts(version));
        }
    }

    private void assertStands(Manifest manifest) throws IOException {
        assertThat(results.verifiedManifest(KEY)).contains(manifest);
        assertThat(manifestText()).isEqualTo(manifest.toJson());
        assertThat(bucket.names()).containsExactly(KEY.manifestFile(), KEY.file());
    }

    private void putManifest(Manifest manifest) {
        bucket.put(KEY.manifestFile(), manifest.toJson().getBytes(StandardCharsets.UTF_8));
    }

    private String manifestText() {
        return new String(bucket.content(KEY.manifestFile()), StandardCharsets.UTF_8);
    }

    private boolean putsFile(ProxiedRequest request) {
        return request.isPutObject() && request.path().endsWith(KEY.file());
    }

    private boolean putsManifest(ProxiedRequest request) {
        return request.isPutObject() && request.path().endsWith(KEY.manifestFile());
    }

    /// Unlike those that a test puts past the stores, under no condition.
    private boolean putsOwnManifest(ProxiedRequest request) {
        return putsManifest(request) && request.header("if-match").isPresent();
    }

    /// What was sent to be written, by the names below the place of the results.
    private List<String> puts() {
        return bucket.proxy().exchanges().stream()
                .map(Exchange::request)
                .filter(ProxiedRequest::isPutObject)
                .map(request -> request.path()
                        .substring(("/" + bucket.location().bucket() + "/").length() + ResultBucket.PREFIX.length()))
                .toList();
    }

    private static ResultFacts later(long version) {
        ResultFacts facts = Versions.facts(version);
        return new ResultFacts(
                facts.runId(),
                facts.rows(),
                facts.checks(),
                facts.inputs(),
                facts.limitsVersion(),
                facts.codeVersion(),
                facts.codec(),
                Instant.parse("2026-02-01T00:00:00Z"),
                facts.seconds(),
                facts.peakMemoryBytes());
    }

    private static Manifest startedLater(Manifest of) {
        return new Manifest(
                of.asset(),
                of.planId(),
                of.planYear(),
                of.runId(),
                of.rows(),
                of.bytes(),
                of.sha256(),
                of.checks(),
                of.inputs(),
                of.limitsVersion(),
                of.codeVersion(),
                of.codec(),
                Instant.parse("2026-02-01T00:00:00Z"),
                of.seconds(),
                of.peakMemoryBytes());
    }
}
