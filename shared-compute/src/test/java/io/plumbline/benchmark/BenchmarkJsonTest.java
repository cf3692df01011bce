package io.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A stored run is the run that was written, and whatever else stands in a file is refused by name.
class BenchmarkJsonTest {

    private static final BenchmarkRun RUN = new BenchmarkRun(
            Instant.parse("2026-03-04T05:06:07.089Z"),
            new Machine("A \"fast\" CPU", 2, 8_000_000_000L, "Linux 6.1", "OpenJDK 25", "ext4 on /dev/sda1", ""),
            Map.of("plumbline", "1.0", "duckdb", "2.0.0", "polars", "1.2"),
            List.of(new Measurement(
                    "plan_year",
                    100_000,
                    "plumbline",
                    List.of(
                            new Sample(
                                    1, 2, 3, 4, 5, 6, Map.of("b", new Sample.Part(7, 8), "a", new Sample.Part(9, 0))),
                            Sample.of(Long.MAX_VALUE, 0, 0)),
                    10,
                    11)),
            List.of(new BenchmarkRun.LeftOut("polars", "Node is not there; install it")));

    @TempDir
    Path directory;

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        assertThat(BenchmarkJson.read(file(BenchmarkJson.write(RUN)))).isEqualTo(RUN);
    }

    @Test
    void theSameRunIsAlwaysTheSameText() throws IOException {
        String text = BenchmarkJson.write(RUN);

        assertThat(text).startsWith("{\n  \"version\" : 1,\n  \"recorded\" : \"2026-03-04T05:06:07.089Z\",\n");
        assertThat(text).contains("\"whole_nanos\" : 2", "\"cgroup_peak_bytes\" : 11", "\"left_out\" : [");
        assertThat(text.indexOf("\"a\" : {")).isLessThan(text.indexOf("\"b\" : {"));
        assertThat(text.indexOf("\"duckdb\"")).isLessThan(text.indexOf("\"polars\""));
        assertThat(BenchmarkJson.write(BenchmarkJson.read(file(text)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version" : 1,                   | "version" : 2,                    | version is 2 and not 1
            "version" : 1,                   | ''                                | version is missing and not 1
            "version" : 1,                   | "version" : "1",                  | version is "1" and not 1
            "spilled_bytes" : 5              | "spilled_bytes" : -5              | measurements[0].samples[0].spilled_bytes is null or below zero
            "cgroup_peak_bytes" : 11         | "cgroup_peak_bytes" : -1          | measurements[0].cgroup_peak_bytes is null or below zero
            "peak_bytes" : 8                 | "peak_bytes" : -8                 | measurements[0].samples[0].parts.b.peak_bytes is null or below zero
            "spilled_bytes" : 5              | "spilled_bytes" : 5, "spilt" : 5  | unknown key measurements[0].samples[0].spilt
            "left_out"                       | "by" : "hand", "left_out"         | unknown key by
            "left_out"                       | "omitted"                         | left_out is missing or not
            "spilled_bytes" : 5,             | ''                                | measurements[0].samples[0].spilled_bytes is missing or not
            "spilled_bytes" : 5              | "spilled_bytes" : null            | measurements[0].samples[0].spilled_bytes is null or below zero
            "spilled_bytes" : 5              | "spilled_bytes" : 5.5             | measurements[0].samples[0].spilled_bytes is missing or not
            "spilled_bytes" : 5              | "spilled_bytes" : "5"             | measurements[0].samples[0].spilled_bytes is missing or not
            "2026-03-04T05:06:07.089Z"       | "yesterday"                       | recorded is missing or not
            "polars" : "1.2"                 | "polars" : null                   | versions.polars is null or below zero
            "cores" : 2,                     | "cores" : 2, "cores" : 3,         | Duplicate field 'cores'
            "version" : 1,                   | "version" : 1,,                   | line 2: no JSON
            """)
    void whatIsNoRunIsRefusedByFileAndKey(String written, String found, String message) throws IOException {
        String text = BenchmarkJson.write(RUN);
        assertThat(text).contains(written);
        Path file = file(text.replace(written, found));

        assertThatThrownBy(() -> BenchmarkJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .hasMessageNotContaining("io.plumbline");
    }

    @Test
    void aMeasurementWithoutARoundIsRefused() throws IOException {
        String text = BenchmarkJson.write(RUN)
                .replaceAll("(?s)\"samples\" : \\[.*?\\],\n      \"peak", "\"samples\" : [ ],\n\"peak");
        Path file = file(text);

        assertThatThrownBy(() -> BenchmarkJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("measurements[0] is missing or not what it should be");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []      | is no benchmark run
            ''      | is no benchmark run
            {} {}   | no JSON
            """)
    void anotherKindOfFileIsRefused(String text, String message) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> BenchmarkJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = directory.resolve("none.json");

        assertThatThrownBy(() -> BenchmarkJson.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is not there; name a file that bench --out wrote");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("bench.json"), text);
    }
}
