package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.standins.Answer;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.Fault;
import io.plumbline.standins.FaultyProxy;
import io.plumbline.standins.ProxiedRequest;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An event may come twice, to two functions at once, and to one that dies at any moment: what is in S3 at the end
/// is the same, the bus has seen every action, and the ledger knows it.
class KilledAnywhereIT {

    /// Enough for every step of a run to be hit: reading, each result and manifest, each call to the bus, the ledger.
    private static final int KILLS = 36;

    private static final long SEED = 20_261_122;

    /// Two or three events a call, so that there are many calls to die between.
    private static final Map<String, String> SMALL_CALLS = Map.of("PLUMBLINE_EVENT_BATCH_BYTES", "2200");

    @TempDir
    private Path directory;

    @Test
    void aDeathAtAnyRequestChangesNothingInTheEnd() {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 1_000);
        try (CloudOnLoopback cloud = new CloudOnLoopback(directory.resolve("cloud"));
                CloudOnLoopback calm = new CloudOnLoopback(directory.resolve("calm"));
                RunningFunction undisturbed = calm.start("annual-additions", calm.resultsBucket(), SMALL_CALLS);
                RunningFunction after = cloud.start("annual-additions", cloud.resultsBucket(), SMALL_CALLS)) {
            int requests = requestsOfOneRun(year, calm, undisturbed);
            Random random = new Random(SEED);
            for (int kill = 1; kill <= KILLS; kill++) {
                String plan = "KILL%02d".formatted(kill);
                int at = 1 + random.nextInt(requests);
                boolean done = random.nextBoolean();
                String event = arrival(year, cloud, plan);

                die(cloud, event, at, done);
                cloud.s3().mend();
                cloud.bus().mend();
                String what = "%s, killed %s request %d of %d".formatted(plan, done ? "after" : "before", at, requests);
                assertThat(after.invoke(event)).as(what).isInstanceOf(Answer.Returned.class);

                undisturbed.invoke(arrival(year, calm, plan));
                FinalState state = FinalState.of(cloud, cloud.resultsBucket(), plan);
                assertThat(state).as(what).isEqualTo(FinalState.of(calm, calm.resultsBucket(), plan));
                assertThat(state.acknowledged()).as(what).isEqualTo(state.actions());
                assertThat(seen(cloud, plan)).as(what).isEqualTo(state.actions());
            }
        }
    }

    @Test
    void theSameEventTwiceIsOneRunAndEachActionIsPublishedOnce() {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 1_000);
        try (CloudOnLoopback cloud = new CloudOnLoopback(directory.resolve("cloud"));
                RunningFunction function = cloud.start("annual-additions")) {
            String event = arrival(year, cloud, "TWICE");
            assertThat(function.invoke(event)).isInstanceOf(Answer.Returned.class);
            FinalState first = FinalState.of(cloud, cloud.resultsBucket(), "TWICE");
            List<BusEntry> published = cloud.events();

            assertThat(function.invoke(event)).isInstanceOf(Answer.Returned.class);

            assertThat(FinalState.of(cloud, cloud.resultsBucket(), "TWICE")).isEqualTo(first);
            assertThat(cloud.events())
                    .isEqualTo(published)
                    .hasSize(first.actions().size());
        }
    }

    @Test
    void twoAtOnceLeaveWhatOneLeaves() {
        SampleYear year = SampleYear.generate(directory.resolve("sample"), 1_000);
        try (CloudOnLoopback cloud = new CloudOnLoopback(directory.resolve("cloud"));
                CloudOnLoopback calm = new CloudOnLoopback(directory.resolve("calm"));
                RunningFunction undisturbed = calm.start("annual-additions");
                RunningFunction one = cloud.start("annual-additions");
                RunningFunction other = cloud.start("annual-additions")) {
            for (int round = 1; round <= 5; round++) {
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

                undisturbed.invoke(arrival(year, calm, plan));
                FinalState state = FinalState.of(cloud, cloud.resultsBucket(), plan);
                assertThat(state).as(plan).isEqualTo(FinalState.of(calm, calm.resultsBucket(), plan));
                assertThat(state.acknowledged()).as(plan).isEqualTo(state.actions());
                assertThat(seen(cloud, plan)).as(plan).isEqualTo(state.actions());
            }
        }
    }

    private static String arrival(SampleYear year, CloudOnLoopback cloud, String plan) {
        return Payload.objectCreated("annual-additions", cloud.dataBucket(), year.putInto(cloud, plan));
    }

    private static int requestsOfOneRun(SampleYear year, CloudOnLoopback calm, RunningFunction undisturbed) {
        String event = arrival(year, calm, "COUNTED");
        calm.s3().forget();
        calm.bus().forget();
        assertThat(undisturbed.invoke(event))
                .as(() -> String.join("\n", undisturbed.output()))
                .isInstanceOf(Answer.Returned.class);
        return calm.s3().exchanges().size() + calm.bus().exchanges().size();
    }

    /// Starts a function that is killed at a request, counted over S3 and the bus together.
    ///
    /// @param done whether the request is still carried out
    private static void die(CloudOnLoopback cloud, String event, int at, boolean done) {
        try (RunningFunction doomed = cloud.start("annual-additions", cloud.resultsBucket(), SMALL_CALLS)) {
            AtomicInteger count = new AtomicInteger();
            Predicate<ProxiedRequest> fatal = _ -> count.incrementAndGet() == at;
            Function<Runnable, Fault> fault = done ? Fault.After::new : Fault.Before::new;
            for (FaultyProxy proxy : List.of(cloud.s3(), cloud.bus())) {
                proxy.on(fatal, fault.apply(doomed::kill));
            }
            assertThat(doomed.invoke(event)).isInstanceOf(Answer.Exited.class);
        }
    }

    /// The ids of a plan's actions that the bus has seen, each once, however often they came.
    private static List<String> seen(CloudOnLoopback cloud, String plan) {
        return cloud.events().stream()
                .map(event -> FinalState.json(event.detail()))
                .filter(detail -> detail.at("/data/plan_id").asText().equals(plan))
                .map(detail -> detail.at("/metadata/id").asText())
                .distinct()
                .sorted()
                .toList();
    }
}
