package io.plumbline.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Sample.Part;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The parts of the subject's work are listed by what they take, each with the most memory of any round.
class PartsTableTest {

    @Test
    void theLongestPartStandsFirstWithItsShare() {
        Figures table = table(List.of(
                Map.of("small", new Part(10_000_000, 0), "large", new Part(30_000_000, 5_000_000)),
                Map.of("small", new Part(10_000_000, 0), "large", new Part(30_000_000, 7_000_000))));

        assertThat(table.rows())
                .containsExactly(
                        List.of("large", "30.0 ms", "75%", "7.00 MB"), List.of("small", "10.0 ms", "25%", "—"));
    }

    @Test
    void aPartThatIsAllOfTheWorkIsNotListed() {
        assertThat(table(List.of(Map.of("all", new Part(1, 1)))).isEmpty()).isTrue();
        assertThat(table(List.of(Map.of())).isEmpty()).isTrue();
    }

    private static Figures table(List<Map<String, Part>> rounds) {
        List<Sample> samples = rounds.stream()
                .map(parts -> new Sample(40_000_000, 40_000_000, 1, 1, 0, 0, parts))
                .toList();
        Measurement subject = new Measurement("plan_year", 1000, "plumbline", samples, 0, 0);
        BenchmarkRun run = new BenchmarkRun(Instant.EPOCH, MadeUp.DESK, Map.of(), List.of(subject), List.of());
        return PartsTable.of(Comparison.of(run).getFirst(), "caption");
    }
}
