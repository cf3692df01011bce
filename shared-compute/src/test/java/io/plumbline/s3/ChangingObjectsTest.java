package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.ServiceException;
import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.S3OnLoopback;
import io.plumbline.storage.DataDirectory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/// An object that is replaced or removed at any moment of a run is noticed and read again from the listing on:
/// a result is of one version of it, never of two.
class ChangingObjectsTest {

    private static final String ACME = "plan_id: ACME";
    private static final String ASSET = "eligibility_flags";

    /// What the next version says of everybody's hours and age.
    private static final String CHANGED = Filing.COMPLETE
            .replace("hash(i, 'hours') % 2100", "hash(i, 'hours') % 2099")
            .replace("17 + hash(i, 'age')", "18 + hash(i, 'age')");

    @TempDir
    Path before;

    @TempDir
    Path after;

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();
    private final FaultyProxy proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
    private final S3Client client = Bucket.client(proxy.endpoint());

    @BeforeEach
    void file() {
        new Filing(before).parquet(Filing.CENSUS, Filing.COMPLETE).upload(bucket);
        new Filing(after).parquet(Filing.CENSUS, CHANGED);
    }

    @AfterEach
    void close() {
        client.close();
        proxy.close();
        bucket.client().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anObjectThatIsReplacedIsReadAgain(int requestsBefore) {
        Fault[] script = Stream.concat(
                        Collections.<Fault>nCopies(requestsBefore, new Fault.Pass()).stream(),
                        Stream.of(new Fault.Before(this::replace)))
                .toArray(Fault[]::new);
        proxy.on(ProxiedRequest::isGetObject, script);
        PlanRun expected = PlanRun.of(DataDirectory.of(after), after.toString(), ACME, ASSET);

        PlanRun found = run();

        assertThat(found).isEqualTo(expected);
        assertThat(found).isNotEqualTo(PlanRun.of(DataDirectory.of(before), before.toString(), ACME, ASSET));
        assertThat(proxy.exchanges()).anyMatch(exchange -> exchange.status() == 412);
    }

    @Test
    void oneThatIsReplacedOnceItIsFetchedWasReadAsItWas() {
        proxy.on(ProxiedRequest::isGetObject, new Fault.Pass(), new Fault.After(this::replace));

        PlanRun found = run();

        // Either all of the first version was fetched by then, or what was left was refused and read again.
        assertThat(found)
                .isIn(
                        PlanRun.of(DataDirectory.of(before), before.toString(), ACME, ASSET),
                        PlanRun.of(DataDirectory.of(after), after.toString(), ACME, ASSET));
    }

    @Test
    void anObjectThatIsRemovedIsMissing() {
        proxy.on(ProxiedRequest::isGetObject, new Fault.Pass(), new Fault.Before(() -> bucket.delete(Filing.CENSUS)));

        assertThat(run().lines())
                .singleElement()
                .asString()
                .startsWith("at fault: <data> has no census (neither census.parquet, census.csv nor ");
    }

    @Test
    void oneThatWillNotHoldStillIsAPassingTrouble() {
        AtomicInteger versions = new AtomicInteger();
        proxy.always(
                ProxiedRequest::isGetObject,
                new Fault.Before(() -> bucket.put(
                        Filing.CENSUS, (versions.incrementAndGet() % 2 == 0 ? before : after).resolve(Filing.CENSUS))));

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(ServiceException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(ServiceException.Kind.TRANSIENT))
                .hasMessage(bucket.place() + "/" + Filing.CENSUS
                        + " was replaced or removed while it was read, each of 3 times; run again when the data is"
                        + " complete");
        assertThat(working).isEmptyDirectory();
    }

    private void replace() {
        bucket.put(Filing.CENSUS, after.resolve(Filing.CENSUS));
    }

    private PlanRun run() {
        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(client), working)) {
            return PlanRun.of(store, bucket.place(), ACME, ASSET);
        }
    }
}
