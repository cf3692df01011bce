package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.ServiceException;
import io.plumbline.standins.Fault;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.Replacement;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A run that dies before or after any request to S3 leaves the earlier result or none that counts; the next run
/// ends with what it would have ended with anyway.
class KilledCommitTest {

    private static final ResultKey KEY = Versions.KEY;
    private static final int POINTS = 40;
    private static final int MEBIBYTE = 1 << 20;

    /// @param lastRequest the last one that is sent, by its number from 1; 0 for none
    /// @param isDone whether that one still reaches S3; its answer is lost either way
    /// @param inParts whether the file is long
    /// @param onEarlier whether there was a result before
    /// @param newerInputs whether the next run has other inputs than the one that died
    record Point(int lastRequest, boolean isDone, boolean inParts, boolean onEarlier, boolean newerInputs) {

        static Point random(Random random) {
            boolean inParts = random.nextInt(4) == 0;
            // What a run that nobody disturbs sends: two looks of two requests each, the file, its manifest, and a
            // look; a file of two parts takes four requests.
            int requests = inParts ? 11 : 8;
            return new Point(
                    1 + random.nextInt(requests),
                    random.nextBoolean(),
                    inParts,
                    random.nextBoolean(),
                    random.nextBoolean());
        }

        UploadSizes sizes() {
            return inParts ? new UploadSizes(MEBIBYTE, 5 * MEBIBYTE) : UploadSizes.DEFAULT;
        }
    }

    @TempDir
    Path working;

    private ResultBucket bucket;

    @BeforeEach
    void makeBucket() {
        bucket = new ResultBucket(working);
    }

    @AfterEach
    void closeAll() {
        bucket.close();
    }

    static Stream<Point> points() {
        Random random = new Random(20260131);
        return IntStream.range(0, POINTS).mapToObj(_ -> Point.random(random));
    }

    @ParameterizedTest
    @MethodSource("points")
    void theNextRunEndsAsIfNothingHadHappened(Point point) throws IOException {
        Optional<Manifest> earlier = point.onEarlier() ? Optional.of(run(store(point, 4), point, 1)) : Optional.empty();

        dieAt(point);

        S3ResultStore next = store(point, 4);
        Optional<Manifest> left = next.manifest(KEY);
        assertThat(left.map(Manifest::rows))
                .satisfiesAnyOf(
                        rows -> assertThat(rows).isEqualTo(earlier.map(Manifest::rows)),
                        rows -> assertThat(rows).isEmpty(),
                        rows -> assertThat(rows).contains(2L));
        assertThat(next.verifiedManifest(KEY)).isEqualTo(left);

        long version = point.newerInputs() ? 3 : 2;
        Manifest after = run(next, point, version);

        assertThat(after.rows()).isEqualTo(version);
        assertThat(next.verifiedManifest(KEY)).contains(after);
        assertThat(bucket.content(KEY.file())).isEqualTo(content(point, version));
        assertThat(new String(bucket.content(KEY.manifestFile()), StandardCharsets.UTF_8))
                .isEqualTo(after.toJson());
        assertThat(bucket.names()).containsExactly(KEY.manifestFile(), KEY.file());
    }

    /// The process is gone after its last request: nothing that it would send then is sent.
    private void dieAt(Point point) {
        AtomicInteger sent = new AtomicInteger();
        if (point.isDone()) {
            bucket.proxy().on(_ -> sent.incrementAndGet() == point.lastRequest(), new Fault.LostAnswer());
        } else {
            bucket.proxy().on(_ -> sent.incrementAndGet() == point.lastRequest(), Fault.serverFault());
        }
        bucket.proxy().always(_ -> sent.get() > point.lastRequest(), Fault.serverFault());
        S3ResultStore dying = store(point, 1);

        assertThatThrownBy(() -> run(dying, point, 2)).isInstanceOf(ServiceException.class);

        assertThat(sent.get()).isGreaterThanOrEqualTo(point.lastRequest());
        bucket.proxy().mend();
    }

    private S3ResultStore store(Point point, int attempts) {
        return bucket.store(attempts, point.sizes(), Duration.ofMillis(50));
    }

    private static Manifest run(S3ResultStore store, Point point, long version) {
        try (Replacement replacement = store.begin(KEY)) {
            replacement.write(file -> Files.write(file, content(point, version)));
            return replacement.commit(Versions.facts(version));
        }
    }

    private static byte[] content(Point point, long version) {
        byte[] content = new byte[point.inParts() ? 6 * MEBIBYTE : 100_000];
        new Random(version).nextBytes(content);
        return content;
    }
}
