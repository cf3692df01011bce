package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.standins.Answer;
import io.plumbline.standins.RunningFunction;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The function that measures does so with what the zip holds, and reaches neither data nor results.
class BenchmarkIT {

    @TempDir
    Path directory;

    private Cloud cloud;
    private RunningFunction function;

    @BeforeEach
    void start() {
        cloud = new Cloud();
        function = cloud.start("benchmark", directory, Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "2048"));
    }

    @AfterEach
    void stop() {
        function.close();
        cloud.close();
    }

    @Test
    void answersWithWhatItMeasured() {
        JsonNode run =
                Invoked.answer(function, "{\"workload\": \"annual_additions\", \"participants\": 300, \"rounds\": 2}");

        assertThat(run.at("/machine/instance").asText()).isEqualTo("AWS Lambda, 2048 MB");
        assertThat(run.path("measurements")).hasSize(2).allSatisfy(measurement -> {
            assertThat(measurement.path("workload").asText()).isEqualTo("annual_additions");
            assertThat(measurement.path("samples")).hasSize(2).allSatisfy(sample -> assertThat(
                            sample.path("nanos").asLong())
                    .isPositive());
        });
        assertThat(cloud.proxy().exchanges()).isEmpty();
    }

    @Test
    void whatItDoesNotUnderstandIsOneLine() {
        Answer.Threw thrown = Invoked.thrown(function, "{\"workload\": \"everything\"}");

        assertThat(thrown.type()).endsWith("MalformedEvent");
        assertThat(thrown.message())
                .startsWith("workload 'everything' is not known")
                .hasLineCount(1);
    }
}
