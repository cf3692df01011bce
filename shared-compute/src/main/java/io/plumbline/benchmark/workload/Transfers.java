package io.plumbline.benchmark.workload;

import io.plumbline.storage.Codec;
import java.util.List;
import java.util.Map;

/// The workloads that move: to Java, to a file and back, from nothing to a first answer.
final class Transfers {

    static final List<Workload> ALL = List.of(
            Workload.of(
                    "arrow_transfer",
                    "every contribution handed over as Arrow batches",
                    Material.PLAN_YEAR,
                    List.of("data/contributions"),
                    false,
                    (files, scratch) -> new ArrowTrial(true, files, scratch),
                    (files, scratch) -> new ArrowTrial(false, files, scratch)),
            roundTrip("parquet_round_trip", Codec.ZSTD),
            roundTrip("parquet_round_trip_snappy", Codec.SNAPPY),
            roundTrip("parquet_round_trip_gzip", Codec.GZIP),
            roundTrip("parquet_round_trip_lz4", Codec.LZ4),
            roundTrip("parquet_round_trip_none", Codec.NONE),
            Workload.of(
                            "parquet_round_trip_s3",
                            "read and write 1 GB through S3, zstd",
                            Material.FEED,
                            List.of("data/feed"),
                            false,
                            (files, scratch) ->
                                    new RoundTripTrial(Place.s3(files, scratch, System.getenv()), Codec.ZSTD, scratch),
                            bareRoundTrip(Codec.ZSTD))
                    .unless(Place.missingS3(System.getenv())),
            Workload.of(
                    "cold_start",
                    "a process from its start to its end, eligibility_flags between",
                    Material.CENSUS,
                    List.of("data/census"),
                    false,
                    (files, scratch) -> new ColdStartTrial("plumbline", "eligibility_flags", files, scratch),
                    (files, scratch) -> new ColdStartTrial("duckdb", "eligibility_flags", files, scratch)));

    private Transfers() {}

    private static Workload roundTrip(String name, Codec codec) {
        return Workload.of(
                name,
                "read and write 1 GB through the storage layer, " + codec.choice(),
                Material.FEED,
                List.of("data/feed"),
                false,
                (files, scratch) -> new RoundTripTrial(Place.local(files, scratch), codec, scratch),
                bareRoundTrip(codec));
    }

    private static Workload.Way bareRoundTrip(Codec codec) {
        return (files, scratch) -> new CopyTrial(
                "from {feed}", Map.of("feed", BenchmarkPlan.under(files.resolve("data/feed"))), codec, files, scratch);
    }
}
