package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.DataDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// What passes is waited for and changes nothing; what does not is one line that names the object or the place,
/// and says whether trying again would help. Nothing that was fetched is left behind.
class FailingReadsTest {

    private static final String ACME = "plan_id: ACME";
    private static final String ASSET = "eligibility_flags";
    private static final Predicate<ProxiedRequest> READING = ProxiedRequest::isGetObject;
    private static final Predicate<ProxiedRequest> LISTING = ProxiedRequest::isListing;

    @TempDir
    Path local;

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();
    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());

    @BeforeEach
    void file() {
        new Filing(local).parquet(Filing.CENSUS, Filing.COMPLETE).upload(bucket);
    }

    @AfterEach
    void close() {
        proxy.close();
        bucket.client().close();
        assertThat(working).isEmptyDirectory();
    }

    @Test
    void throttlingThatPassesIsWaitedFor() {
        proxy.on(READING, Fault.throttled(), Fault.throttled(), new Fault.Pass(), Fault.throttled());
        proxy.on(LISTING, Fault.throttled());
        assertSucceeds();
    }

    @Test
    void aFaultOfTheServerThatPassesIsWaitedFor() {
        proxy.on(READING, Fault.serverFault(), new Fault.Pass(), Fault.serverFault());
        assertSucceeds();
    }

    @Test
    void aConnectionThatBreaksInMidBodyIsMadeAgain() {
        proxy.on(READING, new Fault.Cut(1_000), new Fault.Pass(), new Fault.Cut(1_000), new Fault.Cut(50_000));
        assertSucceeds();
    }

    @Test
    void anAnswerThatNeverComesIsAskedForAgain() {
        proxy.on(READING, new Fault.LostAnswer(), new Fault.Pass(), new Fault.LostAnswer());
        assertSucceeds();
    }

    @Test
    void throttlingForEverIsAPassingTrouble() {
        proxy.always(READING, Fault.throttled());
        assertFails(Kind.TRANSIENT, "reading %s: S3 answered 503 SlowDown; try again");
    }

    @Test
    void aFaultOfTheServerForEverIsAPassingTrouble() {
        proxy.always(READING, Fault.serverFault());
        assertFails(Kind.TRANSIENT, "reading %s: S3 answered 500 InternalError; try again");
    }

    @Test
    void aConnectionThatAlwaysBreaksIsAPassingTrouble() {
        proxy.on(READING, new Fault.Pass());
        proxy.always(READING, new Fault.Cut(1_000));
        assertFails(Kind.TRANSIENT, "reading %s: no answer from S3; try again");
    }

    @Test
    void aListingThatBreaksOffIsAPassingTrouble() {
        proxy.on(LISTING, new Fault.Cut(100));
        assertFails(Kind.TRANSIENT, "listing " + bucket.location() + ": no answer from S3; try again");
    }

    @Test
    void aPlaceThatDoesNotAnswerIsAPassingTrouble() {
        proxy.close();
        assertFails(Kind.TRANSIENT, "listing " + bucket.location() + ": no answer from S3; try again");
    }

    @Test
    void anObjectThatMayNotBeReadIsAMatterOfConfiguration() {
        proxy.always(READING, Fault.accessDenied());
        assertFails(
                Kind.REFUSED,
                "reading %s: access denied; grant the role this action on the object, and the use of its KMS key");
    }

    @Test
    void anObjectInTheArchiveIsNamed() {
        proxy.always(READING, new Fault.Answer(403, "InvalidObjectState"));
        assertFails(Kind.REFUSED, "reading %s: the object is archived; restore it first");
    }

    @Test
    void aPlaceThatMayNotBeListedIsAMatterOfConfiguration() {
        proxy.always(LISTING, Fault.accessDenied());
        assertFails(
                Kind.REFUSED,
                "listing " + bucket.location()
                        + ": access denied; grant the role this action on the object, and the use of its KMS key");
    }

    @Test
    void aBucketThatDoesNotExistIsAMatterOfConfiguration() {
        try (S3Client client = Bucket.client(proxy.endpoint());
                S3DatasetStore store = new S3DatasetStore(
                        new S3Objects(client, S3Location.parse("s3://no-such-bucket/data", "test"), Optional.empty()),
                        working)) {
            assertThatThrownBy(() -> PlanRun.of(store, bucket.place(), ACME, ASSET))
                    .isInstanceOfSatisfying(ServiceException.class, failure -> assertThat(failure.kind())
                            .isEqualTo(Kind.REFUSED))
                    .hasMessage(
                            "listing s3://no-such-bucket/data/: there is no such bucket; check its name and region");
        }
    }

    private void assertSucceeds() {
        PlanRun expected = PlanRun.of(DataDirectory.of(local), local.toString(), ACME, ASSET);
        assertThat(run(proxy.endpoint(), 4)).isEqualTo(expected);
    }

    /// @param message in which `%s` stands for the object
    private void assertFails(Kind kind, String message) {
        assertThatThrownBy(() -> run(proxy.endpoint(), 2))
                .isInstanceOfSatisfying(ServiceException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(kind))
                .hasMessage(message.formatted(bucket.location().shown(Filing.CENSUS)));
    }

    private PlanRun run(URI endpoint, int attempts) {
        try (S3Client client = Bucket.client(endpoint, attempts);
                S3DatasetStore store = new S3DatasetStore(bucket.objects(client), working)) {
            return PlanRun.of(store, bucket.place(), ACME, ASSET);
        }
    }
}
