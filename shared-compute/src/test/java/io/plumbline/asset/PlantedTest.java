package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `infra/benchmark/prove-gate` plants in a build, to prove the gate, fits the program as it is: the proof
/// takes most of an hour and is run seldom.
class PlantedTest {

    private static final Path REPOSITORY = Path.of("..");

    @Test
    void whatIsPlantedCompiles(@TempDir Path directory) throws IOException {
        String planted = Files.readString(REPOSITORY.resolve("infra/benchmark/Planted.java.in"));
        Path source = Files.writeString(directory.resolve("Planted.java"), planted);

        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.toString(),
                        source.toString());

        assertThat(status).isZero();
    }

    @Test
    void theLineThatIsReplacedIsThere() throws IOException {
        assertThat(Files.readAllLines(
                        REPOSITORY.resolve("shared-compute/src/main/java/io/plumbline/asset/Stopwatch.java")))
                .containsOnlyOnce("            work.run();");
    }
}
