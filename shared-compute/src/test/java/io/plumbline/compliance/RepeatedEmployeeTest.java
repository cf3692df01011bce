package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.asset.RunRequest;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.PlanFile;
import io.plumbline.storage.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An employee who is in the census twice is named with the files that the rows are in, of all that make it up.
class RepeatedEmployeeTest {

    @TempDir
    private Path directory;

    private Path partition;

    @BeforeEach
    void aCensusOfThreeFiles() throws IOException {
        partition = Files.createDirectories(directory.resolve("census/plan_id=ACME/plan_year=2025"));
        write("a.csv", "E1");
        write("b.csv", "E2");
        write("c.csv", "E3");
    }

    @Test
    void inTwoFilesItIsBothThatAreNamed() throws IOException {
        write("c.csv", "E3", "E1");

        assertThatThrownBy(this::run)
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "\\S+a.csv and \\S+c.csv: employee_id must be unique and is in several rows; keep one .*E1.");
    }

    @Test
    void inOneFileItIsThatAlone() throws IOException {
        write("b.csv", "E2", "E2");

        assertThatThrownBy(this::run)
                .isInstanceOf(InputException.class)
                .hasMessageMatching("\\S+b.csv: employee_id must be unique and is in several rows; keep one .*E2.");
    }

    private void write(String file, String... employees) throws IOException {
        StringBuilder rows = new StringBuilder("employee_id,birth_date,hire_date,compensation,hours_ytd\n");
        for (String employee : employees) {
            rows.append(employee).append(",1980-01-01,2010-01-01,50000.00,2080\n");
        }
        Files.writeString(partition.resolve(file), rows);
    }

    private void run() {
        try (CaseRuns runs = new CaseRuns(directory)) {
            runs.run(new RunRequest(
                    List.of("eligibility_flags"),
                    PlanFile.parse("plan.yaml", "plan_id: ACME"),
                    2025,
                    LimitTable.bundled(),
                    List.of(),
                    Codec.DEFAULT));
        }
    }
}
