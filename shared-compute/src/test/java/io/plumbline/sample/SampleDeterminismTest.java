package io.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sample is its settings: equal ones give equal rows whatever computes them, another seed gives other rows.
class SampleDeterminismTest {

    @TempDir
    private Path directory;

    @Test
    void equalSettingsGiveEqualRowsOnOneThreadAndOnTwo() {
        assertThat(lines(directory.resolve("two"), 42, 2)).isEqualTo(lines(directory.resolve("one"), 42, 1));
    }

    @Test
    void generatingAgainReplacesASampleByTheSameRows() {
        assertThat(lines(directory, 42, 2)).isEqualTo(lines(directory, 42, 2));
    }

    @Test
    void anotherSeedGivesOtherRowsOfEveryDataset() {
        List<List<String>> one = lines(directory.resolve("one"), 1, 2);
        List<List<String>> other = lines(directory.resolve("other"), 2, 2);
        for (int dataset = 0; dataset < one.size(); dataset++) {
            assertThat(other.get(dataset)).isNotEqualTo(one.get(dataset));
        }
    }

    @Test
    void theSessionKeepsNoNameOfTheSamples() {
        try (GeneratedSample sample = GeneratedSample.of(directory, 100, 1, 1)) {
            assertThat(sample.select("select table_name from information_schema.tables", row -> row.text("table_name")))
                    .containsExactlyInAnyOrder("census", "contributions", "service_hours");
            assertThat(sample.count("from duckdb_functions() where function_name like 'sample\\_%' escape '\\'"))
                    .isZero();
        }
    }

    @Test
    void sampleJsonSaysWhatTheFactsSay() throws IOException {
        try (GeneratedSample sample = GeneratedSample.of(directory, 1_000, 3, 2)) {
            JsonNode json =
                    new ObjectMapper().readTree(directory.resolve("sample.json").toFile());
            assertThat(json.at("/rows/contributions").asLong())
                    .isEqualTo(sample.facts().contributions());
            assertThat(json.at("/expected/annual_additions_exceeded").asInt()).isEqualTo(6);
            assertThat(json.at("/planted/near_dollar_limit/employee_ids/0").asText())
                    .isEqualTo(sample.facts()
                            .employees(PlantedCase.NEAR_DOLLAR_LIMIT)
                            .getFirst());
            assertThat(directory.resolve("plan.yaml")).content().contains("plan_id: SAMPLE");
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path taken = Files.createFile(directory.resolve("data"));
        assertThatThrownBy(() -> GeneratedSample.of(directory, 100, 1, 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(taken.toString());
    }

    @Test
    void aSampleOfNobodyIsRefused() {
        assertThatThrownBy(() -> new SampleSettings(0, 1, 2025, GeneratedSample.LIMITS_2025))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not 0");
    }

    private static List<List<String>> lines(Path directory, long seed, int threads) {
        try (GeneratedSample sample = GeneratedSample.of(directory, 1_000, seed, threads)) {
            List<List<String>> lines = new ArrayList<>();
            for (String dataset : List.of("census", "contributions", "service_hours")) {
                lines.add(sample.select(
                        "select cast(rows as varchar) as line from " + dataset + " as rows order by line",
                        row -> row.text("line")));
            }
            return lines;
        }
    }
}
