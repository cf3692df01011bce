package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.standins.Answer;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.BusFault;
import io.plumbline.standins.Fault;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An event may come twice, to two functions at once, and to one that dies at any moment: what is in S3 at the end
/// is the same, the bus has seen every action, and the ledger knows it.
class KilledAnywhereIT {

    /// Into how many stretches the requests of a run are divided, with a death in each, so that few are enough for
    /// every step to be hit: reading, the results and manifests, the bus, the ledger. `-Dkills=32` for many.
    private static final int KILLS = Integer.getInteger("kills", 3);

    private static final long SEED = 20_261_122;

    /// Two or three events a call, so that there are many calls to die between.
    private static final Map<String, String> SMALL_CALLS = Map.of("PLUMBLINE_EVENT_BATCH_BYTES", "2200");

    @TempDir
    private Path directory;

    private int started;

    @Test
    void aDeathAtAnyRequestChangesNothingInTheEnd() {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 1_000);
        try (Cloud cloud = new Cloud();
                Cloud calm = new Cloud();
                RunningFunction undisturbed = start(calm);
                RunningFunction after = start(cloud)) {
            int requests = requestsOfOneRun(year, calm, undisturbed);
            Random random = new Random(SEED);
            for (int kill = 1; kill <= KILLS; kill++) {
                String plan = "KILL%02d".formatted(kill);
                int at = 1 + (int) ((kill - 1 + random.nextDouble()) * requests / KILLS);
                boolean done = random.nextBoolean();
                String event = arrival(year, cloud, plan);
                String what = "%s, killed %s request %d of %d".formatted(plan, done ? "after" : "before", at, requests);

                die(cloud, event, at, done);
                Invoked.answer(after, event);

                Invoked.answer(undisturbed, arrival(year, calm, plan));
                assertSame(cloud, calm, plan, what);
            }
        }
    }

    @Test
    void theSameEventTwiceIsOneRunAndEachActionIsPublishedOnce() {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 1_000);
        try (Cloud cloud = new Cloud();
                RunningFunction function = start(cloud)) {
            String event = arrival(year, cloud, "TWICE");
            Invoked.answer(function, event);
            FinalState first = FinalState.of(cloud, directory, "TWICE");
            List<BusEntry> published = cloud.bus().accepted();

            Invoked.answer(function, event);

            assertThat(FinalState.of(cloud, directory, "TWICE")).isEqualTo(first);
            assertThat(cloud.bus().accepted())
                    .isEqualTo(published)
                    .hasSize(first.actions().size());
        }
    }

    @Test
    void twoAtOnceLeaveWhatOneLeaves() {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 1_000);
        try (Cloud cloud = new Cloud();
                Cloud calm = new Cloud();
                RunningFunction undisturbed = start(calm);
                RunningFunction one = start(cloud);
                RunningFunction other = start(cloud)) {
            for (int round = 1; round <= Math.max(2, KILLS / 6); round++) {
                String plan = "RACE" + round;
                String event = arrival(year, cloud, plan);
                CompletableFuture<Answer> first = one.submit(event, Duration.ofSeconds(60));
                CompletableFuture<Answer> second = other.submit(event, Duration.ofSeconds(60));
                assertThat(first.join())
                        .as(() -> plan + "\n" + String.join("\n", one.output()))
                        .isInstanceOf(Answer.Returned.class);
                assertThat(second.join())
                        .as(() -> plan + "\n" + String.join("\n", other.output()))
                        .isInstanceOf(Answer.Returned.class);

                Invoked.answer(undisturbed, arrival(year, calm, plan));
                assertSame(cloud, calm, plan, plan);
            }
        }
    }

    private void assertSame(Cloud cloud, Cloud calm, String plan, String what) {
        FinalState state = FinalState.of(cloud, directory, plan);
        assertThat(state).as(what).isEqualTo(FinalState.of(calm, directory, plan));
        assertThat(state.acknowledged()).as(what).isEqualTo(state.actions());
        assertThat(seen(cloud, plan)).as(what).isEqualTo(state.actions());
    }

    private RunningFunction start(Cloud cloud) {
        return cloud.start("annual-additions", directory.resolve("environment-" + ++started), SMALL_CALLS);
    }

    private static String arrival(SampleYear year, Cloud cloud, String plan) {
        return cloud.objectCreated(year.putInto(cloud, plan));
    }

    private static int requestsOfOneRun(SampleYear year, Cloud calm, RunningFunction undisturbed) {
        String event = arrival(year, calm, "COUNTED");
        calm.proxy().forget();
        Invoked.answer(undisturbed, event);
        return calm.proxy().exchanges().size() + calm.bus().calls();
    }

    /// Starts a function that is killed at a request, counted over S3 and the bus together.
    ///
    /// @param done whether the request is still carried out
    private void die(Cloud cloud, String event, int at, boolean done) {
        try (RunningFunction doomed = start(cloud)) {
            AtomicInteger count = new AtomicInteger();
            cloud.proxy()
                    .on(
                            _ -> count.incrementAndGet() == at,
                            done ? new Fault.After(doomed::kill) : new Fault.Before(doomed::kill));
            cloud.bus().follow((_, _) -> count.incrementAndGet() == at ? fatal(doomed, done) : new BusFault.None());
            assertThat(doomed.invoke(event)).isInstanceOf(Answer.Exited.class);
        } finally {
            cloud.proxy().mend();
            cloud.bus().follow((_, _) -> new BusFault.None());
        }
    }

    private static BusFault fatal(RunningFunction doomed, boolean done) {
        if (done) {
            return new BusFault.BeforeTheAnswer(doomed::kill);
        }
        doomed.kill();
        return new BusFault.ConnectionCut();
    }

    /// The ids of a plan's actions that the bus has seen, each once, however often they came.
    private static List<String> seen(Cloud cloud, String plan) {
        return cloud.heardOf(plan).stream()
                .map(event -> FinalState.json(event.detail()).at("/metadata/id").asText())
                .distinct()
                .sorted()
                .toList();
    }
}
