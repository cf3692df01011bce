package io.plumbline.benchmark.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.gate.Verdict.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What follows from figures that leave no doubt, or too much.
class JudgementTest {

    private static final long MS = 1_000_000;
    private static final long MIB = 1 << 20;

    @Test
    void aRegressionIsOneLineWithEverythingInIt() {
        Judgement judgement = judge(pair(build(100, 200), build(140, 200)), pair(build(100, 200), build(140, 200)));

        assertThat(judgement.regressions().stream().map(Verdict::line))
                .containsExactly("annual_additions time: 1.40 (1.40 to 1.40) of base, at most 1.25 is allowed:"
                        + " 140.0 ms instead of 100.0 ms: REGRESSION");
        assertThat(judgement.passed()).isFalse();
    }

    @Test
    void memoryHasAThresholdOfItsOwn() {
        Judgement judgement = judge(pair(build(100, 200), build(100, 240)));

        assertThat(judgement.regressions())
                .extracting(Verdict::asset, Verdict::metric)
                .contains(tuple("annual_additions", Metric.PEAK_MEMORY))
                .doesNotContain(tuple("annual_additions", Metric.TIME));
    }

    @Test
    void theWholeIsJudgedLikeAnAsset() {
        assertThat(judge(pair(build(100, 200), build(100, 200))).verdicts())
                .extracting(Verdict::asset, Verdict::metric)
                .containsExactly(
                        tuple("annual_additions", Metric.TIME),
                        tuple("plan_year", Metric.TIME),
                        tuple("annual_additions", Metric.PEAK_MEMORY),
                        tuple("plan_year", Metric.PEAK_MEMORY));
    }

    @Test
    void aDifferenceThatIsTooSmallToCountIsNone() {
        assertThat(outcome(pair(build(8, 40), build(12, 40)))).isEqualTo(Outcome.KEPT);
        assertThat(outcome(pair(build(8, 40), build(14, 40)))).isEqualTo(Outcome.REGRESSION);
    }

    @Test
    void whatIsBetterIsSaidToBe() {
        assertThat(outcome(pair(build(100, 200), build(80, 200)))).isEqualTo(Outcome.BETTER);
    }

    @Test
    void ofEightPairsOneMaySayOtherwiseAndOfFewerNone() {
        ProcessPair worse = pair(build(100, 200), build(200, 200));
        ProcessPair same = pair(build(200, 200), build(200, 200));

        assertThat(outcome(worse, worse, worse, worse, worse, worse, worse, same))
                .isEqualTo(Outcome.REGRESSION);
        assertThat(outcome(worse, worse, worse, worse, worse, worse, same)).isEqualTo(Outcome.UNSURE);
    }

    @Test
    void aThresholdWithinTheIntervalIsNotSure() {
        ProcessPair some = pair(build(100, 200), build(110, 200));
        ProcessPair others = pair(build(100, 200), build(150, 200));

        assertThat(outcome(some, others, some, others)).isEqualTo(Outcome.UNSURE);
    }

    @Test
    void memoryThatThePlatformDoesNotTellIsNotJudged() {
        assertThat(judge(pair(build(100, 0), build(100, 0))).verdicts())
                .extracting(Verdict::metric)
                .containsOnly(Metric.TIME);
    }

    @Test
    void assetsThatOnlyOneHasAreToldAndNotJudged() {
        Judgement judgement = judge(pair(build("old", "both"), build("both", "new")));

        assertThat(judgement.onlyInBase()).containsExactly("old");
        assertThat(judgement.onlyInHead()).containsExactly("new");
        assertThat(judgement.verdicts()).extracting(Verdict::asset).containsOnly("both", "plan_year");
    }

    @Test
    void theTableSaysWhatItComesToAndTellsOfEveryAsset() {
        assertThat(MarkdownTable.of(judge(pair(build(100, 200), build(140, 200))), "1 pair."))
                .isEqualTo("""
                        ### Benchmarks: regression of `annual_additions` (time)

                        | Asset | Metric | Base | Head | Ratio | 90 % interval | Allowed | |
                        |---|---|--:|--:|--:|--:|--:|---|
                        | `annual_additions` | time | 100.0 ms | 140.0 ms | 1.40 | 1.40 to 1.40 | 1.25 | **REGRESSION** |
                        | `plan_year` | time | 1,000.0 ms | 1,000.0 ms | 1.00 | 1.00 to 1.00 | 1.25 | ok |
                        | `annual_additions` | peak memory | 200.0 MiB | 200.0 MiB | 1.00 | 1.00 to 1.00 | 1.15 | ok |
                        | `plan_year` | peak memory | 200.0 MiB | 200.0 MiB | 1.00 | 1.00 to 1.00 | 1.15 | ok |

                        1 pair.
                        """);
    }

    @Test
    void theTableTellsOfAssetsThatOnlyOneHas() {
        assertThat(MarkdownTable.of(judge(pair(build("old", "both"), build("both", "new"))), ""))
                .startsWith("### Benchmarks: no regression\n")
                .contains("New, so compared with nothing: `new`.", "No longer there: `old`.");
    }

    private static Outcome outcome(ProcessPair... pairs) {
        return judge(pairs).verdicts().getFirst().outcome();
    }

    private static Judgement judge(ProcessPair... pairs) {
        return Judgement.of(List.of(pairs), Thresholds.defaults());
    }

    private static ProcessPair pair(Measurement base, Measurement head) {
        return new ProcessPair(base, head);
    }

    private static Measurement build(long milliseconds, long mebibytes) {
        return measurement(Map.of("annual_additions", new Sample.Part(milliseconds * MS, mebibytes * MIB)));
    }

    private static Measurement build(String... assets) {
        Map<String, Sample.Part> parts = new TreeMap<>();
        Arrays.stream(assets).forEach(asset -> parts.put(asset, new Sample.Part(MS, MIB)));
        return measurement(parts);
    }

    private static Measurement measurement(Map<String, Sample.Part> parts) {
        Sample sample = new Sample(1_000 * MS, 1_000 * MS, 0, 0, 0, 0, parts);
        return new Measurement("plan_year", 20_000, "plumbline", List.of(sample, sample, sample), 0, 0);
    }
}
