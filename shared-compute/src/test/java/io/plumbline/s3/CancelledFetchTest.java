package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Cancellation;
import io.plumbline.asset.CancelledException;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.Codec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// A run can be ended while it waits for S3, and the same runner runs again afterwards.
class CancelledFetchTest {

    private static final Duration FOR_EVER = Duration.ofSeconds(25);

    @TempDir
    Path local;

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();
    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final S3Client client = Bucket.client(proxy.endpoint());

    @BeforeEach
    void file() {
        new Filing(local).parquet(Filing.CENSUS, Filing.COMPLETE).upload(bucket);
    }

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        bucket.client().close();
    }

    @Test
    void aRunThatWaitsForBytesIsEnded() {
        Cancellation cancellation = new Cancellation();
        proxy.on(
                ProxiedRequest::isGetObject,
                new Fault.Pass(),
                new Fault.After(() -> {
                    cancellation.request();
                    sleep();
                }),
                new Fault.Delay(FOR_EVER));
        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(client), working);
                AssetRunner runner = new AssetRunner(Compliance.catalogue(), store, Optional.empty(), Audience.LOG)) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> runner.run(request(), RunObserver.NONE, cancellation))
                    .isInstanceOf(CancelledException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(FOR_EVER.dividedBy(2));
            assertThat(store.readableDirectories().getFirst()).isEmptyDirectory();
            assertThat(runner.run(request(), RunObserver.NONE)).hasSize(1);
        }
    }

    private static RunRequest request() {
        return new RunRequest(
                List.of("eligibility_flags"),
                Plan.withDefaults("ACME"),
                PlanRun.YEAR,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
    }

    private static void sleep() {
        try {
            Thread.sleep(FOR_EVER);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
