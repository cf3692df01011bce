package io.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.PublishedExample.Expectation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Before the oracle judges the assets, it is judged itself: it reproduces what others published, to the cent.
class OracleTest {

    @ParameterizedTest
    @MethodSource("io.plumbline.oracle.PublishedExamples#all")
    void agreesWithThePublishedExample(PublishedExample example) {
        assertThat(example.expectations()).isNotEmpty();
        PlanVerdict verdict = new PlanVerdict(example.facts());
        for (Expectation expectation : example.expectations()) {
            List<Map<String, @Nullable Object>> rows =
                    expectation.asset().rows(verdict).stream().map(Columns::of).toList();
            assertThat(expectation.differences(rows))
                    .as("%s of \"%s\" (%s)", expectation.asset(), example.name(), example.source())
                    .isEmpty();
        }
    }
}
