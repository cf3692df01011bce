package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.action.Acknowledgement.Accepted;
import io.plumbline.action.Acknowledgement.Refused;
import io.plumbline.action.Acknowledgement.Unanswered;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of publishing: every action is published, none is sent again once a bus has acknowledged it,
/// and what failed, for one event or for a whole call, is what the next call sends.
class PublisherTest {

    @TempDir
    Path directory;

    @Test
    void actionsGoOutInOrderInBatchesThatTheBusTakes() {
        ScriptedBus bus = ScriptedBus.accepting();

        assertThat(publish(bus, 25)).isEqualTo(report(25, 0, Map.of()));
        assertThat(bus.calls).extracting(List::size).containsExactly(10, 10, 5);
        assertThat(bus.accepted).isEqualTo(SampleActions.firstIds(25));
    }

    @Test
    void anEmptyOutboxCallsNoBus() {
        ScriptedBus bus = ScriptedBus.accepting();

        assertThat(publish(bus, 0)).isEqualTo(report(0, 0, Map.of()));
        assertThat(bus.calls).isEmpty();
    }

    @Test
    void aSecondTimePublishesNothing() {
        publish(ScriptedBus.accepting(), 25);
        ScriptedBus again = ScriptedBus.accepting();

        assertThat(publish(again, 25)).isEqualTo(report(0, 25, Map.of()));
        assertThat(again.calls).isEmpty();
    }

    @Test
    void aReplacedOutboxPublishesOnlyWhatIsNew() {
        publish(ScriptedBus.accepting(), 20);
        ScriptedBus next = ScriptedBus.accepting();

        assertThat(publish(next, 23)).isEqualTo(report(3, 20, Map.of()));
        assertThat(next.accepted).isEqualTo(SampleActions.firstIds(23).subList(20, 23));
    }

    @Test
    void onlyTheRefusedEventsOfABatchAreSentAgain() {
        ScriptedBus faulty = new ScriptedBus(i -> switch (i) {
            case 3, 24 -> new Refused("ThrottlingException");
            case 17 -> new Refused("InternalFailure");
            default -> new Accepted();
        });
        ScriptedBus sound = ScriptedBus.accepting();

        assertThat(publish(faulty, 25))
                .isEqualTo(report(22, 0, Map.of("InternalFailure", 1L, "ThrottlingException", 2L)))
                .extracting(PublishReport::failed)
                .isEqualTo(3L);
        assertThat(publish(sound, 25)).isEqualTo(report(3, 22, Map.of()));
        List<String> ids = SampleActions.firstIds(25);
        assertThat(sound.accepted).containsExactly(ids.get(3), ids.get(17), ids.get(24));
    }

    @Test
    void aCallThatFailsKeepsWhatWasAcknowledgedBefore() {
        ScriptedBus breaking = new ScriptedBus(i -> {
            if (i == 10) {
                throw new IllegalStateException("the connection is gone");
            }
            return new Accepted();
        });

        assertThatThrownBy(() -> publish(breaking, 25)).hasMessage("the connection is gone");
        assertThat(publish(ScriptedBus.accepting(), 25)).isEqualTo(report(15, 10, Map.of()));
    }

    @Test
    void aBatchWhoseEndIsUnansweredKeepsItsBeginning() {
        ServiceException outage = new ServiceException(ServiceException.Kind.TRANSIENT, "the bus is away");
        ScriptedBus breaking = new ScriptedBus(i -> i < 14 ? new Accepted() : new Unanswered(outage));

        assertThatThrownBy(() -> publish(breaking, 25)).isSameAs(outage);
        assertThat(breaking.calls).as("nothing is sent after that").hasSize(2);
        assertThat(publish(ScriptedBus.accepting(), 25)).isEqualTo(report(11, 14, Map.of()));
    }

    @Test
    void toldToStopItSendsNoMoreAndCountsWhatIsLeft() {
        publish(ScriptedBus.accepting(), 5);
        ScriptedBus bus = ScriptedBus.accepting();

        try (Ledger ledger = FileLedger.in(directory)) {
            PublishReport report =
                    publisher(ledger, bus).publish(SampleActions.first(37).iterator(), () -> bus.calls.size() == 2);

            assertThat(report).isEqualTo(new PublishReport(20, 5, new TreeMap<>(), 0, 12));
            assertThat(report.isComplete()).isFalse();
            assertThat(report.actions()).isEqualTo(37);
        }
        assertThat(bus.calls).hasSize(2);
        assertThat(publish(ScriptedBus.accepting(), 37)).isEqualTo(report(12, 25, Map.of()));
    }

    @Test
    void aBusThatAnswersTooSeldomIsNotBelieved() {
        EventBus mute = new EventBus() {
            @Override
            public int largestBatch() {
                return 10;
            }

            @Override
            public List<Acknowledgement> publish(List<Event> batch) {
                return List.of(new Accepted());
            }
        };

        assertThatThrownBy(() -> publish(mute, 2)).hasMessage("the bus answered 1 times to 2 events");
        assertThat(publish(ScriptedBus.accepting(), 2)).isEqualTo(report(2, 0, Map.of()));
    }

    @Test
    void aLedgerThatIsLostRepeatsNothingInTheEventsFile() throws IOException {
        Path events = directory.resolve("events.jsonl");
        try (FileBus bus = FileBus.open(events)) {
            publish(bus, 25);
        }
        byte[] before = Files.readAllBytes(events);
        Files.delete(directory.resolve(FileLedger.FILE_NAME));

        try (FileBus bus = FileBus.open(events)) {
            assertThat(publish(bus, 25)).isEqualTo(report(25, 0, Map.of()));
        }
        assertThat(events).hasBinaryContent(before);
    }

    @Test
    void aLedgerLineThatIsLostSendsThatEventAgainUnderTheSameId() throws IOException {
        publish(ScriptedBus.accepting(), 25);
        Path ledger = directory.resolve(FileLedger.FILE_NAME);
        List<String> lines = Files.readAllLines(ledger);
        Files.write(ledger, lines.subList(0, 24));
        ScriptedBus bus = ScriptedBus.accepting();

        assertThat(publish(bus, 25)).isEqualTo(report(1, 24, Map.of()));
        assertThat(bus.accepted).containsExactly(SampleActions.firstIds(25).getLast());
    }

    @Test
    void anEntryIsMissedWhenTheDayToEnterIsOver() {
        ScriptedBus bus = ScriptedBus.accepting();
        List<CorrectiveAction> entries = List.of(
                missedEntry("a1", "2026-02-01"), missedEntry("a2", "2026-02-02"), missedEntry("a3", "2026-07-01"));

        try (Ledger ledger = FileLedger.in(directory)) {
            PublishReport report = publisher(ledger, bus).publish(entries.iterator());

            assertThat(report).isEqualTo(new PublishReport(1, 0, new TreeMap<>(), 2, 0));
            assertThat(report.isComplete()).isFalse();
            assertThat(bus.accepted).containsExactly("a1");
        }
        try (Ledger ledger = FileLedger.in(directory)) {
            Clock nextDay = Clock.offset(SampleActions.CLOCK, Duration.ofDays(1));
            new Publisher(ledger, bus, SampleActions.ORIGIN, nextDay).publish(entries.iterator());

            assertThat(bus.accepted).containsExactly("a1", "a2");
        }
    }

    private static CorrectiveAction missedEntry(String id, String entryDate) {
        return new CorrectiveAction(
                id,
                ActionKind.ELIGIBILITY_ENTRY_MISSED,
                "p",
                "ACME",
                2026,
                Optional.empty(),
                "{\"entry_date\":\"" + entryDate + "\"}",
                "IRC 410(a)(4)");
    }

    @Test
    void anActionWhoseDetailIsNotJsonIsNamed() {
        CorrectiveAction broken = new CorrectiveAction(
                "a1",
                ActionKind.ANNUAL_ADDITIONS_LIMIT_EXCEEDED,
                "p",
                "ACME",
                2025,
                Optional.of(BigDecimal.ONE),
                "{\"exc",
                "rule");

        try (Ledger ledger = FileLedger.in(directory)) {
            Publisher publisher = publisher(ledger, ScriptedBus.accepting());
            assertThatThrownBy(() -> publisher.publish(List.of(broken).iterator()))
                    .isInstanceOf(InputException.class)
                    .hasMessage("the detail of action a1 is not a JSON object; compute its outbox again");
        }
    }

    private PublishReport publish(EventBus bus, int actions) {
        try (Ledger ledger = FileLedger.in(directory)) {
            return publisher(ledger, bus).publish(SampleActions.first(actions).iterator());
        }
    }

    private static Publisher publisher(Ledger ledger, EventBus bus) {
        return new Publisher(ledger, bus, SampleActions.ORIGIN, SampleActions.CLOCK);
    }

    private static PublishReport report(long published, long alreadyPublished, Map<String, Long> refusals) {
        return new PublishReport(published, alreadyPublished, new TreeMap<>(refusals), 0, 0);
    }
}
