package io.plumbline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Machine;
import io.plumbline.benchmark.report.History.Dated;
import io.plumbline.benchmark.report.History.Subject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Runs of one machine are a history, whatever order they come in; runs of two never are.
class HistoryTest {

    private static final Machine DESK = MadeUp.DESK;

    @Test
    void trendsAreGroupedByMachine() {
        History history = new History(List.of(run(3, DESK), run(1, DESK), run(2, MadeUp.CLOUD), run(4, MadeUp.CLOUD)));

        assertThat(history.places()).containsExactly(Place.of(MadeUp.CLOUD), Place.of(DESK));
        assertThat(history.at(Place.of(DESK)).runs())
                .extracting(run -> run.recorded().getEpochSecond())
                .containsExactly(1L, 3L);
        assertThat(history.at(Place.of(DESK)).repeated())
                .containsOnlyKeys(new Subject("a", 1000))
                .allSatisfy((_, runs) -> assertThat(runs).hasSize(2));
        assertThat(new History(List.of(run(1, DESK), run(2, MadeUp.CLOUD))).places())
                .allSatisfy(place -> assertThat(
                                Trend.of("id", place, new History(List.of(run(1, DESK), run(2, MadeUp.CLOUD)))))
                        .isEmpty());
    }

    @Test
    void aNewKernelOrJavaIsTheSameMachineAndMoreCoresAreNot() {
        Machine renewed = new Machine(
                DESK.cpu(),
                DESK.cores(),
                DESK.memoryBytes() + 4096,
                "Linux 7",
                "Java 26",
                DESK.disk(),
                DESK.instance());
        Machine larger =
                new Machine(DESK.cpu(), 4, DESK.memoryBytes(), DESK.kernel(), DESK.jvm(), DESK.disk(), DESK.instance());
        Machine elsewhere = new Machine(
                DESK.cpu(), DESK.cores(), DESK.memoryBytes(), DESK.kernel(), DESK.jvm(), "tmpfs", DESK.instance());

        assertThat(Place.of(renewed)).isEqualTo(Place.of(DESK));
        assertThat(List.of(Place.of(larger), Place.of(elsewhere))).doesNotContain(Place.of(DESK));
    }

    @Test
    void measuringOneWorkloadAgainTakesNothingElseOffThePage() {
        BenchmarkRun both = MadeUp.seeded(1)
                .measured("a", 100_000, "plumbline", 9, 1)
                .measured("a", 1000, "plumbline", 9, 1)
                .measured("b", 1000, "plumbline", 9, 1)
                .run(Instant.ofEpochSecond(1), DESK);
        History history = new History(List.of(run(5, DESK), both, run(4, MadeUp.CLOUD)));

        assertThat(history.current().get("a"))
                .extracting(one -> one.comparison().participants(), one -> one.recorded()
                        .getEpochSecond())
                .containsExactly(tuple(1000L, 5L), tuple(100_000L, 1L));
        assertThat(history.current().get("b")).extracting(Dated::recorded).containsExactly(Instant.ofEpochSecond(1));
    }

    @Test
    void barsAreOfTheScaleThatMostEnginesTookPartIn() {
        BenchmarkRun run = MadeUp.seeded(1)
                .measured("a", 10_000, "plumbline", 9, 1)
                .measured("a", 10_000, "polars", 9, 1)
                .measured("a", 100_000, "plumbline", 9, 1)
                .measured("a", 100_000, "polars", 9, 1)
                .measured("a", 10_000_000, "plumbline", 9, 1)
                .run(Instant.EPOCH, DESK);
        List<Dated> scales = new History(List.of(run)).current().getOrDefault("a", List.of());

        assertThat(WorkloadSection.main(scales).participants()).isEqualTo(100_000);
    }

    @Test
    void momentsAreAsBriefAsTellsThemApart() {
        Instant noon = Instant.parse("2026-10-02T12:00:00Z");

        assertThat(Moments.brief(List.of(noon, noon.plusSeconds(86_400)))).containsExactly("Oct 2", "Oct 3");
        assertThat(Moments.brief(List.of(noon, noon.plusSeconds(60)))).containsExactly("Oct 2 12:00", "Oct 2 12:01");
        assertThat(Moments.brief(List.of(noon, noon.plusSeconds(366L * 86_400))))
                .containsExactly("2026-10-02", "2027-10-03");
    }

    private static BenchmarkRun run(long second, Machine machine) {
        return MadeUp.seeded(second)
                .measured("a", 1000, "plumbline", 10, 1)
                .measured("a", 1000, "duckdb", 9, 1)
                .run(Instant.ofEpochSecond(second), machine);
    }
}
