package io.plumbline.functions.assets.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A line of metrics is one that CloudWatch understands, and has all of them.
class MetricLineTest {

    private static final Map<String, String> LABELS =
            Map.of("function", "eligibility", "asset", "eligibility_flags", "plan_id", "ACME");
    private static final Measurement MEASUREMENT = new Measurement(Arrays.stream(Metric.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    metric -> BigDecimal.valueOf(metric.title().length(), 1))));

    @Test
    void isOfCloudWatchsEmbeddedMetricFormat() throws IOException {
        try (InputStream text = Objects.requireNonNull(getClass().getResourceAsStream("embedded-metric-format.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);

            assertThat(schema.validate(line(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void namesOnlyWhatItHas() throws IOException {
        JsonNode line = new ObjectMapper().readTree(line());
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");

        assertThat(directive.at("/Dimensions/0")).hasSize(2).allSatisfy(name -> assertThat(
                        line.path(name.asText()).isTextual())
                .isTrue());
        assertThat(directive.path("Metrics")).hasSameSizeAs(Metric.values()).allSatisfy(metric -> assertThat(
                        line.path(metric.path("Name").asText()).isNumber())
                .as("a number for %s", metric)
                .isTrue());
        assertThat(line.path("plan_id").asText()).isEqualTo("ACME");
        assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(1770044645678L);
    }

    @Test
    void isOneLine() {
        assertThat(line()).doesNotContain("\n");
    }

    @Test
    void aDimensionMayNotBeMissing() {
        assertThatThrownBy(() -> MetricLine.of(MEASUREMENT, Map.of("function", "eligibility"), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String line() {
        return MetricLine.of(MEASUREMENT, LABELS, Instant.parse("2026-02-02T15:04:05.678Z"));
    }
}
