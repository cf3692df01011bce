package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.OracleComparison;
import io.plumbline.oracle.PublishedExample;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What others published, the assets reproduce to the cent. Each example names its source.
class PublishedExamplesTest {

    @ParameterizedTest
    @MethodSource("io.plumbline.oracle.PublishedExamples#all")
    void agreesWithThePublishedExample(PublishedExample example, @TempDir Path directory) throws Exception {
        CaseRun run = CaseRun.of(example.facts(), directory);
        assertReproduces(example, run, "eligibility_flags", example.expectedFlags());
        assertReproduces(example, run, "elective_deferrals", example.expectedDeferrals());
        assertReproduces(example, run, "annual_additions", example.expectedAdditions());
    }

    private static void assertReproduces(
            PublishedExample example, CaseRun run, String asset, Map<String, Object> expected) {
        Map<String, ?> row = Objects.requireNonNull(run.rowsOf(asset).get(PublishedExample.EMPLOYEE), asset);
        assertThat(OracleComparison.differencesOf(PublishedExample.EMPLOYEE, expected, row))
                .as("%s of \"%s\" (%s)", asset, example.name(), example.source())
                .isEmpty();
    }
}
