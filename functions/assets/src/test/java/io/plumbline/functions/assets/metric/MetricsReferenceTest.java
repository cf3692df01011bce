package io.plumbline.functions.assets.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The table of `docs/reference/metrics.md` has every metric with its unit and meaning, and no other.
class MetricsReferenceTest {

    private static final Path PAGE = Path.of("../../docs/reference/metrics.md");

    @Test
    void theTableHasEveryMetricAndNoOther() throws IOException {
        assertThat(Files.readString(PAGE).lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(Arrays.stream(Metric.values())
                        .map(metric -> "| `%s` | %s | %s |"
                                .formatted(metric.title(), metric.unit().title(), metric.meaning()))
                        .toList());
    }

    @Test
    void theDimensionsAreThere() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("namespace `" + MetricLine.NAMESPACE + "`")
                .contains("by the dimensions `" + String.join("` and `", MetricLine.DIMENSIONS) + "`");
    }
}
