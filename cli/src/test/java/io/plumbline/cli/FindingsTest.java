package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a check found is told to the operator with the employees whose rows it is, the first five of them,
/// and the rule; `--findings` lists them all, of errors and warnings alike.
class FindingsTest {

    private static final String HEADER = "severity,check,file,fault,rule,employee_id,value,rows\n";

    @TempDir
    Path home;

    private PlanYear acme;
    private Path file;

    @BeforeEach
    void begin() {
        acme = PlanYear.in(home);
        file = home.resolve("findings.csv");
    }

    @Test
    void anErrorNamesTheFirstFiveEmployeesTheNumberOfTheOthersAndTheRule() {
        alsoHired(7, "1980-05-01,2010-01-01,-1.00,2080");

        assertThat(acme.run("annual_additions").err())
                .isEqualTo(
                        "plumbline: " + acme.named("census.csv") + ": compensation is below zero; correct it (7 rows:"
                                + " '-1.00' of employee F1, '-1.00' of F2, '-1.00' of F3, '-1.00' of F4, '-1.00' of F5 and 2 more);"
                                + " --findings FILE lists every row\n");
    }

    @Test
    void aCheckNamesTheFirstFiveEmployeesTheNumberOfTheOthersAndTheRule() {
        alsoHired(7, "2010-05-01,2010-01-01,1.00,2080");

        assertThat(acme.run("eligibility_determination").err())
                .isEqualTo("plumbline: " + acme.named("census.csv") + ": birth_date is not before hire_date (7 rows:"
                        + " employees F1, F2, F3, F4, F5 and 2 more) [age is counted from birth and service from the hire,"
                        + " IRC 410(a)(1)(A)]; --findings FILE lists every row\n");
    }

    @Test
    void aWarningSaysTheSameAndTheRunGoesOn() {
        alsoHired(6, "1980-05-01,2010-01-01,1.00,");

        Invocation run = acme.run("eligibility_flags");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .isEqualTo(
                        "warning: " + acme.named("census.csv") + ": hours_ytd is not known, so neither is eligibility"
                                + " (6 rows: employees F1, F2, F3, F4, F5 and 1 more) [a year of service goes by hours, IRC"
                                + " 410(a)(3)(A)]\n--findings FILE lists every row\n");
    }

    @Test
    void theFileHasALineForEachEmployeeAtFault() throws IOException {
        alsoHired(7, "2010-05-01,2010-01-01,1.00,2080");

        Invocation run = acme.run("eligibility_determination", "--findings", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).endsWith("IRC 410(a)(1)(A)]\n");
        assertThat(Files.readString(file)).startsWith(HEADER).contains("\nwarning,assumed_hours,");
        assertThat(Files.readAllLines(file).stream().filter(line -> line.startsWith("error,")))
                .hasSize(7)
                .last()
                .isEqualTo("error,contradictory_employment_dates," + acme.named("census.csv")
                        + ",birth_date is not before hire_date,\"age is counted from birth and service from the hire, IRC"
                        + " 410(a)(1)(A)\",F7,,1");
    }

    @Test
    void aValueAtFaultStandsInItsLine() throws IOException {
        alsoHired(6, "1980-05-01,2010-01-01,-1.00,2080");

        acme.run("annual_additions", "--findings", file.toString());

        assertThat(Files.readAllLines(file).getLast())
                .isEqualTo("error,values," + acme.named("census.csv")
                        + ",compensation is below zero; correct it,,F6,-1.00,1");
    }

    /// Results on file are of checked data, but what was found then is not with them.
    @Test
    void theFileIsWrittenThoughEveryResultIsOnFile() throws IOException {
        alsoHired(1, "1980-05-01,2010-01-01,1.00,");
        acme.run("eligibility_flags", "--out", acme.out().toString());

        acme.run("eligibility_flags", "--out", acme.out().toString(), "--findings", file.toString());

        assertThat(Files.readString(file))
                .startsWith(HEADER + "warning,hours_not_known,")
                .hasLineCount(2);
    }

    @Test
    void aRunWithoutAFindingLeavesTheNamesOfTheColumns() {
        assertThat(acme.run("annual_additions", "--findings", file.toString()).err())
                .isEmpty();

        assertThat(file).hasContent(HEADER);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        assertThat(acme.run("annual_additions", "--findings", home.toString()).err())
                .isEqualTo("plumbline: cannot write " + home + "; choose another file with --findings\n");
    }

    /// Wrong input, so nothing is computed, shown or kept.
    @Test
    void whereTheFileCannotBeWrittenNoResultIs() {
        Invocation run = acme.run("annual_additions", "--out", acme.out().toString(), "--findings", home.toString());

        assertThat(run.out()).isEmpty();
        assertThat(acme.out().resolve("annual_additions")).doesNotExist();
    }

    private void alsoHired(int employees, String rest) {
        acme.alsoInCensus(IntStream.rangeClosed(1, employees)
                .mapToObj(n -> "F" + n + "," + rest)
                .toArray(String[]::new));
    }
}
