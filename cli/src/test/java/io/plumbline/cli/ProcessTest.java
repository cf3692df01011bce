package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own: the exit status that a shell sees, and nothing on either stream that
/// the program did not mean to print.
class ProcessTest {

    @TempDir
    Path home;

    @Test
    void aRunPrintsItsRowsAndNothingElse() throws IOException, InterruptedException {
        PlanYear.in(home);

        Invocation run = plumbline(
                "run",
                "annual_additions",
                "--plan",
                "plan.yaml",
                "--data",
                "data",
                "--year",
                "2025",
                "--format",
                "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"employee_id\":\"E"));
    }

    @Test
    void badInputIsOneLineThatNamesTheFileAsItWasGiven() throws IOException, InterruptedException {
        PlanYear.in(home).alsoInCensus("E1,1980-05-01,2010-01-01,100000.00,2080");

        assertThat(plumbline("run", "annual_additions", "--plan", "plan.yaml", "--data", "./data", "--year", "2025"))
                .isEqualTo(new Invocation(
                        1,
                        "",
                        "plumbline: ./data/census.csv: employee_id must be unique and is in several rows; keep one"
                                + " (2 rows: employee E1)\n"));
    }

    @Test
    void wrongUsageIsStatusTwo() throws IOException, InterruptedException {
        assertThat(plumbline("run").status()).isEqualTo(2);
    }

    private Invocation plumbline(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .replace("\n", File.pathSeparator),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = home.resolve("stdout");
        Path err = home.resolve("stderr");
        int status = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Invocation(status, Files.readString(out), Files.readString(err));
    }
}
