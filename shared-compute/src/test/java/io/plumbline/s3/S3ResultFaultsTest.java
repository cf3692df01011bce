package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy.Exchange;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What S3 does not do as asked is one line of the right class; what passes is tried again; and the earlier result
/// stays what readers see.
class S3ResultFaultsTest {

    private static final ResultKey KEY = Versions.KEY;

    @TempDir
    Path working;

    private ResultBucket bucket;
    private S3ResultStore results;
    private Manifest earlier;

    @BeforeEach
    void anEarlierResult() {
        bucket = new ResultBucket(working);
        results = bucket.store();
        earlier = Versions.replace(results, 1);
        bucket.proxy().forget();
    }

    @AfterEach
    void closeAll() {
        bucket.close();
    }

    @Test
    void everythingWrittenIsEncryptedWithTheKeyAndChecked() {
        S3ResultStore encrypting = storeWith(S3OnLoopback.KMS_KEY);

        Versions.replace(encrypting, 2);

        assertThat(writes()).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("x-amz-server-side-encryption")).contains("aws:kms");
            assertThat(request.header("x-amz-server-side-encryption-aws-kms-key-id"))
                    .contains(S3OnLoopback.KMS_KEY);
            assertThat(request.header("x-amz-server-side-encryption-bucket-key-enabled"))
                    .contains("true");
            assertThat(request.header("if-match")).isPresent();
        });
        assertThat(writes().getFirst().header("x-amz-checksum-sha256")).isPresent();
    }

    @Test
    void withoutAKeyTheBucketDecides() {
        Versions.replace(results, 2);

        assertThat(writes()).hasSize(2).allSatisfy(request -> assertThat(request.header("x-amz-server-side-encryption"))
                .isEmpty());
    }

    @Test
    void aKeyThatCannotBeUsedIsAFaultOfTheConfiguration() {
        S3ResultStore wrong = storeWith("arn:aws:kms:us-east-1:111122223333:key/11111111-1111-1111-1111-111111111111");

        assertFails(() -> Versions.replace(wrong, 2), Kind.REFUSED)
                .hasMessageStartingWith("writing " + shown() + ": the encryption key cannot be used (")
                .hasMessageEndingWith("); check PLUMBLINE_KMS_KEY and the key's policy");
        assertEarlierStands();
    }

    @Test
    void aBucketThatIsNotThereIsAFaultOfTheConfiguration() {
        S3Objects nowhere = new S3Objects(
                bucket.client(1), S3Location.parse("s3://no-such-bucket/results", "test"), Optional.empty());
        S3ResultStore missing = bucket.store(nowhere, UploadSizes.DEFAULT, Duration.ZERO);

        for (ThrowingCallable use : List.<ThrowingCallable>of(
                () -> missing.standing(KEY), () -> missing.manifest(KEY), missing::all, () -> missing.sweep(KEY))) {
            assertFails(use, Kind.REFUSED).hasMessageEndingWith("there is no such bucket; check its name and region");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, reading", "HEAD, looking at", "PUT, writing"})
    void accessThatIsDeniedIsAFaultOfTheConfiguration(String method, String doing) {
        bucket.proxy().always(request -> request.method().equals(method), Fault.accessDenied());

        assertFails(() -> Versions.replace(results, 2), Kind.REFUSED)
                .hasMessageStartingWith(doing + " s3://")
                .hasMessageContaining("access denied; grant the role");
        assertEarlierStands();
    }

    @ParameterizedTest
    @CsvSource({"503, SlowDown", "500, InternalError", "400, RequestTimeout"})
    void whatPassesIsTriedAgain(int status, String code) {
        Fault.Answer passing = new Fault.Answer(status, code);
        for (String method : List.of("GET", "PUT")) {
            bucket.proxy().on(request -> request.method().equals(method), passing, passing);
        }
        // Its answer has no body, and so no code.
        bucket.proxy().on(request -> request.method().equals("HEAD"), Fault.throttled(), Fault.serverFault());

        Manifest second = Versions.replace(results, 2);

        assertThat(results.verifiedManifest(KEY)).contains(second);
        assertThat(bucket.proxy().exchanges())
                .extracting(Exchange::status)
                .filteredOn(answer -> answer >= 400)
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"503, SlowDown", "500, InternalError", "400, RequestTimeout"})
    void whatDoesNotPassIsTransient(int status, String code) {
        bucket.proxy().always(ProxiedRequest::isPutObject, new Fault.Answer(status, code));

        assertFails(() -> Versions.replace(results, 2), Kind.TRANSIENT)
                .hasMessage("writing %s: S3 answered %d %s; try again", shown(), status, code);

        assertThat(writes()).hasSize(4);
        assertEarlierStands();
    }

    @Test
    void aConnectionThatBreaksIsTransient() {
        bucket.proxy().always(request -> request.method().equals("HEAD"), new Fault.LostAnswer());

        assertFails(() -> results.manifest(KEY), Kind.TRANSIENT)
                .hasMessage("looking at %s: no answer from S3; try again", shown());
    }

    @Test
    void aDownloadThatBreaksOffBeginsAgain() throws IOException {
        bucket.proxy()
                .on(request -> request.path().endsWith(KEY.file()) && request.isGetObject(), new Fault.Cut(5_000));

        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(1);
    }

    @Test
    void aResultThatIsReplacedWhileItIsFetchedIsFetchedAgain() throws IOException {
        S3ResultStore other = bucket.store();
        bucket.proxy()
                .on(
                        request -> request.path().endsWith(KEY.file()) && request.isGetObject(),
                        new Fault.Before(() -> Versions.replace(other, 2)),
                        new Fault.Before(() -> Versions.replace(other, 3)));

        assertThat(Versions.read(results.file(KEY).orElseThrow())).isEqualTo(3);
        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(3L);
    }

    @Test
    void aDiskWithoutRoomIsAFaultOfTheMachine() {
        try (Replacement replacement = results.begin(KEY)) {
            assertFails(
                            () -> replacement.write(file -> {
                                throw new UncheckedIOException(new IOException("No space left on device"));
                            }),
                            Kind.REFUSED)
                    .hasMessage(
                            "no room in %s for what is on its way from S3 or to it: it is full;"
                                    + " give the function more EphemeralStorage",
                            results.workingDirectory());
        }
        assertEarlierStands();
    }

    private S3ResultStore storeWith(String kmsKey) {
        return bucket.store(bucket.objects(1, Optional.of(kmsKey)), UploadSizes.DEFAULT, Duration.ofMillis(50));
    }

    private static AbstractThrowableAssert<?, ?> assertFails(ThrowingCallable call, Kind kind) {
        return assertThatThrownBy(call)
                .isInstanceOf(ServiceException.class)
                .hasMessageNotContaining("\n")
                .satisfies(failure ->
                        assertThat(((ServiceException) failure).kind()).isEqualTo(kind));
    }

    private void assertEarlierStands() {
        bucket.proxy().mend();
        assertThat(results.verifiedManifest(KEY)).contains(earlier);
        assertThat(bucket.names()).hasSize(2);
    }

    private List<ProxiedRequest> writes() {
        return bucket.proxy().exchanges().stream()
                .map(Exchange::request)
                .filter(ProxiedRequest::isPutObject)
                .toList();
    }

    private String shown() {
        return bucket.location().shown(KEY.file());
    }
}
