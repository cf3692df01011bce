package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.AwkwardPlans;
import io.plumbline.oracle.JudgedAsset;
import io.plumbline.oracle.LevellingProperties;
import io.plumbline.oracle.OracleComparison;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanCaseFiles;
import io.plumbline.oracle.PlanVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The assets in SQL and the oracle in Java were written apart from each other. Over all the awkward plans
/// they say the same of every employee, in every column but those of words, and what is taken back is whole
/// and in order. In which order a source has its rows changes nothing: the assets read them in another one
/// than the oracle.
@TestInstance(Lifecycle.PER_CLASS) // so that all plans share one engine
class OracleAgreementTest {

    private static final List<JudgedAsset> JUDGED = Arrays.stream(JudgedAsset.values())
            .filter(judged -> Compliance.catalogue().find(judged.asset()).isPresent())
            .toList();

    /// Every so many of the plans is run: `-Doracle.step=1` runs them all, which takes some minutes.
    private static final int STEP = Integer.getInteger("oracle.step", 11);

    private CaseRuns runs;

    @BeforeAll
    void open(@TempDir Path directory) throws IOException, SQLException {
        List<PlanCase> typed = new ArrayList<>();
        for (PlanCase plan : plans().toList()) {
            PlanCase shuffled = shuffled(plan);
            if (isInText(plan)) {
                PlanCaseFiles.write(shuffled, directory);
            } else {
                typed.add(shuffled);
            }
        }
        CaseParquet.write(typed, directory);
        runs = new CaseRuns(directory);
    }

    static Stream<PlanCase> plans() {
        List<PlanCase> all = AwkwardPlans.all();
        return IntStream.iterate(0, i -> i < all.size(), i -> i + STEP).mapToObj(all::get);
    }

    private static PlanCase shuffled(PlanCase plan) {
        PlanCase yearBefore = plan.yearBefore();
        return new PlanCase(
                plan.terms(),
                shuffled(plan.participants()),
                shuffled(plan.contributions()),
                shuffled(plan.serviceHours()),
                yearBefore == null ? null : shuffled(yearBefore));
    }

    private static <T> List<T> shuffled(List<T> rows) {
        List<T> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(rows.size()));
        return shuffled;
    }

    /// Some plans come as text, with those that leave out all that they may.
    private static boolean isInText(PlanCase plan) {
        return plan.serviceHours().isEmpty() || plan.terms().planId().startsWith("P00");
    }

    @AfterAll
    void close() {
        runs.close();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyRowIsAsTheOracleSays(PlanCase plan) {
        CaseRun run = runs.run(plan, JUDGED.stream().map(JudgedAsset::asset).toList());
        PlanVerdict verdict = new PlanVerdict(plan);
        for (JudgedAsset judged : JUDGED) {
            List<Map<String, @Nullable Object>> rows = run.rowsOf(judged.asset());
            assertThat(rows)
                    .as("%s says something in %s", judged.asset(), judged.wording())
                    .allSatisfy(row -> judged.wording().forEach(column -> assertThat((String) row.get(column))
                            .isNotBlank()));
            assertThat(OracleComparison.differences(judged.key(), judged.rows(verdict), figures(judged, rows)))
                    .as(judged.asset())
                    .isEmpty();
        }
        CorrectedRows.areCorrect(run);
        LevellingProperties properties = new LevellingProperties(
                run.rowsOf(JudgedAsset.NONDISCRIMINATION.asset()),
                run.rowsOf(JudgedAsset.NONDISCRIMINATION_CORRECTIONS.asset()));
        assertThat(properties.violations(verdict)).isEmpty();
    }

    private static List<Map<String, @Nullable Object>> figures(
            JudgedAsset judged, List<Map<String, @Nullable Object>> rows) {
        return rows.stream()
                .<Map<String, @Nullable Object>>map(row -> {
                    Map<String, @Nullable Object> figures = new LinkedHashMap<>(row);
                    figures.keySet().removeAll(judged.wording());
                    return figures;
                })
                .toList();
    }
}
