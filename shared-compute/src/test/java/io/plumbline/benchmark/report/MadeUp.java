package io.plumbline.benchmark.report;

import io.plumbline.benchmark.BenchmarkRun;
import io.plumbline.benchmark.Machine;
import io.plumbline.benchmark.Measurement;
import io.plumbline.benchmark.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Benchmark runs with made-up figures that look like measured ones.
final class MadeUp {

    static final Machine DESK = new Machine(
            "AMD EPYC", 2, 24L << 30, "Linux 6.1", "OpenJDK 64-Bit Server VM 25.0.1+8", "ext4 on /dev/vda", "");

    static final Machine CLOUD = new Machine(
            "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz",
            16,
            33_000_000_000L,
            "Linux 6.1.150-174.273.amzn2023.x86_64",
            "OpenJDK 64-Bit Server VM 25.0.1+8-LTS",
            "xfs on /dev/nvme1n1 (Amazon EC2 NVMe Instance Storage)",
            "c6id.4xlarge");

    private final Random noise;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<BenchmarkRun.LeftOut> leftOut = new ArrayList<>();

    private MadeUp(long seed) {
        this.noise = new Random(seed);
    }

    static MadeUp seeded(long seed) {
        return new MadeUp(seed);
    }

    /// Fifteen rounds with a spread of some percent.
    MadeUp measured(String workload, long participants, String engine, double millis, long peakMegabytes) {
        List<Sample> samples = new ArrayList<>();
        for (int round = 0; round < 15; round++) {
            long nanos = Math.round(millis * 1e6 * (1 + Math.abs(noise.nextGaussian()) * 0.06));
            long whole = engine.equals("plumbline") ? nanos * 5 / 4 : nanos;
            samples.add(new Sample(nanos, whole, participants, participants * 40, 0, 0, Map.of()));
        }
        measurements.add(new Measurement(workload, participants, engine, samples, peakMegabytes * 1_000_000, 0));
        return this;
    }

    MadeUp leftOut(String what, String why) {
        leftOut.add(new BenchmarkRun.LeftOut(what, why));
        return this;
    }

    BenchmarkRun run(Instant recorded, Machine machine) {
        return new BenchmarkRun(
                recorded,
                machine,
                Map.of("plumbline", "0.1.0", "duckdb", "2.0.0.1", "polars", "0.26.1"),
                measurements,
                leftOut);
    }
}
