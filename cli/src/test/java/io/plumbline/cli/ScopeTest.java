package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run judges one plan and one plan year, wherever their rows lie: in a single file with rows of others, or
/// in partitions. What is left out is told with its count, once.
class ScopeTest {

    @TempDir
    Path home;

    private PlanYear acme;

    @BeforeEach
    void begin() {
        acme = PlanYear.in(home);
    }

    @Test
    void rowsOfOtherPlanYearsInTheCensusAreLeftOutAndCounted() {
        acme.census(
                PlanYear.CENSUS_HEADER + ",plan_year",
                "E1,1980-05-01,2010-01-01,90000.00,2080,2024",
                "E1,1980-05-01,2010-01-01,100000.00,2080,2025",
                "E8,1980-05-01,2010-01-01,100000.00,2080,2024",
                "E8,1980-05-01,2010-01-01,100000.00,2080,");
        acme.contributions("employee_id,pay_date,money_type,amount", "E1,2025-06-30,match,5000.00");

        assertRun(acme.run("annual_additions", "--format", "json"))
                .warns(acme.named("census.csv") + ": rows of other plan years are left out (3 rows)")
                .shows("{\"employee_id\":\"E1\"", "\"compensation_limit\":100000.00,");
    }

    @Test
    void rowsOfOtherPlansAreLeftOutAndCounted() {
        acme.census(PlanYear.CENSUS_HEADER + ",plan_id", "E1,1980-05-01,2010-01-01,100000.00,2080,ACME");
        acme.contributions(
                "employee_id,pay_date,money_type,amount,plan_id",
                "E1,2025-06-30,match,5000.00,ACME",
                "E1,2025-06-30,match,1.00,OTHER",
                "X1,2025-06-30,match,1.00,OTHER",
                "X1,2025-06-30,match,1.00,THIRD",
                "E1,2025-06-30,match,2.00,");

        assertRun(acme.run("annual_additions", "--format", "json"))
                .warns(acme.named("contributions.csv") + ": rows of 2 other plans are left out (3 rows)")
                .shows("\"match\":5002.00,");
    }

    @Test
    void contributionsOfOtherYearsAreLeftOutAndCounted() {
        acme.alsoContributed("E1,2024-12-31,match,1.00", "E1,2026-01-01,match,1.00");

        assertRun(acme.run("annual_additions,elective_deferrals"))
                .warns(acme.named("contributions.csv")
                        + ": contributions dated or allocated outside the limitation year are left out of it"
                        + " (2 rows: employee E1) [a contribution counts for the year that it is"
                        + " allocated to, 26 CFR 1.415(c)-1(b)(1)]");
    }

    @Test
    void aLateDepositCountsInTheYearThatItIsAllocatedTo() {
        acme.contributions(
                "employee_id,pay_date,money_type,amount,allocation_year",
                "E1,2025-06-30,match,5000.00,",
                "E1,2026-03-01,profit_sharing,700.00,2025",
                "E1,2025-03-01,profit_sharing,30.00,2024");

        assertRun(acme.run("annual_additions", "--format", "json"))
                .warns(acme.named("contributions.csv")
                        + ": contributions dated or allocated outside the limitation year are left out of it"
                        + " (1 row: employee E1) [a contribution counts for the year that it is"
                        + " allocated to, 26 CFR 1.415(c)-1(b)(1)]")
                .shows("\"match\":5000.00,", "\"profit_sharing\":700.00,");
    }

    @Test
    void contributionsWithoutARowAreAWarning() {
        acme.contributions("employee_id,pay_date,money_type,amount");

        assertRun(acme.run("annual_additions", "--format", "json"))
                .warns(acme.named("contributions.csv") + ": no row is of plan ACME, plan year 2025")
                .shows("\"annual_additions\":0.00,");
    }

    /// One limit for all plans of an employer. People of the related plan alone are its own census's to judge.
    @Test
    void aRelatedPlansContributionsAreAggregated() {
        acme.plan("plan_id: ACME", "related_plans: [ACME-PS]")
                .contributions(
                        "employee_id,pay_date,money_type,amount,plan_id",
                        "E1,2025-06-30,pre_tax,20000.00,ACME",
                        "E1,2025-06-30,pre_tax,4000.00,ACME-PS",
                        "E1,2025-06-30,profit_sharing,46000.01,ACME-PS",
                        "X1,2025-06-30,profit_sharing,1.00,ACME-PS");

        assertRun(acme.run("annual_additions", "--format", "json"))
                .warnsOfNothing()
                .shows("\"annual_additions\":70000.01,", "\"excess\":0.01,");
        assertRun(acme.run("elective_deferrals", "--format", "json"))
                .warnsOfNothing()
                .shows("\"deferrals\":24000.00,", "\"excess_deferral\":500.00,");
    }

    @Test
    void partitionsOfSeveralFilesAreReadAndTheFileAtFaultIsNamed() {
        partitions("ACME", 2025);
        acme.file(
                "data/contributions/plan_id=ACME/plan_year=2025/b.csv",
                List.of("amount,money_type,employee_id,pay_date", "1.00,match,E1,2025-07-31"));
        assertRun(acme.run("annual_additions", "--format", "json"))
                .warnsOfNothing()
                .shows("\"match\":5001.00,");

        acme.file(
                "data/contributions/plan_id=ACME/plan_year=2025/b.csv",
                List.of("amount,money_type,employee_id,pay_date", "many,match,E1,2025-07-31"));
        assertThat(acme.run("annual_additions").err())
                .startsWith("plumbline: " + acme.named("contributions/plan_id=ACME/plan_year=2025/b.csv")
                        + ": amount must");
    }

    @Test
    void ofSeveralDamagedFilesEachIsNamed() {
        partitions("ACME", 2025);
        String folder = "contributions/plan_id=ACME/plan_year=2025/";
        acme.file("data/" + folder + "b.csv", List.of("employee_id,pay_date,money_type,amount", "E1"))
                .file("data/" + folder + "c.csv", List.of("employee_id,pay_date,money_type,amount", "E1,2,3,4,5"));

        assertThat(acme.run("annual_additions").err())
                .isEqualTo("plumbline: " + acme.named(folder + "b.csv")
                        + ": line 2 has 1 field and the header has 4; correct the line; " + acme.named(folder + "c.csv")
                        + ": line 2 has 5 fields and the header has 4; correct the line" + System.lineSeparator());
    }

    @Test
    void theDirectoryOfAPartitionSaysWhoseItsRowsAre() {
        partitions("ACME", 2025);
        acme.file(
                "data/contributions/plan_id=ACME/plan_year=2025/a.csv",
                List.of("employee_id,pay_date,money_type,amount,plan_id", "E1,2025-06-30,match,3.00,OTHER"));

        assertRun(acme.run("annual_additions", "--format", "json"))
                .warnsOfNothing()
                .shows("\"match\":3.00,");
    }

    @Test
    void aRelatedPlanWithoutAPartitionStopsTheRun() {
        partitions("ACME", 2025);
        acme.plan("plan_id: ACME", "related_plans: [ACME-PS]");

        assertThat(acme.run("annual_additions").err())
                .isEqualTo("plumbline: " + acme.data() + " has no contributions for plan_id=ACME-PS plan_year=2025;"
                        + " contributions has plan_id=ACME plan_year=2025" + System.lineSeparator());
    }

    @Test
    void aRelatedPlansPartitionIsRead() {
        partitions("ACME", 2025);
        acme.plan("plan_id: ACME", "related_plans: [ACME-PS]")
                .file(
                        "data/contributions/plan_id=ACME-PS/plan_year=2025/a.csv",
                        List.of("employee_id,pay_date,money_type,amount", "E1,2025-06-30,profit_sharing,9.00"));

        assertRun(acme.run("annual_additions", "--format", "json"))
                .warnsOfNothing()
                .shows("\"match\":5000.00,", "\"profit_sharing\":9.00,");
    }

    /// A limitation year from July shares its first calendar year with the plan year before: its deferrals from
    /// January to June use up the calendar year's 402(g) limit.
    @Test
    void aFiscalPlanReadsThePartitionOfTheYearBefore() {
        partitions("ACME", 2024);
        acme.plan("plan_id: ACME", "plan_year_start: 07-01")
                .file(
                        "data/contributions/plan_id=ACME/plan_year=2023/a.csv",
                        List.of("employee_id,pay_date,money_type,amount", "E1,2024-06-30,pre_tax,20000.00"))
                .file(
                        "data/contributions/plan_id=ACME/plan_year=2024/a.csv",
                        List.of("employee_id,pay_date,money_type,amount", "E1,2024-07-31,pre_tax,4000.00"));

        assertRun(acme.runYear(2024, "elective_deferrals", "--format", "json"))
                .shows("\"deferrals\":24000.00,", "\"excess_deferral\":1000.00,");
        assertRun(acme.runYear(2024, "annual_additions", "--format", "json")).shows("\"pre_tax\":4000.00,");
    }

    private void partitions(String plan, int year) {
        String partition = "plan_id=" + plan + "/plan_year=" + year + "/a.csv";
        acme.without("data/census.csv")
                .without("data/contributions.csv")
                .file("data/census/" + partition, List.of(PlanYear.CENSUS_HEADER, PlanYear.CENSUS.get(1)))
                .file(
                        "data/contributions/" + partition,
                        List.of("employee_id,pay_date,money_type,amount", "E1,2025-06-30,match,5000.00"));
    }

    private static Told assertRun(Invocation run) {
        assertThat(run.status()).as(run.err()).isZero();
        return new Told(run);
    }

    private record Told(Invocation run) {

        Told warns(String warning) {
            assertThat(run.err()).isEqualTo("warning: " + warning + System.lineSeparator());
            return this;
        }

        Told warnsOfNothing() {
            assertThat(run.err()).isEmpty();
            return this;
        }

        Told shows(String... texts) {
            assertThat(run.out()).contains(texts);
            return this;
        }
    }
}
