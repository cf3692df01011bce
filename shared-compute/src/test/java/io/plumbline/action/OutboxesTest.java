package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.action.Acknowledgement.Accepted;
import io.plumbline.action.Acknowledgement.Unanswered;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultDirectory;
import io.plumbline.storage.ResultStore;
import io.plumbline.storage.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of draining: every outbox that is not closed is published, one that is at fault keeps no other
/// from it, and whoever is told to stop says what is left.
class OutboxesTest {

    private static final RunId OTHER_RUN = new RunId("0".repeat(31) + "2");

    @TempDir
    Path directory;

    private ResultStore results;
    private Manifest first;
    private Manifest second;
    private Manifest third;

    @BeforeEach
    void store() {
        results = ResultDirectory.of(directory);
        first = SampleOutbox.store(results, "ACME", SampleOutbox.RUN, 0, 12);
        second = SampleOutbox.store(results, "BOLT", SampleOutbox.RUN, 100, 125);
        third = SampleOutbox.store(results, "CRANE", SampleOutbox.RUN, 200, 200);
    }

    @Test
    void everyOutboxIsPublishedAndToldOf() {
        ScriptedBus bus = ScriptedBus.accepting();

        assertThat(outboxes().drain(bus, () -> false))
                .containsExactly(published(first, 12, 0, 0), published(second, 25, 0, 0), published(third, 0, 0, 0));
        assertThat(bus.accepted).hasSize(37);
        assertThat(outboxes().drain(bus, () -> false))
                .containsExactly(published(first, 0, 12, 0), published(second, 0, 25, 0), published(third, 0, 0, 0));
        assertThat(bus.accepted).hasSize(37);
    }

    @Test
    void onlyACompleteOutboxIsClosedAndAClosedOneIsNotOpened() {
        NotingLedgers ledgers = new NotingLedgers();
        ScriptedBus refusing =
                new ScriptedBus(i -> i == 11 ? new Acknowledgement.Refused("InternalFailure") : new Accepted());

        new Outboxes(results, ledgers, SampleActions.CLOCK).drain(refusing, () -> false);
        assertThat(ledgers.closed).containsExactly("BOLT 25", "CRANE 0");

        List<OutboxOutcome> next =
                new Outboxes(results, ledgers, SampleActions.CLOCK).drain(ScriptedBus.accepting(), () -> false);
        assertThat(next).containsExactly(published(first, 1, 11, 0));
        assertThat(ledgers.closed).containsExactly("BOLT 25", "CRANE 0", "ACME 12");
        assertThat(ledgers.opened).containsExactly("ACME", "BOLT", "CRANE", "ACME");
    }

    @Test
    void anOutboxThatIsReplacedIsOpenAgain() {
        NotingLedgers ledgers = new NotingLedgers();
        Outboxes outboxes = new Outboxes(results, ledgers, SampleActions.CLOCK);
        outboxes.drain(ScriptedBus.accepting(), () -> false);
        Manifest later = SampleOutbox.store(results, "ACME", OTHER_RUN, 5, 15);

        assertThat(outboxes.drain(ScriptedBus.accepting(), () -> false)).containsExactly(published(later, 3, 7, 0));
    }

    @Test
    void whatLiesInTwoOutboxesOfAPlanYearIsPublishedOnce() {
        Manifest limits = SampleOutbox.store(results, "limit_actions", "ACME", OTHER_RUN, 8, 20);
        ScriptedBus bus = ScriptedBus.accepting();

        assertThat(outboxes().publish(List.of(limits, first), bus, () -> false))
                .containsExactly(published(limits, 12, 0, 0), published(first, 8, 4, 0));
        assertThat(bus.accepted).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void anOutboxOfItsOwnNeedsNoOther() {
        Manifest limits = SampleOutbox.store(results, "limit_actions", "DELTA", SampleOutbox.RUN, 0, 3);

        assertThat(outboxes().publish(List.of(limits), ScriptedBus.accepting(), () -> false))
                .containsExactly(published(limits, 3, 0, 0));
        assertThat(outboxes().publish(List.of(limits), ScriptedBus.accepting(), () -> false))
                .containsExactly(published(limits, 0, 3, 0));
    }

    @Test
    void theOutboxesOfAPlanYearAreDrainedTogether() {
        Manifest limits = SampleOutbox.store(results, "limit_actions", "ACME", OTHER_RUN, 8, 20);

        assertThat(outboxes().all()).containsExactly(limits, first, second, third);
    }

    @Test
    void aDamagedOutboxKeepsNoOtherFromBeingPublished() throws IOException {
        Files.write(results.file(first.key()).orElseThrow(), new byte[(int) first.bytes()]);

        List<OutboxOutcome> outcomes = outboxes().drain(ScriptedBus.accepting(), () -> false);

        assertThat(outcomes.getFirst()).isInstanceOfSatisfying(OutboxOutcome.Failed.class, failed -> {
            assertThat(failed.outbox()).isEqualTo(first.key());
            assertThat(failed.failure())
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is not a readable outbox");
        });
        assertThat(outcomes.subList(1, 3)).containsExactly(published(second, 25, 0, 0), published(third, 0, 0, 0));
    }

    @Test
    void aServiceThatIsAwayEndsTheDrainAndItsAcknowledgementsStay() {
        ServiceException outage = new ServiceException(ServiceException.Kind.TRANSIENT, "the bus is away");

        List<OutboxOutcome> outcomes =
                outboxes().drain(new ScriptedBus(i -> i < 10 ? new Accepted() : new Unanswered(outage)), () -> false);

        assertThat(outcomes)
                .containsExactly(
                        new OutboxOutcome.Failed(first.key(), outage),
                        new OutboxOutcome.NotBegun(second.key()),
                        new OutboxOutcome.NotBegun(third.key()));
        assertThat(outboxes().drain(ScriptedBus.accepting(), () -> false))
                .startsWith(published(first, 2, 10, 0), published(second, 25, 0, 0));
    }

    @Test
    void whatMustBeMendedForOneOutboxDoesNotEndTheDrain() {
        ServiceException denied = new ServiceException(ServiceException.Kind.REFUSED, "access denied");

        List<OutboxOutcome> outcomes =
                outboxes().drain(new ScriptedBus(i -> i < 10 ? new Unanswered(denied) : new Accepted()), () -> false);

        assertThat(outcomes)
                .containsExactly(
                        new OutboxOutcome.Failed(first.key(), denied),
                        published(second, 25, 0, 0),
                        published(third, 0, 0, 0));
    }

    @Test
    void toldToStopItSaysWhatIsLeft() {
        ScriptedBus bus = ScriptedBus.accepting();

        assertThat(outboxes().drain(bus, () -> bus.calls.size() == 3))
                .containsExactly(
                        published(first, 12, 0, 0),
                        published(second, 10, 0, 15),
                        new OutboxOutcome.NotBegun(third.key()));
        assertThat(outboxes().drain(bus, () -> false))
                .containsExactly(published(first, 0, 12, 0), published(second, 15, 10, 0), published(third, 0, 0, 0));
    }

    @Test
    void oneOutboxAloneCanBePublished() {
        assertThat(outboxes().publish(List.of(second), ScriptedBus.accepting(), () -> false))
                .containsExactly(published(second, 25, 0, 0));
    }

    private Outboxes outboxes() {
        return new Outboxes(results, FileLedger.among(results), SampleActions.CLOCK);
    }

    private static OutboxOutcome published(Manifest outbox, long published, long before, long left) {
        return new OutboxOutcome.Published(
                outbox.key(), outbox.runId(), new PublishReport(published, before, new TreeMap<>(), 0, left));
    }

    /// Ledgers beside the outboxes that note when they are opened and closed.
    private final class NotingLedgers implements Ledgers {

        private final List<String> opened = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final Map<String, RunId> closedFor = new TreeMap<>();

        @Override
        public Ledger open(Manifest outbox) {
            opened.add(outbox.planId());
            Ledger ledger = FileLedger.among(results).open(outbox);
            return new Ledger() {
                @Override
                public boolean holds(String actionId) {
                    return ledger.holds(actionId);
                }

                @Override
                public void record(List<String> actionIds, Instant time) {
                    ledger.record(actionIds, time);
                }

                @Override
                public void closeFor(RunId run, long actions, Instant time) {
                    closed.add(outbox.planId() + " " + actions);
                    closedFor.put(outbox.planId(), run);
                }

                @Override
                public void close() {
                    ledger.close();
                }
            };
        }

        @Override
        public boolean isClosed(Manifest outbox) {
            return outbox.runId().equals(closedFor.get(outbox.planId()));
        }
    }
}
