package io.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.compliance.Compliance;
import io.plumbline.engine.Rows;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample plan fails its ADP test and passes its ACP test, so that a demo has something to correct:
/// refunds, and excess that stays as catch-up.
class FailedTestSampleTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void theDeferralTestFailsAndTheContributionTestDoesNot(long seed) {
        GeneratedSample.of(directory, 3_000, seed, 2).close();
        RunRequest request = new RunRequest(
                List.of("nondiscrimination", "nondiscrimination_corrections"),
                PlanFile.read(directory.resolve("plan.yaml")),
                2025,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        Seen seen = new Seen(new HashMap<>(), new HashMap<>());
        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue(),
                DataDirectory.of(directory.resolve("data")),
                Optional.empty(),
                Audience.OPERATOR)) {
            runner.run(request, seen);
        }

        assertThat(seen.passed()).isEqualTo(Map.of("adp", false, "acp", true));
        assertThat(seen.corrected()).containsKeys("refund", "recharacterized_catch_up", "excess_deferral_distributed");
    }

    /// @param passed by test
    /// @param corrected how many are corrected, by what becomes of their excess
    private record Seen(Map<String, Boolean> passed, Map<String, Integer> corrected) implements RunObserver {

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(Asset asset, Rows rows) {
            while (rows.next()) {
                if (asset.name().equals("nondiscrimination")) {
                    passed.put(rows.text("test"), rows.flag("passed"));
                    continue;
                }
                for (String column : List.of("refund", "recharacterized_catch_up", "excess_deferral_distributed")) {
                    if (rows.decimal(column).signum() > 0) {
                        corrected.merge(column, 1, Integer::sum);
                    }
                }
            }
        }
    }
}
