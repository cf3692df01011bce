package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.ServiceException;
import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy.Exchange;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.ChangedException;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.Standing;
import io.plumbline.storage.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A long file comes to be in one step like a short one, under the same precondition; what fails leaves nothing.
class MultipartUploadTest {

    private static final ResultKey KEY = Versions.KEY;
    private static final int MEBIBYTE = 1 << 20;
    private static final UploadSizes SIZES = new UploadSizes(MEBIBYTE, 5 * MEBIBYTE);

    @TempDir
    Path working;

    private ResultBucket bucket;
    private S3ResultStore results;

    @BeforeEach
    void makeBucket() {
        bucket = new ResultBucket(working);
        results = store(4);
    }

    @AfterEach
    void closeAll() {
        bucket.close();
    }

    @Test
    void aLongFileGoesUpInPartsEachWithItsChecksum() {
        Manifest manifest = commit(results.standing(KEY), 2);

        assertThat(results.verifiedManifest(KEY)).contains(manifest);
        assertThat(bucket.content(KEY.file())).isEqualTo(content(2));
        assertThat(bucket.head(KEY).metadata()).containsEntry("sha256", manifest.sha256());
        assertThat(parts()).hasSize(3).allSatisfy(part -> assertThat(part.header("x-amz-checksum-sha256"))
                .isPresent());
        assertThat(uploads()).isZero();
    }

    @Test
    void itIsEncryptedWithTheKey() {
        S3ResultStore encrypting =
                bucket.store(bucket.objects(1, Optional.of(S3OnLoopback.KMS_KEY)), SIZES, Duration.ofMillis(50));
        results = encrypting;

        commit(encrypting.standing(KEY), 2);

        assertThat(bucket.proxy().exchanges())
                .extracting(Exchange::request)
                .filteredOn(MultipartUploadTest::creates)
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("x-amz-server-side-encryption-aws-kms-key-id"))
                            .contains(S3OnLoopback.KMS_KEY);
                    assertThat(request.header("x-amz-server-side-encryption-bucket-key-enabled"))
                            .contains("true");
                });
    }

    @Test
    void aPartThatFailsInPassingIsSentAgain() {
        bucket.proxy().on(MultipartUploadTest::isPart, new Fault.Pass(), Fault.serverFault(), new Fault.LostAnswer());

        Manifest manifest = commit(results.standing(KEY), 2);

        assertThat(results.verifiedManifest(KEY)).contains(manifest);
        assertThat(parts()).hasSize(5);
    }

    @Test
    void aPartThatFailsForGoodAbortsTheUpload() {
        results = store(1);
        bucket.proxy().on(MultipartUploadTest::isPart, new Fault.Pass(), Fault.serverFault());

        assertThatThrownBy(() -> commit(results.standing(KEY), 2))
                .isInstanceOf(ServiceException.class)
                .hasMessage(
                        "writing %s: S3 answered 500 InternalError; try again",
                        bucket.location().shown(KEY.file()));

        assertThat(uploads()).isZero();
        assertThat(bucket.names()).isEmpty();
        assertThat(commit(results.standing(KEY), 2).rows()).isEqualTo(2);
    }

    @Test
    void anUploadThatFailsLeavesTheEarlierResult() {
        Manifest earlier = commit(results.standing(KEY), 1);
        results = store(1);
        keepAborts();
        bucket.proxy().on(MultipartUploadTest::isPart, new Fault.Pass(), Fault.serverFault());

        assertThatThrownBy(() -> commit(results.standing(KEY), 2)).isInstanceOf(ServiceException.class);

        assertThat(results.verifiedManifest(KEY)).contains(earlier);
        assertAborted();
    }

    @Test
    void anUploadThatEndsAfterAnothersIsAborted() {
        Standing seen = results.standing(KEY);
        keepAborts();
        bucket.proxy().on(MultipartUploadTest::completes, new Fault.Before(() -> Versions.replace(bucket.store(), 3)));

        assertThatThrownBy(() -> commit(seen, 2)).isInstanceOf(ChangedException.class);

        assertThat(results.verifiedManifest(KEY).map(Manifest::rows)).contains(3L);
        assertAborted();
    }

    @Test
    void anUploadWhoseLastAnswerIsLostIsRecognised() {
        bucket.proxy().on(MultipartUploadTest::completes, new Fault.LostAnswer());

        Manifest manifest = commit(results.standing(KEY), 2);

        assertThat(results.verifiedManifest(KEY)).contains(manifest);
        assertThat(bucket.content(KEY.file())).isEqualTo(content(2));
    }

    @Test
    void anUploadThatIsGoneAtItsEndIsRecognisedToo() {
        bucket.proxy()
                .on(MultipartUploadTest::completes, new Fault.LostAnswer(), new Fault.Answer(404, "NoSuchUpload"));

        Manifest manifest = commit(results.standing(KEY), 2);

        assertThat(results.verifiedManifest(KEY)).contains(manifest);
    }

    @Test
    void whatADeadProcessLeftIsSweptAfterADay() {
        results = store(1);
        bucket.proxy().always(request -> isPart(request) || aborts(request), Fault.serverFault());
        assertThatThrownBy(() -> commit(results.standing(KEY), 2)).isInstanceOf(ServiceException.class);
        bucket.proxy().mend();
        assertThat(uploads()).isEqualTo(1);

        results.sweep(KEY);
        assertThat(uploads()).as("it may be under way").isEqualTo(1);
        StaleUploads stale = new StaleUploads(bucket.objects(1, Optional.empty()));
        stale.abort("another/name", Instant.now().plus(Duration.ofHours(25)));
        assertThat(uploads()).isEqualTo(1);
        stale.abort(KEY.file(), Instant.now().plus(Duration.ofHours(25)));

        assertThat(uploads()).isZero();
    }

    private S3ResultStore store(int attempts) {
        return bucket.store(attempts, SIZES, Duration.ofMillis(300));
    }

    private Manifest commit(Standing seen, long version) {
        try (Replacement replacement = results.begin(seen)) {
            replacement.write(file -> Files.write(file, content(version)));
            return replacement.commit(Versions.facts(version));
        }
    }

    /// A little more than two parts.
    private static byte[] content(long version) {
        byte[] content = new byte[11 * MEBIBYTE];
        new Random(version).nextBytes(content);
        return content;
    }

    /// S3Mock removes the object with the upload, which S3 does not. So it does not hear of it.
    private void keepAborts() {
        bucket.proxy().always(MultipartUploadTest::aborts, new Fault.Answer(404, "NoSuchUpload"));
    }

    private void assertAborted() {
        assertThat(bucket.proxy().exchanges())
                .extracting(Exchange::request)
                .filteredOn(MultipartUploadTest::aborts)
                .hasSize(1);
    }

    private int uploads() {
        return bucket.uploads();
    }

    private List<ProxiedRequest> parts() {
        return bucket.proxy().exchanges().stream()
                .map(Exchange::request)
                .filter(MultipartUploadTest::isPart)
                .toList();
    }

    private static boolean creates(ProxiedRequest request) {
        return request.method().equals("POST") && request.uri().getQuery().startsWith("uploads");
    }

    private static boolean isPart(ProxiedRequest request) {
        return request.method().equals("PUT")
                && String.valueOf(request.uri().getQuery()).contains("partNumber=");
    }

    private static boolean aborts(ProxiedRequest request) {
        return request.method().equals("DELETE") && request.uri().getQuery().startsWith("uploadId=");
    }

    private static boolean completes(ProxiedRequest request) {
        return request.method().equals("POST") && request.uri().getQuery().startsWith("uploadId=");
    }
}
