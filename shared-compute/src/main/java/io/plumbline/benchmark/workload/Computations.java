package io.plumbline.benchmark.workload;

import io.plumbline.asset.Asset;
import io.plumbline.asset.Catalogue;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.SqlText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The workloads that compute: by filter, by join, by aggregation, and a whole plan year.
final class Computations {

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

    private static final Asset SUMMARY = Asset.named("contribution_summary", Computations.class)
            .reads("contributions", "employee_id", "money_type", "amount", "pay_date")
            .yields("employee_id", "VARCHAR", "the employee")
            .yields("money_type", "VARCHAR", "the kind of money")
            .yields("contributions", "BIGINT", "how many rows")
            .yields("amount", "DECIMAL(14,2)", "dollars")
            .yields("first_pay_date", "DATE", "the first")
            .yields("last_pay_date", "DATE", "the last")
            .summedUpAs("What each employee was credited with, by money type.");

    private static final Catalogue CATALOGUE = Compliance.catalogue().with(List.of(SUMMARY));

    static final List<Workload> ALL = List.of(
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

    private Computations() {}

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
        return SqlText.of(Computations.class, name + ".sql");
    }
}
