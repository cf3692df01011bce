package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The census of the PlanAlign Engine is read as it stands: its columns under our names, its flag as a status,
/// its yearly totals as contributions where there is no contributions file beside it.
class PlanAlignTest {

    private static final String HEADER = "employee_id,employee_ssn,employee_birth_date,employee_hire_date,"
            + "employee_termination_date,employee_gross_compensation,employee_capped_compensation,active,"
            + "employee_deferral_rate,employee_contribution,pre_tax_contribution,roth_contribution,"
            + "after_tax_contribution,employer_core_contribution,employer_match_contribution,eligibility_entry_date,"
            + "scheduled_hours_per_week";

    private static final String P1 = "P1,123-45-6789,1980-05-01,2010-01-01,,100000.0,100000.0,True,0.06,30000.00,"
            + "20000.00,5000.00,5000.00,2000.0,3000.00,2011-01-01,40.0";

    private static final String P2 = "P2,123-45-6788,1990-05-01,2010-01-01,2025-03-01,10000.5,10000.5,False,0.06,"
            + "600.00,600.00,0.0,,0.0,0.4,2011-01-01,40";

    private static final List<String> TOTALS = List.of(
            "{\"employee_id\":\"P1\",\"pre_tax\":20000.00,\"roth\":5000.00,\"after_tax\":5000.00,\"match\":3000.00,",
            "{\"employee_id\":\"P2\",\"pre_tax\":600.00,\"roth\":0.00,\"after_tax\":0.00,\"match\":0.40,");

    @TempDir
    Path home;

    private PlanYear acme;

    @BeforeEach
    void begin() {
        acme = PlanYear.in(home)
                .plan("plan_id: ACME", "columns: planalign")
                .without("data/contributions.csv")
                .census(HEADER, P1, P2);
    }

    @Test
    void itsCsvIsRead() {
        assertTotals(acme.run("annual_additions", "--format", "json"));
    }

    @Test
    void itsParquetIsReadWhoseMoneyIsFloatingPoint() {
        asParquet("from read_csv('%s')");

        assertTotals(acme.run("annual_additions", "--format", "json"));
    }

    /// `employee_contribution` is the sum of three others.
    @Test
    void everyTotalCountsOnce() {
        assertThat(acme.run("annual_additions", "--format", "json").out())
                .contains("\"annual_additions\":35000.00,", "\"annual_additions\":600.40,");
    }

    @Test
    void itsFlagIsTheEmploymentStatusAndItsEntryDateTheEligibilityDate() {
        assertThat(acme.run("eligibility_flags", "--format", "csv").out()).isEqualTo("""
                        employee_id,tenure_eligible,age_eligible,hours_eligible,fully_eligible,eligibility_date
                        P1,true,true,,,2011-01-01
                        """);
    }

    @Test
    void aContributionsFileBesideItDecides() {
        acme.contributions("employee_id,pay_date,money_type,amount", "P1,2025-06-30,pre_tax,7.00");

        assertThat(acme.run("annual_additions", "--format", "json").out())
                .contains("{\"employee_id\":\"P1\",\"pre_tax\":7.00,", "{\"employee_id\":\"P2\",\"pre_tax\":0.00,");
    }

    @Test
    void totalsOfOtherYearsAreNotCounted() {
        acme.census(
                HEADER + ",simulation_year",
                P1 + ",2025",
                P1.replace("20000.00", "1.00") + ",2024",
                P2 + ",2025",
                P2 + ",2026");
        acme.plan("plan_id: ACME", "columns: {preset: planalign, simulation_year: plan_year}");

        Invocation run = acme.run("annual_additions", "--format", "json");

        assertThat(run.out().lines())
                .satisfiesExactly(first -> assertThat(first).startsWith(TOTALS.getFirst()), second -> assertThat(second)
                        .startsWith(TOTALS.getLast()));
        assertThat(run.err())
                .isEqualTo("warning: " + acme.named("census.csv") + ": rows of other plan years are left out (2 rows)"
                        + System.lineSeparator());
    }

    @Test
    void aTotalThatIsNoMoneyIsNamedByItsColumn() {
        acme.census(HEADER, P1.replace("3000.00", "3000.001"), P2.replace("600.00,0.0", "-600.00,0.0"));

        assertThat(acme.run("annual_additions").err())
                .isEqualTo("plumbline: " + acme.named("census.csv")
                        + ": employer_match_contribution must be a plain number such as 1234.5 with at most 12 digits"
                        + " before the point and 2 after it and is not (1 row: '3000.001' of employee P1); "
                        + acme.named("census.csv")
                        + ": money_type pre_tax adds up to less than zero for an employee and year; correct the negative"
                        + " rows (1 row: employee P2) [a reversal takes back what was credited, and no more]"
                        + System.lineSeparator());
    }

    @Test
    void aCensusWithoutAnyTotalNeedsAContributionsFile() {
        asParquet("select * exclude (pre_tax_contribution, roth_contribution, after_tax_contribution,"
                + " employer_core_contribution, employer_match_contribution) from read_csv('%s')");

        assertThat(acme.run("annual_additions").err())
                .isEqualTo("plumbline: " + acme.named("census.parquet")
                        + ": none of the yearly columns after_tax_contribution, employer_core_contribution,"
                        + " employer_match_contribution, pre_tax_contribution, roth_contribution is there; add one, or a"
                        + " contributions file beside it" + System.lineSeparator());
    }

    /// Nothing of a social security number reaches a result.
    @Test
    void columnsThatNobodyAskedForAreNotShown() {
        assertThat(acme.run("annual_additions", "--format", "json").out()).doesNotContain("123-45");
    }

    private void asParquet(String select) {
        acme.file("census.csv", List.of(HEADER, P1, P2))
                .without("data/census.csv")
                .parquet("data/census.parquet", select.formatted(home.resolve("census.csv")));
    }

    private static void assertTotals(Invocation run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .satisfiesExactly(first -> assertThat(first).startsWith(TOTALS.getFirst()), second -> assertThat(second)
                        .startsWith(TOTALS.getLast()));
    }
}
