package io.plumbline.benchmark.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmark.gate.NoisyMachine.Planted;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On twenty noisy machines, a build against itself never fails; one asset that became 1.4 x as slow, or holds
/// 1.3 x the memory, fails on nineteen of them at least, and it alone is named (or the whole, if it is most of
/// it).
class GateTest {

    private static final Duration TIME = Duration.ofSeconds(60);
    private static final int FEWEST = 4;

    @Test
    void aBuildNeverFailsAgainstItself() {
        assertThat(named(Planted.NOTHING)).hasSize(20).containsOnly(Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eligibility_determination",
                "annual_additions",
                "highly_compensated",
                "nondiscrimination_corrections"
            })
    void anAssetThatTakesTwoFifthsLongerIsNamed(String asset) {
        List<Set<String>> named = named(new Planted(asset, 1.4, 1));

        assertThat(named).filteredOn(names -> names.contains(asset + " time")).hasSizeGreaterThanOrEqualTo(19);
        assertThat(named).allSatisfy(names -> assertThat(names).isSubsetOf(asset + " time", "plan_year time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"annual_additions", "eligibility_flags"})
    void anAssetThatHoldsThreeTenthsMoreIsNamed(String asset) {
        List<Set<String>> named = named(new Planted(asset, 1, 1.3));

        assertThat(named)
                .filteredOn(names -> names.contains(asset + " peak memory"))
                .hasSizeGreaterThanOrEqualTo(19);
        assertThat(named)
                .allSatisfy(names -> assertThat(names).isSubsetOf(asset + " peak memory", "plan_year peak memory"));
    }

    @Test
    void whatIsClearEndsEarly() {
        assertThat(pairs(Planted.NOTHING)).filteredOn(pairs -> pairs == FEWEST).hasSizeGreaterThan(10);
    }

    @Test
    void whatIsNotClearIsMeasuredForAsLongAsThereIsTime() {
        assertThat(pairs(new Planted("annual_additions", 1.4, 1))).containsOnly(6);
    }

    @Test
    void nothingFailsOnTheFewestPairsEvenWhenTheTimeIsUp() {
        Planted planted = new Planted("annual_additions", 3, 1);

        assertThat(NoisyMachine.twenty().map(machine -> new Gate(Thresholds.defaults(), FEWEST, Duration.ZERO, machine)
                        .judge(number -> machine.measure(number, planted))
                        .pairs()
                        .size()))
                .containsOnly(6);
    }

    @Test
    void aFewMillisecondsAreNoRegressionWhateverTheirRatio() {
        assertThat(named(new Planted("nondiscrimination", 1.4, 1)))
                .as("3.6 milliseconds on 9")
                .containsOnly(Set.of());
    }

    private static Stream<Gate.Result> results(Planted planted) {
        return NoisyMachine.twenty().map(machine -> new Gate(Thresholds.defaults(), FEWEST, TIME, machine)
                .judge(number -> machine.measure(number, planted)));
    }

    private static List<Integer> pairs(Planted planted) {
        return results(planted).map(result -> result.pairs().size()).toList();
    }

    private static List<Set<String>> named(Planted planted) {
        return results(planted)
                .map(result -> result.judgement().regressions().stream()
                        .map(verdict -> verdict.asset() + " " + verdict.metric().title())
                        .collect(Collectors.toSet()))
                .toList();
    }
}
