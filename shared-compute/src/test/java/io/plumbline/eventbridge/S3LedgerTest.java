package io.plumbline.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.action.Ledger;
import io.plumbline.action.LedgerContract;
import io.plumbline.action.SampleOutbox;
import io.plumbline.s3.Listed;
import io.plumbline.s3.Precondition;
import io.plumbline.s3.S3Objects;
import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.S3OnLoopback;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/// The contract of the ledger in S3: that of every ledger, kept by objects that are written once; several
/// publishers may use it at a time, and closing makes one object of many at any moment.
class S3LedgerTest extends LedgerContract {

    private static final String FOLDER = "corrective_actions/plan_id=ACME/plan_year=2025/_published/bus=plumbline/";
    private static final String CLOSED = "closed-corrective_actions.json";

    private FaultyProxy proxy;
    private S3Client client;
    private S3Objects objects;

    @BeforeEach
    void connect() {
        proxy = FaultyProxy.before(S3OnLoopback.shared().endpoint());
        client = LoopbackS3.client(proxy.endpoint());
        objects = LoopbackS3.results(client, S3OnLoopback.shared().newBucket());
    }

    @AfterEach
    void disconnect() {
        client.close();
        proxy.close();
    }

    @Override
    protected Ledger open() {
        return S3Ledger.open(objects, FOLDER, CLOSED);
    }

    @Override
    protected List<String> lines() {
        return segments().stream()
                .flatMap(name -> objects.read(name).orElseThrow().text().lines())
                .toList();
    }

    @Test
    void eachRecordIsAnObjectOfItsOwn() {
        record("a", "b");
        record("c");
        record("b", "c");

        assertThat(segments())
                .hasSize(2)
                .allMatch(name -> name.matches(FOLDER + "20260202T150405678Z-[0-9a-f-]{36}[.]jsonl"));
    }

    @Test
    void closingMergesTheSegmentsAndSaysForWhichRun() {
        record("a", "b");
        record("c");

        close(3);

        assertThat(segments()).hasSize(1);
        assertThat(lines()).hasSize(3);
        assertThat(objects.read(FOLDER + CLOSED).orElseThrow().text())
                .isEqualTo("{\"run_id\":\"00000000000000000000000000000001\",\"actions\":3,"
                        + "\"time\":\"2026-02-02T15:04:05.678Z\"}");
    }

    @Test
    void closingAgainIsFine() {
        record("a");
        close(1);
        close(1);

        assertThat(lines()).hasSize(1);
    }

    @Test
    void aMergeThatWasCutShortAnywhereLosesNothing() {
        for (int survivors = 0; survivors < 3; survivors++) {
            record("a");
            record("b");
            record("c");
            int deletes = survivors;
            AtomicInteger seen = new AtomicInteger();
            proxy.always(
                    request -> request.method().equals("DELETE") && seen.getAndIncrement() >= deletes,
                    new Fault.Answer(500, "InternalError"));
            assertThatThrownBy(() -> close(3)).isInstanceOf(ServiceException.class);
            proxy.mend();
            assertThat(objects.read(FOLDER + CLOSED)).isEmpty();

            assertThat(held("a", "b", "c", "d")).containsExactly("a", "b", "c");
            close(3);
            assertThat(lines()).hasSize(3);
            objects.list("").forEach(object -> objects.delete(object.name()));
        }
    }

    @Test
    void twoPublishersKeepWhatEitherRecords() {
        record("a");
        try (Ledger one = open();
                Ledger other = open()) {
            one.record(List.of("b", "both"), TIME);
            other.record(List.of("c", "both"), TIME);
            one.closeFor(SampleOutbox.RUN, 4, TIME);
            other.record(List.of("d"), TIME);
            other.closeFor(SampleOutbox.RUN, 4, TIME);
        }

        assertThat(held("a", "b", "both", "c", "d", "e")).containsExactly("a", "b", "both", "c", "d");
    }

    @Test
    void aSegmentThatIsMergedWhileItIsReadIsFoundInTheMergedOne() {
        record("a");
        record("b");
        // The listing is answered, and before any segment is read another publisher closes.
        proxy.on(ProxiedRequest::isListing, new Fault.After(this::closeByAnother));

        assertThat(held("a", "b", "c")).containsExactly("a", "b");
        assertThat(segments()).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostDoesNotMakeTheLedgerWriteTwice() {
        proxy.on(ProxiedRequest::isPutObject, new Fault.LostAnswer());

        record("a");

        assertThat(lines()).hasSize(1);
        assertThat(held("a")).containsExactly("a");
    }

    @Test
    void aRecordThatCannotBeWrittenIsNotHeld() {
        proxy.always(ProxiedRequest::isPutObject, new Fault.Answer(503, "SlowDown"));

        try (Ledger ledger = open()) {
            assertThatThrownBy(() -> ledger.record(List.of("a"), TIME))
                    .isInstanceOfSatisfying(ServiceException.class, failure -> assertThat(failure.kind())
                            .isEqualTo(ServiceException.Kind.TRANSIENT));
            assertThat(ledger.holds("a")).isFalse();
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void anObjectThatIsNoSegmentIsNamed() {
        objects.write(FOLDER + "stray.jsonl", "{\"action_id\":7}\n", new Precondition.Anything());

        assertThatThrownBy(this::open)
                .isInstanceOf(InputException.class)
                .hasMessage("%sstray.jsonl holds a line that Plumbline did not write; restore it or move it away"
                        .formatted(objects.location().shown(FOLDER)));
    }

    private List<String> held(String... ids) {
        try (Ledger ledger = open()) {
            return List.of(ids).stream().filter(ledger::holds).toList();
        }
    }

    private void close(int actions) {
        try (Ledger ledger = open()) {
            ledger.closeFor(SampleOutbox.RUN, actions, TIME);
        }
    }

    private void closeByAnother() {
        try (Ledger ledger = open()) {
            ledger.closeFor(SampleOutbox.RUN, 2, TIME);
        }
    }

    private List<String> segments() {
        return objects.list(FOLDER).stream()
                .map(Listed::name)
                .filter(name -> name.endsWith(".jsonl"))
                .toList();
    }
}
