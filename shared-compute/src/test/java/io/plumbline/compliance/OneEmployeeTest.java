package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Focus;
import io.plumbline.asset.RunRequest;
import io.plumbline.limits.LimitTable;
import io.plumbline.oracle.AwkwardPlans;
import io.plumbline.oracle.PlanCase;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import io.plumbline.storage.ResultDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A run for one employee reads that employee's rows alone, and says what the run over everyone says of them.
class OneEmployeeTest {

    private static final int SOME = 12;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("plans")
    void saysWhatTheRunOverEveryoneSays(PlanCase plan) throws Exception {
        CaseRun everyone = CaseRun.of(plan, directory);

        for (String employee : everyone.rowsOf("annual_additions").keySet().stream()
                .sorted()
                .limit(SOME)
                .toList()) {
            CaseRun alone = CaseRun.again(
                    request(plan.terms().year(), CaseRun.ASSETS).with(Focus.on(employee, Map.of())), directory);

            for (String asset : CaseRun.ASSETS) {
                assertThat(alone.rowsOf(asset).get(employee))
                        .as("%s of %s", asset, employee)
                        .isEqualTo(everyone.rowsOf(asset).get(employee));
                assertThat(alone.rowsOf(asset).keySet()).isSubsetOf(employee);
            }
        }
    }

    @Test
    void anEmployeeWhomTheCensusHasNotIsNamedWithTheNearestThatItHas() throws Exception {
        PlanCase plan = AwkwardPlans.all().getFirst();
        CaseRun everyone = CaseRun.of(plan, directory);
        String known = everyone.rowsOf("annual_additions").keySet().iterator().next();

        assertThatThrownBy(() -> CaseRun.again(
                        request(plan.terms().year(), List.of("annual_additions"))
                                .with(Focus.on(known + "x", Map.of())),
                        directory))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("employee '" + known + "x' is not in the census of plan")
                .hasMessageContaining("did you mean '");
    }

    @Test
    void keepsNoResults() throws Exception {
        PlanCase plan = AwkwardPlans.all().getFirst();
        CaseRun everyone = CaseRun.of(plan, directory);
        String employee =
                everyone.rowsOf("annual_additions").keySet().iterator().next();
        Path out = directory.resolve("out");

        try (AssetRunner runner = new AssetRunner(
                Compliance.catalogue(),
                DataDirectory.of(directory),
                Optional.of(ResultDirectory.of(out)),
                Audience.OPERATOR)) {
            runner.run(
                    request(plan.terms().year(), List.of("annual_additions")).with(Focus.on(employee, Map.of())),
                    everyone);
        }

        assertThat(out).isEmptyDirectory();
    }

    static Stream<PlanCase> plans() {
        List<PlanCase> all = AwkwardPlans.all();
        return Stream.iterate(0, i -> i < all.size(), i -> i + Math.max(1, all.size() / SOME))
                .map(all::get);
    }

    private RunRequest request(int year, List<String> assets) {
        return new RunRequest(
                assets,
                PlanFile.read(directory.resolve("plan.yaml")),
                year,
                LimitTable.bundled(),
                List.of(),
                Codec.ZSTD);
    }
}
