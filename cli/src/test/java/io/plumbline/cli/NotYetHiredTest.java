package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The contract held: someone hired after the plan year's end is not judged in it, whatever the plan asks for.
final class NotYetHiredTest {

    @TempDir
    private Path directory;

    @Test
    void someoneHiredAfterThePlanYearIsNotAmongTheActive() throws IOException {
        Files.writeString(
                directory.resolve("plan.yaml"), "plan_id: NEW\neligibility: {age: 21, service_months: 0, hours: 0}\n");
        Files.writeString(directory.resolve("census.csv"), """
                employee_id,birth_date,hire_date,compensation,hours_ytd
                E1,1990-01-01,2025-12-31,1000.00,8
                E2,1990-01-01,2026-01-01,0.00,0
                """);
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(printed, true));

        int status = line.execute(
                "run",
                "eligibility_flags",
                "--plan",
                directory.resolve("plan.yaml").toString(),
                "--data",
                directory.toString(),
                "--year",
                "2025",
                "--format",
                "json");

        assertThat(status).isZero();
        assertThat(printed.toString().lines()).singleElement().asString().startsWith("{\"employee_id\":\"E1\"");
    }
}
