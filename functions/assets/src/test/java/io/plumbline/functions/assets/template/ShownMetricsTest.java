package io.plumbline.functions.assets.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.functions.assets.metric.Metric;
import io.plumbline.functions.assets.metric.MetricLine;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The dashboard shows every metric of a run, and none that there is not.
class ShownMetricsTest {

    private static final Pattern SEARCH =
            Pattern.compile("Namespace=\\\\\"(\\w+)\\\\\" MetricName=(\\\\\"\\w+\\\\\"|\\w+)");

    @Test
    void areThoseThatAreMeasured() {
        String body = Deployed.watching()
                .properties("Dashboard")
                .path("DashboardBody")
                .asText();
        Set<String> shown =
                SEARCH.matcher(body).results().map(found -> found.group(2)).collect(Collectors.toSet());
        Set<String> measured =
                Arrays.stream(Metric.values()).map(ShownMetricsTest::searched).collect(Collectors.toSet());

        assertThat(SEARCH.matcher(body).results().map(found -> found.group(1))).containsOnly(MetricLine.NAMESPACE);
        assertThat(shown).isEqualTo(measured);
    }

    /// The seconds of all stages are one search, for the last word of their names.
    private static String searched(Metric metric) {
        return metric.unit() == Metric.Unit.SECONDS ? "Seconds" : "\\\"" + metric.title() + "\\\"";
    }
}
