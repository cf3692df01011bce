package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.AssetResult;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.engine.Source;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: under the statutory conditions `eligibility_flags` is, row by row, the plain SELECT that
/// anyone would write, on 100,000 participants, unknown hours among them.
final class SeedCalculationTest {

    private static final int PARTICIPANTS = 100_000;

    @TempDir
    private Path directory;

    private Path data;
    private Path out;

    @BeforeEach
    void realPaths() throws IOException {
        data = Files.createDirectory(directory.resolve("data")).toRealPath();
        out = Files.createDirectory(directory.resolve("out")).toRealPath();
    }

    @Test
    void theAssetIsThePlainSelectRowByRow() {
        Path census = data.resolve("census.parquet");
        try (Session session = Session.open(SessionSettings.reading(List.of(data, out)))) {
            session.copyToParquet(census(), census, new ParquetOptions("zstd", Map.of()));
            Path flags = flags();

            session.materialise("plain", plain(new Source.Parquet(List.of(census))));
            session.materialise("flags", "select * from " + new Source.Parquet(List.of(flags)).scan());
            session.materialise("missing", "from plain except all from flags");
            session.materialise("invented", "from flags except all from plain");

            assertThat(session.count("plain")).as("active employees").isBetween(50_000L, 70_000L);
            assertThat(session.count("missing"))
                    .as("rows of the SELECT that the asset lacks")
                    .isZero();
            assertThat(session.count("invented"))
                    .as("rows of the asset that the SELECT lacks")
                    .isZero();
        }
    }

    private Path flags() {
        ResultDirectory results = ResultDirectory.of(out);
        RunRequest request = new RunRequest(
                List.of("eligibility_flags"),
                Plan.withDefaults("SEED"),
                2025,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue(), DataDirectory.of(data), Optional.of(results), Audience.OPERATOR)) {
            AssetResult result = runner.run(request, RunObserver.NONE).getFirst();
            return results.file(result.manifest().orElseThrow().key()).orElseThrow();
        }
    }

    private static String plain(Source census) {
        return """
            select
              employee_id,
              tenure_months >= 12 as tenure_eligible,
              age >= 21 as age_eligible,
              hours_ytd >= 1000 as hours_eligible,
              tenure_months >= 12 and age >= 21 and hours_ytd >= 1000 as fully_eligible,
              eligibility_date
            from %s
            where employment_status = 'active'""".formatted(census.scan());
    }

    private static String census() {
        return """
            select
              'E' || i as employee_id,
              date '1950-01-01' + cast(hash(i, 'birth') %% 20000 as integer) as birth_date,
              date '1985-01-01' + cast(hash(i, 'hire') %% 14900 as integer) as hire_date,
              cast(hash(i, 'pay') %% 200000 as decimal(14, 2)) as compensation,
              case when hash(i, 'unknown') %% 50 > 0 then cast(hash(i, 'hours') %% 2100 as decimal(8, 2)) end as hours_ytd,
              cast(hash(i, 'tenure') %% 25 as integer) as tenure_months,
              cast(17 + hash(i, 'age') %% 9 as integer) as age,
              ['active', 'active', 'active', 'terminated', 'leave'][cast(1 + hash(i, 'status') %% 5 as bigint)] as employment_status,
              case when hash(i, 'entered') %% 3 > 0 then date '2020-07-01' end as eligibility_date
            from range(%d) as numbers(i)""".formatted(PARTICIPANTS);
    }
}
