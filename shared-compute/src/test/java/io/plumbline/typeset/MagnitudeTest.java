package io.plumbline.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measured quantities keep three digits that count, whatever their size, and take the next unit where rounding
/// carries them there.
class MagnitudeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 0 ns
            999           | 999 ns
            1000          | 1.00 µs
            26_449_999    | 26.4 ms
            26_450_000    | 26.5 ms
            999_499_999   | 999 ms
            999_500_000   | 1.00 s
            1_320_400_000_000 | 1,320 s
            """)
    void time(String nanos, String printed) {
        assertThat(Magnitude.time(whole(nanos))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 0 B
            206_000_000   | 206 MB
            3_482_000_000 | 3.48 GB
            999_900_000_000_000 | 1,000 TB
            """)
    void bytes(String bytes, String printed) {
        assertThat(Magnitude.bytes(whole(bytes))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            812           | 812
            10_000        | 10.0 k
            3_790_000     | 3.79 M
            """)
    void count(String count, String printed) {
        assertThat(Magnitude.count(whole(count))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1         | 1.00
            0.9996    | 1.00
            0.04123   | 0.0412
            12.345    | 12.3
            1234.5    | '1,230'
            0         | 0
            """)
    void ratio(double ratio, String printed) {
        assertThat(Magnitude.ratio(ratio)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"34359738368, 32.0 GiB", "536870912, 0.500 GiB"})
    void memory(long bytes, String printed) {
        assertThat(Magnitude.memory(bytes)).isEqualTo(printed);
    }

    private static long whole(String figure) {
        return Long.parseLong(figure.replace("_", ""));
    }
}
