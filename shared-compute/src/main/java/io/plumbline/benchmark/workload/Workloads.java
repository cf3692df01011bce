package io.plumbline.benchmark.workload;

import io.plumbline.InputException;
import io.plumbline.NearestName;
import io.plumbline.asset.Asset;
import io.plumbline.asset.Catalogue;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.SqlText;
import io.plumbline.storage.Codec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The workloads that there are.
public final class Workloads {

    /// All that there is to read of a plan year.
    static final List<String> PLAN_YEAR = List.of(
            "eligibility_flags",
            "eligibility_determination",
            "elective_deferrals",
            "annual_additions",
            "annual_additions_corrections",
            "highly_compensated",
            "nondiscrimination",
            "nondiscrimination_corrections");

    private static final Asset SUMMARY = Asset.named("contribution_summary", Workloads.class)
            .reads("contributions", "employee_id", "money_type", "amount", "pay_date")
            .yields("employee_id", "VARCHAR", "the employee")
            .yields("money_type", "VARCHAR", "the kind of money")
            .yields("contributions", "BIGINT", "how many rows")
            .yields("amount", "DECIMAL(14,2)", "dollars")
            .yields("first_pay_date", "DATE", "the first")
            .yields("last_pay_date", "DATE", "the last")
            .summedUpAs("What each employee was credited with, by money type.");

    private static final Catalogue CATALOGUE = Compliance.catalogue().with(List.of(SUMMARY));

    private static final List<Workload> COMPUTATIONS = List.of(
            Workload.of(
                    "eligibility_flags",
                    "filter-heavy: who meets age, service and hours",
                    Material.CENSUS,
                    List.of("data/census"),
                    true,
                    assets("eligibility_flags"),
                    (files, scratch) -> new CopyTrial(
                            sql("bare_eligibility_flags"), Map.of("census", census(files)), files, scratch)),
            Workload.of(
                    "plan_matching",
                    "join-heavy: each employee's plans and the provisions in effect at hire",
                    Material.MATCHING,
                    List.of(""),
                    true,
                    (files, scratch) -> new SelectTrial(
                            sql("plan_matching"),
                            Map.of(
                                    "employees", bound(files, "employees", "employee_id", "division", "hire_date"),
                                    "plans", bound(files, "plans", "plan_id", "division"),
                                    "provisions",
                                            bound(
                                                    files,
                                                    "provisions",
                                                    "plan_id",
                                                    "effective_from",
                                                    "effective_to",
                                                    "age",
                                                    "service_months")),
                            files,
                            scratch),
                    (files, scratch) -> new CopyTrial(
                            sql("bare_plan_matching"),
                            Map.of(
                                    "employees", List.of(files.resolve("employees.parquet")),
                                    "plans", List.of(files.resolve("plans.parquet")),
                                    "provisions", List.of(files.resolve("provisions.parquet"))),
                            files,
                            scratch)),
            Workload.of(
                    "contribution_summary",
                    "aggregation-heavy: contributions by employee and money type",
                    Material.PLAN_YEAR,
                    List.of("data/contributions"),
                    true,
                    assets("contribution_summary"),
                    (files, scratch) -> new CopyTrial(
                            sql("bare_contribution_summary"),
                            Map.of("contributions", BenchmarkPlan.under(files.resolve("data/contributions"))),
                            files,
                            scratch)),
            Workload.of(
                    "annual_additions",
                    "aggregation-heavy: 415(c), with catch-up by every route",
                    Material.PLAN_YEAR,
                    List.of("data/census", "data/contributions"),
                    true,
                    assets("annual_additions"),
                    bare(List.of("annual_additions"), "annual_additions")),
            Workload.of(
                    "plan_year",
                    "every asset of a plan year",
                    Material.PLAN_YEAR,
                    List.of("data/"),
                    false,
                    (files, scratch) ->
                            new AssetTrial(CATALOGUE, PLAN_YEAR, "nondiscrimination_corrections", files, scratch),
                    bare(PLAN_YEAR, "nondiscrimination_corrections")));

    private static final List<Workload> TRANSFERS = List.of(
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

    private static final List<Workload> ALL =
            Stream.of(COMPUTATIONS, TRANSFERS).flatMap(List::stream).toList();

    private Workloads() {}

    public static List<Workload> all() {
        return ALL;
    }

    /// The workload of a name.
    ///
    /// @throws InputException if there is none
    public static Workload require(String name) {
        List<String> names = ALL.stream().map(Workload::name).toList();
        return ALL.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("workload '%s' is not known%s; the workloads are %s"
                        .formatted(name, NearestName.hint(name, names), String.join(", ", names))));
    }

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

    private static Workload.Way assets(String asset) {
        return (files, scratch) -> new AssetTrial(CATALOGUE, List.of(asset), asset, files, scratch);
    }

    private static Workload.Way bare(List<String> assets, String shown) {
        return (files, scratch) -> new BareAssetTrial(CATALOGUE, assets, shown, files, scratch);
    }

    private static List<Path> census(Path files) {
        return BenchmarkPlan.under(files.resolve("data/census"));
    }

    private static SelectTrial.Bound bound(Path files, String relation, String... columns) {
        return new SelectTrial.Bound(List.of(files.resolve(relation + ".parquet")), List.of(columns));
    }

    private static String sql(String name) {
        return SqlText.of(Workloads.class, name + ".sql");
    }
}
