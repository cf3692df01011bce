package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan file's `columns:` says how a source names its columns. A mapping from or to a name that nobody has
/// is an error: a column that somebody meant to be read would otherwise be null.
class ColumnMappingTest {

    @TempDir
    Path home;

    private PlanYear acme;

    @BeforeEach
    void begin() {
        acme = PlanYear.in(home)
                .census("EMP_NO,BIRTH_DATE,Hire_Date,PAY,HRS", "E1,1980-05-01,2010-01-01,100000.00,2080")
                .contributions("EMP_NO,pay_date,money_type,amount", "E1,2025-06-30,match,1.00");
    }

    @Test
    void sourceNamesAreMappedInEveryDatasetAndCaseDoesNotCount() {
        acme.plan("plan_id: ACME", "columns: {emp_no: employee_id, PAY: compensation, HRS: hours_ytd}");

        Invocation run = acme.run("annual_additions", "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{\"employee_id\":\"E1\"").contains("\"match\":1.00", "\"status\":\"within\"");
    }

    @Test
    void aTargetThatIsNoColumnIsNamedWithTheNearestThatIs() {
        acme.plan("plan_id: ACME", "columns: {EMP_NO: employee_id, PAY: compensation, HRS: hours_ydt}");

        assertRefused(
                "plan file, columns: HRS is mapped to hours_ydt, which no dataset has (did you mean 'hours_ytd'?)");
    }

    @Test
    void aSourceThatNoFileHasIsNamedWithTheNearestThatItHas() {
        acme.plan("plan_id: ACME", "columns: {EMP_NO: employee_id, PAY: compensation, HOURS: hours_ytd}");

        assertRefused(
                "plan file, columns: HOURS is mapped to hours_ytd, but no file has a column HOURS; correct the name"
                        + " or remove it");
    }

    @Test
    void aMappedColumnThatIsMissingIsCalledByBothNames() {
        acme.plan("plan_id: ACME", "columns: {EMP_NO: employee_id, PAYY: compensation}");

        assertRefused(acme.named("census.csv")
                + ": column PAYY (compensation) is missing; add it, or map a column to it under `columns:` in the plan"
                + " file (the file has BIRTH_DATE, EMP_NO, Hire_Date, HRS, PAY); plan file, columns: PAYY is mapped to"
                + " compensation, but no file has a column PAYY (did you mean 'PAY'?); correct the name or remove it");
    }

    @Test
    void faultsOfValuesAreToldUnderTheSourcesNames() {
        acme.plan("plan_id: ACME", "columns: {EMP_NO: employee_id, PAY: compensation}")
                .census(
                        "EMP_NO,birth_date,hire_date,PAY",
                        "E1,1980-05-01,2010-01-01,much",
                        "E1,1980-05-01,2010-01-01,1");

        assertRefused(acme.named("census.csv")
                + ": PAY must be a plain number such as 1234.5 with at most 12 digits before the point and 2 after it"
                + " and is not (1 row: 'much' of employee E1); " + acme.named("census.csv")
                + ": EMP_NO must be unique and is in several rows; keep one (2 rows: employee E1)");
    }

    @Test
    void aMappingForADatasetThatTheRunDoesNotReadIsNoFault() {
        acme.plan(
                "plan_id: ACME", "columns: {EMP_NO: employee_id, PAY: compensation, HRS: hours_ytd, DOLLARS: amount}");

        assertThat(acme.run("eligibility_flags").status()).isZero();
    }

    private void assertRefused(String message) {
        assertThat(acme.run("annual_additions"))
                .isEqualTo(new Invocation(1, "", "plumbline: " + message + System.lineSeparator()));
    }
}
