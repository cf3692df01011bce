package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.BenchmarkRun.LeftOut;
import io.plumbline.benchmark.Machine;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A terminal of 120 columns shows each comparison whole, with what was left out and why.
class BenchTableTest {

    private static final Machine MACHINE = new Machine(
            "AMD EPYC",
            2,
            24L << 30,
            "Linux 6.1",
            "OpenJDK 64-Bit Server VM 25.0.1",
            "ext4 on /dev/vda",
            "c6i.4xlarge");

    @Test
    void everyEngineStandsBesideTheFloorAndTheSubject() {
        String table = table(
                List.of(
                        measured("plan_matching", "duckdb", 100, 200),
                        measured("plan_matching", "plumbline", 110, 0),
                        measured("plan_matching", "polars", 220, 400)),
                List.of());

        assertThat(table.lines().toList())
                .contains(
                        "plan_matching, 100,000 participants, 5 rounds",
                        "  engine     median     p95      min          x duckdb  x plumbline  peak mem  rows/s  bytes/s",
                        "  duckdb     100 ms  102 ms  98.0 ms                 -        0.909    200 MB  1.00 M  50.0 MB",
                        "  plumbline  110 ms  112 ms   108 ms  1.10 (1.10-1.10)            -         -   909 k  45.5 MB")
                .anyMatch(line -> line.startsWith("  polars     220 ms") && line.contains(" 2.20 ("));
    }

    @Test
    void theWholeRunIsALineOfItsOwnWhereItTakesLonger() {
        Measurement subject = new Measurement(
                "plan_year",
                100_000,
                "plumbline",
                List.of(new Sample(1_000_000, 2_500_000, 1, 1, 0, 0, Map.of())),
                1,
                0);

        assertThat(table(List.of(subject), List.of()))
                .contains("\n    whole run  2.50 ms\n", "whole run: with identifying the inputs")
                .contains("plan_year, 100,000 participants, 1 round\n");
        assertThat(table(List.of(measured("plan_year", "plumbline", 1, 1)), List.of()))
                .doesNotContain("whole run");
    }

    @Test
    void theWidestFiguresFitTheScreen() {
        List<Measurement> all = new ArrayList<>();
        for (String engine : List.of("duckdb", "plumbline", "an-engine-with-a-very-long-name\u001b[31m\n")) {
            List<Sample> samples = LongStream.of(9_994_000_000_000L, 123_400_000_000L, 99_950_000_000L)
                    .mapToObj(nanos -> new Sample(
                            nanos,
                            nanos + 1,
                            888_888_888_888L,
                            888_888_888_888_888L,
                            888_000_000_000L,
                            888_000_000_000L,
                            Map.of()))
                    .toList();
            all.add(new Measurement("parquet_round_trip", 10_000_000, engine, samples, 888_000_000_000L, 0));
        }

        assertThat(table(all, List.of()).lines()).allMatch(line -> line.length() <= 120);
        assertThat(table(all, List.of()))
                .contains("an-engine-wit…", "spilled", "fetched")
                .doesNotContain("\u001b");
    }

    @Test
    void whatWasLeftOutIsSaidAtTheEnd() {
        assertThat(table(List.of(), List.of(new LeftOut("polars", "Node is not there; install it"))))
                .endsWith("Left out:\n  polars: Node is not there; install it\n")
                .startsWith("c6i.4xlarge, AMD EPYC, 2 cores, 24.0 GiB, ext4 on /dev/vda\nduckdb 2.0, plumbline 1.0\n");
    }

    private static String table(List<Measurement> measurements, List<LeftOut> leftOut) {
        StringWriter text = new StringWriter();
        BenchTable.print(run(measurements, leftOut), new PrintWriter(text));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    static BenchmarkRun oneRun() {
        return run(List.of(measured("plan_matching", "duckdb", 100, 200)), List.of());
    }

    private static BenchmarkRun run(List<Measurement> measurements, List<LeftOut> leftOut) {
        return new BenchmarkRun(
                Instant.EPOCH, MACHINE, Map.of("plumbline", "1.0", "duckdb", "2.0"), measurements, leftOut);
    }

    private static Measurement measured(String workload, String engine, long millis, long peakMegabytes) {
        List<Sample> samples = LongStream.of(0, 2, -2, 1, -1)
                .mapToObj(noise -> Sample.of((millis + noise) * 1_000_000, 100_000, 5_000_000))
                .toList();
        return new Measurement(workload, 100_000, engine, samples, peakMegabytes * 1_000_000, 0);
    }
}
