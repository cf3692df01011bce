package io.plumbline.functions.assets.metric;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A run's measurement as a line of a log that CloudWatch makes metrics of: its embedded metric format.
public final class MetricLine {

    /// Under which CloudWatch files the metrics.
    public static final String NAMESPACE = "Plumbline";

    /// By which they can be told apart there. Few values each: every combination is a metric that costs.
    public static final List<String> DIMENSIONS = List.of("function", "asset");

    private MetricLine() {}

    /// One line of JSON, without its end.
    ///
    /// @param labels what else a reader of the log wants to know of the run; the dimensions among it
    public static String of(Measurement measurement, Map<String, String> labels, Instant time) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode directive = json.objectNode().put("Namespace", NAMESPACE);
        ArrayNode dimensions = directive.putArray("Dimensions").addArray();
        DIMENSIONS.forEach(dimensions::add);
        ArrayNode metrics = directive.putArray("Metrics");
        for (Metric metric : Metric.values()) {
            metrics.addObject()
                    .put("Name", metric.title())
                    .put("Unit", metric.unit().title());
        }
        ObjectNode line = json.objectNode();
        line.putObject("_aws")
                .put("Timestamp", time.toEpochMilli())
                .putArray("CloudWatchMetrics")
                .add(directive);
        if (!labels.keySet().containsAll(DIMENSIONS)) {
            throw new IllegalArgumentException("the labels %s lack a dimension".formatted(labels.keySet()));
        }
        labels.forEach(line::put);
        measurement.values().forEach((metric, value) -> line.put(metric.title(), value));
        return line.toString();
    }
}
