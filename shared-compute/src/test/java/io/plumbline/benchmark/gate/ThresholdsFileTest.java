package io.plumbline.benchmark.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file of thresholds says what each asset is held to, and every slip in it is told with its key and line.
class ThresholdsFileTest {

    private static final List<String> KNOWN = List.of("annual_additions", "eligibility_flags", "plan_year");

    @Test
    void anEmptyFileLeavesTheDefaults() {
        Thresholds thresholds = parse("");

        assertThat(thresholds.of("plan_year", Metric.TIME)).isEqualTo(new Threshold(new BigDecimal("1.25"), 5_000_000));
        assertThat(thresholds.of("plan_year", Metric.PEAK_MEMORY))
                .isEqualTo(new Threshold(new BigDecimal("1.15"), 16L << 20));
    }

    @Test
    void anAssetHasItsOwnAndTheRestOfWhatHoldsEverywhere() {
        Thresholds thresholds = parse("""
                time: 1.3
                least_time: 2.5
                assets:
                  eligibility_flags: {time: 1.5, least_peak_memory: 32}
                """);

        assertThat(thresholds.of("eligibility_flags", Metric.TIME))
                .isEqualTo(new Threshold(new BigDecimal("1.5"), 2_500_000));
        assertThat(thresholds.of("eligibility_flags", Metric.PEAK_MEMORY))
                .isEqualTo(new Threshold(new BigDecimal("1.15"), 32L << 20));
        assertThat(thresholds.of("annual_additions", Metric.TIME))
                .isEqualTo(new Threshold(new BigDecimal("1.3"), 2_500_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "tme: 1.3" | line 1: unknown key tme (did you mean 'time'?)
            "time: 1.3\nassets:\n  eligibilty_flags: {time: 2}" | line 3: unknown asset assets.eligibilty_flags (did you mean 'eligibility_flags'?)
            "assets:\n  plan_year:\n    memory: 2" | line 3: unknown key assets.plan_year.memory
            "time: fast" | line 1: time must be a number from 1 to 100, not 'fast'
            "time: 0.9" | line 1: time must be a number from 1 to 100, not '0.9'
            "time: 1e9999" | line 1: time must be a number from 1 to 100, not '1e9999'
            "time:" | line 1: time must be a number from 1 to 100, not ''
            "time: [1.2]" | line 1: time must be a number from 1 to 100, not a list or a mapping
            "assets: {plan_year: {least_time: -1}}" | line 1: assets.plan_year.least_time must be a number from 0 to 1000000, not '-1'
            "assets: [plan_year]" | line 1: assets must be a mapping of keys to values
            "- time" | line 1: the file must be a mapping of keys to values
            "time: 1.2\ntime: 1.3" | line 2: time is already on line 1
            "time: 1.2\n  : x: [" | line 2: not YAML: expected <block end>, but found '<block mapping start>'
            """)
    void aSlipIsToldWithItsKeyAndLine(String yaml, String fault) {
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(InputException.class)
                .hasMessage("thresholds file benchmarks.yaml: " + fault);
    }

    @Test
    void allSlipsAreToldAtOnce() {
        assertThatThrownBy(() -> parse("time: x\nmemory: 2\n"))
                .hasMessageContainingAll("line 1: time must be", "line 2: unknown key memory");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ThresholdsFile.read(Path.of("no-such.yaml"), KNOWN))
                .isInstanceOf(InputException.class)
                .hasMessage("thresholds file no-such.yaml cannot be read; name a YAML file");
    }

    private static Thresholds parse(String yaml) {
        return ThresholdsFile.parse("benchmarks.yaml", yaml, KNOWN);
    }
}
