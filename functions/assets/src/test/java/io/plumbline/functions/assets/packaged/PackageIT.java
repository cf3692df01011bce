package io.plumbline.functions.assets.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.standins.RunningFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The zip is small enough to be uploaded as it is, holds DuckDB's library once and uses it where it lies;
/// what the process prints are lines that machines read.
class PackageIT {

    private static final long MB = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path directory;

    private static Cloud cloud;
    private static RunningFunction function;
    private static JsonNode run;

    @BeforeAll
    static void runOnce() {
        cloud = new Cloud();
        SmallPlan.arriveIn(cloud, "ACME");
        function = cloud.start("eligibility", directory, Map.of());
        run = Invoked.answer(function, cloud.objectCreated(SmallPlan.censusKey("ACME")))
                .at("/runs/0");
    }

    @AfterAll
    static void stop() {
        function.close();
        cloud.close();
    }

    @Test
    void theZipIsUnder50MbAndUnder150Unpacked() throws IOException {
        assertThat(Files.size(BuiltZip.ZIP)).isLessThan(50 * MB);
        try (ZipFile zip = new ZipFile(BuiltZip.ZIP.toFile())) {
            assertThat(zip.stream().mapToLong(ZipEntry::getSize).sum()).isLessThan(150 * MB);
        }
    }

    @Test
    void duckDbsLibraryLiesThereOnceForOnePlatform() throws IOException {
        List<String> libraries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BuiltZip.unpacked().taskRoot())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".jar")) {
                    try (ZipFile jar = new ZipFile(file.toFile())) {
                        jar.stream()
                                .map(ZipEntry::getName)
                                .filter(PackageIT::isDuckDb)
                                .forEach(libraries::add);
                    }
                } else if (isDuckDb(file.toString())) {
                    libraries.add(
                            BuiltZip.unpacked().taskRoot().relativize(file).toString());
                }
            }
        }

        assertThat(libraries).singleElement().asString().startsWith("lib/libduckdb_java.so_linux_");
    }

    @Test
    void itIsNotExtractedAtStart() throws IOException {
        try (Stream<Path> files = Files.walk(function.temporary())) {
            assertThat(files.map(Path::toString)).noneMatch(PackageIT::isDuckDb);
        }
    }

    @Test
    void aRunIsOneLineOfTheLogWithAllThatTellsItFromOthers() throws IOException {
        JsonNode line = lines().stream()
                .filter(each -> each.path("message").asText().startsWith("plan_id=ACME"))
                .findFirst()
                .orElseThrow();

        JsonNode labels = line.path("mdc");
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(labels.path("run_id")).isEqualTo(run.path("run_id"));
        assertThat(labels.path("plan_id").asText()).isEqualTo("ACME");
        assertThat(labels.path("plan_year").asText()).isEqualTo("2025");
        assertThat(labels.path("asset").asText()).isEqualTo("eligibility_flags");
        assertThat(labels.path("function").asText()).isEqualTo("eligibility");
        assertThat(labels.path("cold_start").asText()).isEqualTo("true");
        assertThat(labels.path("request_id").asText()).isNotEmpty();
        assertThat(labels.path("outcome").asText()).isEqualTo("done");
    }

    @Test
    void aRunIsOneLineOfMetrics() throws IOException {
        assertThat(lines().stream().filter(line -> line.has("_aws")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("function").asText()).isEqualTo("eligibility");
                    assertThat(line.path("asset").asText()).isEqualTo("eligibility_flags");
                    assertThat(line.path("Rows").asInt())
                            .isEqualTo(run.path("rows").asInt());
                    assertThat(line.path("BytesFetched").asLong())
                            .isEqualTo(SmallPlan.census().length());
                    assertThat(line.path("ObjectBytes").asLong())
                            .isEqualTo(SmallPlan.census().length());
                    assertThat(line.path("PeakMemoryBytes").asLong()).isGreaterThan(50 * MB);
                    assertThat(line.path("FindSeconds").decimalValue()).isPositive();
                    assertThat(line.path("FetchSeconds").decimalValue()).isPositive();
                    assertThat(line.path("ComputeSeconds").decimalValue()).isPositive();
                    assertThat(line.path("WriteSeconds").decimalValue()).isPositive();
                    assertThat(line.path("Retries").asInt()).isZero();
                });
    }

    @Test
    void nobodyIsNamedInTheLog() {
        assertThat(function.output()).noneMatch(line -> line.contains("104711"));
    }

    private static boolean isDuckDb(String name) {
        return name.contains("libduckdb");
    }

    /// Of JSON; the virtual machine begins with one of its own about its flags.
    private static List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : function.output()) {
            if (!line.startsWith("Picked up JAVA_TOOL_OPTIONS")) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
