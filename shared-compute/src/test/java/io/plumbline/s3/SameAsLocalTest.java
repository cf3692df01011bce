package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.storage.DataDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A run over datasets in S3, of which it fetches parts, comes to what a run over the same files on a local
/// disk comes to: the same rows and warnings, or the same message.
class SameAsLocalTest {

    private static final String ACME = "plan_id: ACME";
    private static final String CONTRIBUTED = "contributions/plan_id=ACME/plan_year=2025/part.parquet";

    /// @param parts whether less than the whole is fetched
    private record Case(String title, String yaml, boolean parts, List<String> assets, UnaryOperator<Filing> filing) {

        static Case wellFiled(String title, UnaryOperator<Filing> filing) {
            return new Case(title, ACME, true, List.of("eligibility_flags"), filing);
        }

        static Case atFault(String title, UnaryOperator<Filing> filing) {
            return new Case(title, ACME, false, List.of("eligibility_flags"), filing);
        }

        Case with(String plan, String... wanted) {
            return new Case(title, plan, parts, List.of(wanted), filing);
        }

        Case fetchedWhole() {
            return new Case(title, yaml, false, assets, filing);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Case> wellFiled() {
        return List.of(
                Case.wellFiled("a complete census", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)),
                Case.wellFiled(
                        "a census that leaves much to derive", data -> data.parquet(Filing.CENSUS, Filing.DATES)),
                Case.wellFiled("several files with different columns", data -> data.parquet(
                                Filing.CENSUS, Filing.COMPLETE)
                        .parquet(
                                "census/plan_id=ACME/plan_year=2025/more.parquet", Filing.DATES.replace("'E'", "'F'"))),
                Case.wellFiled(
                        "one file of several plans and years",
                        data -> data.parquet(
                                "census.parquet",
                                Filing.COMPLETE
                                        + ", ['ACME', 'BETA'][1 + i % 2] as plan_id, 2024 + i % 3 as plan_year")),
                Case.wellFiled(
                        "values in a type that must be looked at",
                        data -> data.parquet(
                                Filing.CENSUS, Filing.DATES.replace("as rehire_date", "::timestamp as rehire_date"))),
                Case.wellFiled("contributions of related plans", data -> data.parquet(Filing.CENSUS, Filing.DATES)
                                .parquet(CONTRIBUTED, Filing.CONTRIBUTIONS)
                                .parquet(
                                        "contributions/plan_id=ACME%2EPS/plan_year=2025/part +ż.parquet",
                                        Filing.CONTRIBUTIONS))
                        .with("plan_id: ACME\nrelated_plans: [ACME.PS]", "annual_additions", "elective_deferrals"),
                Case.wellFiled("a fiscal limitation year, and the year before", data -> data.parquet(
                                        Filing.CENSUS, Filing.DATES)
                                .parquet(CONTRIBUTED, Filing.CONTRIBUTIONS)
                                .parquet(
                                        "contributions/plan_id=ACME/plan_year=2024/part.parquet",
                                        Filing.CONTRIBUTIONS.replace("2025", "2024")))
                        .with("plan_id: ACME\nlimitation_year_start: 07-01", "annual_additions"),
                Case.wellFiled("the census of PlanAlign", data -> data.parquet(Filing.CENSUS, """
                                        'E' || i as employee_id,
                                        date '1970-01-01' as employee_birth_date,
                                        date '2010-01-01' as employee_hire_date,
                                        cast(50000 + i as double) as employee_gross_compensation,
                                        i % 7 > 0 as active,
                                        cast(i as double) as pre_tax_contribution,
                                        cast(i // 2 as double) as employer_match_contribution"""))
                        .with("plan_id: ACME\ncolumns: planalign", "annual_additions", "eligibility_flags"),
                Case.wellFiled(
                                "a plan id that is encoded, and a name with all sorts of signs",
                                data -> data.parquet(
                                        "census/plan_id=A%2EB%2dC/plan_year=2025/é a b+c%20.parquet", Filing.COMPLETE))
                        .with("plan_id: A.B-C", "eligibility_flags"),
                Case.wellFiled(
                        "noise in a column that nobody needs", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)
                                .change(Filing.CENSUS, bytes -> noise(bytes, bytes.length - 100_000, 20_000))),
                Case.wellFiled("a small file", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE, 0, 30))
                        .fetchedWhole(),
                Case.wellFiled(
                                "CSV",
                                data -> data.text(
                                        "census.csv",
                                        "employee_id,birth_date,hire_date,compensation\n1,1980-01-01,2020-01-01,5.00\n"))
                        .fetchedWhole());
    }

    static List<Case> atFault() {
        return List.of(
                Case.atFault("no rows", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE, 12, 0)),
                Case.atFault(
                        "values missing and below zero",
                        data -> data.parquet(
                                Filing.CENSUS,
                                Filing.COMPLETE
                                        .replace("'E' || i", "case when i <> 77 then 'E' || i end")
                                        .replace("% 200000 as", "% 200000 - case i when 9 then 900000 else 0 end as"))),
                Case.atFault(
                        "a column missing and another of the wrong type",
                        data -> data.parquet(
                                Filing.CENSUS,
                                Filing.COMPLETE
                                        .replace("as compensation", "as pay")
                                        .replace("as hours_ytd", "::varchar as hours_ytd"))),
                Case.atFault(
                        "an employee in two rows of two files", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)
                                .parquet("census/plan_id=ACME/plan_year=2025/again.parquet", Filing.COMPLETE, 12, 3)),
                Case.atFault(
                        "a value that nobody needs and that does not fit",
                        data -> data.parquet(
                                Filing.CENSUS,
                                Filing.COMPLETE + ", timestamp '2025-01-01 08:00:00' as termination_date")),
                Case.atFault("contributions of nobody and of no known kind", data -> data.parquet(
                                        Filing.CENSUS, Filing.DATES)
                                .parquet(
                                        CONTRIBUTED,
                                        Filing.CONTRIBUTIONS
                                                .replace("'E' ||", "case i when 5 then 'Q' else 'E' end ||")
                                                .replace(
                                                        "'pre_tax'", "case i when 6 then 'pretax' else 'pre_tax' end")))
                        .with(ACME, "annual_additions"),
                Case.atFault(
                        "no Parquet at all",
                        data -> data.text(Filing.CENSUS, "this is not what it says it is\n".repeat(100_000))),
                Case.atFault("cut off", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)
                        .change(Filing.CENSUS, bytes -> Arrays.copyOf(bytes, bytes.length - 5_000))),
                Case.atFault("the beginning lost", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)
                        .change(Filing.CENSUS, bytes -> Arrays.copyOfRange(bytes, 90_000, bytes.length))),
                Case.atFault("a footer of noise", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)
                        .change(Filing.CENSUS, bytes -> noise(bytes, bytes.length - 3_000, 2_900))),
                Case.atFault("a footer longer than the file", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)
                        .change(Filing.CENSUS, bytes -> noise(bytes, bytes.length - 8, 4))),
                Case.atFault("noise in a column that is needed", data -> data.parquet(Filing.CENSUS, Filing.COMPLETE)
                        .change(Filing.CENSUS, bytes -> noise(bytes, 10, 20_000))));
    }

    @TempDir
    Path local;

    @TempDir
    Path working;

    private final Bucket bucket = Bucket.create();
    private Filing filing;

    @BeforeEach
    void begin() {
        filing = new Filing(local);
    }

    @AfterEach
    void close() {
        bucket.client().close();
    }

    @ParameterizedTest
    @MethodSource
    void wellFiled(Case wanted) {
        PlanRun expected = local(wanted);
        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(), working)) {
            PlanRun found = remote(store, wanted);

            assertThat(found.lines()).isEqualTo(expected.lines()).hasSizeGreaterThan(1);
            assertThat(found.isAtFault()).isFalse();
            assertThat(store.traffic().bytesFetched() * 2 < store.traffic().objectBytes())
                    .as("less than half is fetched: " + store.traffic())
                    .isEqualTo(wanted.parts());
        }
        assertThat(working).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource
    void atFault(Case wanted) {
        PlanRun expected = local(wanted);
        try (S3DatasetStore store = new S3DatasetStore(bucket.objects(), working)) {
            PlanRun found = remote(store, wanted);

            assertThat(found.lines()).isEqualTo(expected.lines());
            assertThat(found.lines())
                    .singleElement()
                    .asString()
                    .startsWith("at fault: ")
                    .contains("<data>");
        }
    }

    private PlanRun local(Case wanted) {
        wanted.filing().apply(filing).upload(bucket);
        return PlanRun.of(
                DataDirectory.of(local),
                local.toString(),
                wanted.yaml(),
                wanted.assets().toArray(String[]::new));
    }

    private PlanRun remote(S3DatasetStore store, Case wanted) {
        return PlanRun.of(store, bucket.place(), wanted.yaml(), wanted.assets().toArray(String[]::new));
    }

    private static byte[] noise(byte[] bytes, int from, int length) {
        byte[] changed = bytes.clone();
        byte[] noise = "noise".getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i < from + length; i++) {
            changed[i] = noise[i % noise.length];
        }
        return changed;
    }
}
