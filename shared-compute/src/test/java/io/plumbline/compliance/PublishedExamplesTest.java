package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.PublishedExample;
import io.plumbline.oracle.PublishedExample.Expectation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What others published, the assets reproduce to the cent. Each example names its source.
@TestInstance(Lifecycle.PER_CLASS) // so that all examples share one engine
class PublishedExamplesTest {

    private CaseRuns runs;

    @BeforeAll
    void open(@TempDir Path directory) {
        runs = new CaseRuns(directory);
    }

    @AfterAll
    void close() {
        runs.close();
    }

    @ParameterizedTest
    @MethodSource("io.plumbline.oracle.PublishedExamples#all")
    void agreesWithThePublishedExample(PublishedExample example) throws IOException {
        List<Expectation> judged = example.expectations().stream()
                .filter(expectation ->
                        Compliance.catalogue().find(expectation.asset().asset()).isPresent())
                .toList();
        List<String> assets =
                judged.stream().map(each -> each.asset().asset()).distinct().toList();
        CaseRun run = runs.alone(example.facts(), assets);
        for (Expectation expectation : judged) {
            assertThat(expectation.differences(run.rowsOf(expectation.asset().asset())))
                    .as("%s of \"%s\" (%s)", expectation.asset().asset(), example.name(), example.source())
                    .isEmpty();
        }
    }
}
