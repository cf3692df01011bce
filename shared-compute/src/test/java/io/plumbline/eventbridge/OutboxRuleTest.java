package io.plumbline.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.OutboxOutcome;
import io.plumbline.action.SampleActions;
import io.plumbline.standins.BusFault;
import io.plumbline.standins.BusScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rule of the outbox, with everything in S3 and on EventBridge: whatever befalls publishers, once one of them
/// ends well the bus has seen every action at least once and no other, the ledger holds every action, and it is
/// closed; repeats have the same id.
class OutboxRuleTest {

    private static final int ACTIONS = 137;

    /// More by `-Dkills=32`, as of the functions' own test of this.
    private static final int ROUNDS = Math.max(2, Integer.getInteger("kills", 3) / 5);

    @TempDir
    Path working;

    @Test
    void aPublisherKilledAfterAnyRequestIsContinuedByTheNext() {
        int repeated = 0;
        for (int after = 1; ; after++) {
            try (CloudOfOneOutbox cloud = new CloudOfOneOutbox(working, ACTIONS)) {
                Killing killing = new Killing(after);
                drainUntilKilled(cloud, killing);
                int before = cloud.seenByTheBus().size();

                cloud.drain(Killing.never(), () -> false);

                assertThatTheRuleHolds(cloud, "killed after request " + after + ", with " + before + " events out");
                int repeats = cloud.seenByTheBus().size() - ACTIONS;
                assertThat(repeats).as("no more than one batch comes twice").isLessThanOrEqualTo(100);
                repeated += repeats;
                if (!killing.happened()) {
                    assertThat(after).as("requests of an undisturbed publisher").isGreaterThan(20);
                    assertThat(repeated)
                            .as("kills that met acknowledgements unrecorded")
                            .isPositive();
                    return;
                }
            }
        }
    }

    @Test
    void aBusThatFailsInEveryWayLosesNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = System.nanoTime();
            try (CloudOfOneOutbox cloud = new CloudOfOneOutbox(working, ACTIONS)) {
                cloud.service.follow(faults(new Random(seed)));
                for (int drain = 0; !cloud.isClosed(); drain++) {
                    assertThat(drain).as("seed %d: drains", seed).isLessThan(100);
                    cloud.drain(Killing.never(), () -> false);
                }
                assertThatTheRuleHolds(cloud, "seed " + seed);
            }
        }
    }

    @Test
    void twoPublishersAtOnceOfWhichOneDiesLoseNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = System.nanoTime();
            Random random = new Random(seed);
            try (CloudOfOneOutbox cloud = new CloudOfOneOutbox(working, ACTIONS)) {
                cloud.service.follow((_, call) -> new BusFault.Slow(Duration.ofMillis(5L * (call % 3))));
                Killing killing = new Killing(1 + random.nextInt(35));

                CompletableFuture<Void> one = CompletableFuture.runAsync(() -> drainUntilKilled(cloud, killing));
                CompletableFuture<List<OutboxOutcome>> other =
                        CompletableFuture.supplyAsync(() -> cloud.drain(Killing.never(), () -> false));
                CompletableFuture.allOf(one, other).join();

                assertThat(other.join()).allMatch(OutboxOutcome.Published.class::isInstance);
                cloud.drain(Killing.never(), () -> false);
                assertThatTheRuleHolds(cloud, "seed " + seed);
            }
        }
    }

    @Test
    void aPublisherThatIsToldToStopIsContinuedByTheNext() {
        try (CloudOfOneOutbox cloud = new CloudOfOneOutbox(working, ACTIONS)) {
            List<OutboxOutcome> stopped = cloud.drain(Killing.never(), () -> cloud.service.calls() >= 10);

            assertThat(stopped).singleElement().isInstanceOfSatisfying(OutboxOutcome.Published.class, outcome -> {
                assertThat(outcome.report().published()).isEqualTo(100);
                assertThat(outcome.report().left()).isEqualTo(37);
            });
            assertThat(cloud.isClosed()).isFalse();

            cloud.drain(Killing.never(), () -> false);
            assertThatTheRuleHolds(cloud, "stopped");
            assertThat(cloud.seenByTheBus()).as("nothing twice").hasSize(ACTIONS);
        }
    }

    private static void drainUntilKilled(CloudOfOneOutbox cloud, Killing killing) {
        try {
            cloud.drain(killing, () -> false);
        } catch (Killing.Killed | RuntimeException death) {
            // What ends after its death, ends because of it.
            assertThat(killing.happened())
                    .as("killed, and not failed: %s", death)
                    .isTrue();
        }
    }

    private static void assertThatTheRuleHolds(CloudOfOneOutbox cloud, String when) {
        Set<String> actions = new HashSet<>(SampleActions.firstIds(ACTIONS));

        assertThat(new HashSet<>(cloud.seenByTheBus()))
                .as("%s: seen by the bus", when)
                .isEqualTo(actions);
        assertThat(new HashSet<>(cloud.heldByTheLedger()))
                .as("%s: held by the ledger", when)
                .isEqualTo(actions);
        assertThat(cloud.isClosed()).as("%s: the ledger is closed", when).isTrue();

        int calls = cloud.service.calls();
        assertThat(cloud.drain(Killing.never(), () -> false))
                .as("%s: nothing is open", when)
                .isEmpty();
        assertThat(cloud.service.calls()).isEqualTo(calls);
    }

    /// Half of the calls go well.
    private static BusScript faults(Random random) {
        return (_, _) -> {
            synchronized (random) {
                return switch (random.nextInt(12)) {
                    case 0 -> BusFault.throttled();
                    case 1 -> BusFault.broken();
                    case 2 -> new BusFault.AnswerLost();
                    case 3 -> new BusFault.ConnectionCut();
                    case 4 -> new BusFault.RefusedEntries(some(random), "ThrottlingException");
                    case 5 -> new BusFault.RefusedEntries(some(random), "InternalFailure");
                    default -> new BusFault.None();
                };
            }
        };
    }

    private static Set<Integer> some(Random random) {
        return IntStream.range(0, 10).filter(_ -> random.nextBoolean()).boxed().collect(Collectors.toSet());
    }
}
