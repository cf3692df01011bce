package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.OracleComparison;
import io.plumbline.oracle.PlanCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The assets in SQL and the oracle in Java were written apart from each other. Over all the awkward plans
/// they say the same of every employee, in every column.
class OracleAgreementTest {

    @ParameterizedTest
    @MethodSource("io.plumbline.oracle.AwkwardPlans#all")
    void everyRowIsAsTheOracleSays(PlanCase plan, @TempDir Path directory) throws Exception {
        CaseRun run = CaseRun.of(plan, directory);
        assertAgrees(run, "eligibility_flags", plan.eligibilityFlags());
        assertAgrees(run, "elective_deferrals", plan.electiveDeferrals());
        assertAgrees(run, "annual_additions", plan.annualAdditions());
    }

    private static void assertAgrees(CaseRun run, String asset, List<? extends Record> expected) {
        assertThat(expected).isNotEmpty();
        assertThat(OracleComparison.differences(expected, run.rowsOf(asset)))
                .as(asset)
                .isEmpty();
    }
}
