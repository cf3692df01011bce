package io.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.ColumnInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sample's rows are what a payroll and a recordkeeper would hand over: the columns of the datasets'
/// contract, facts of one person that agree with each other, and money that adds up.
class SampleRowsTest {

    private static GeneratedSample sample;

    @BeforeAll
    static void generate(@TempDir Path directory) {
        sample = GeneratedSample.of(directory, 5_000, 7, 2);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @Test
    void theCensusHasTheColumnsOfItsContract() {
        assertThat(sample.session().columns("from census"))
                .containsExactly(
                        new ColumnInfo("employee_id", "VARCHAR"),
                        new ColumnInfo("birth_date", "DATE"),
                        new ColumnInfo("hire_date", "DATE"),
                        new ColumnInfo("termination_date", "DATE"),
                        new ColumnInfo("rehire_date", "DATE"),
                        new ColumnInfo("employment_status", "VARCHAR"),
                        new ColumnInfo("compensation", "DECIMAL(14,2)"),
                        new ColumnInfo("plan_compensation", "DECIMAL(14,2)"),
                        new ColumnInfo("prior_year_compensation", "DECIMAL(14,2)"),
                        new ColumnInfo("prior_year_fica_wages", "DECIMAL(14,2)"),
                        new ColumnInfo("hours_ytd", "DECIMAL(8,2)"),
                        new ColumnInfo("ownership_percent", "DECIMAL(7,4)"),
                        new ColumnInfo("family_of_owner", "BOOLEAN"),
                        new ColumnInfo("excluded_class", "BOOLEAN"),
                        new ColumnInfo("tenure_months", "INTEGER"),
                        new ColumnInfo("age", "INTEGER"),
                        new ColumnInfo("eligibility_date", "DATE"),
                        new ColumnInfo("scheduled_hours_per_week", "DECIMAL(5,2)"));
    }

    @Test
    void contributionsAndServiceHoursHaveTheColumnsOfTheirContracts() {
        assertThat(sample.session().columns("from contributions"))
                .containsExactly(
                        new ColumnInfo("employee_id", "VARCHAR"),
                        new ColumnInfo("pay_date", "DATE"),
                        new ColumnInfo("money_type", "VARCHAR"),
                        new ColumnInfo("amount", "DECIMAL(14,2)"),
                        new ColumnInfo("allocation_year", "INTEGER"));
        assertThat(sample.session().columns("from service_hours"))
                .containsExactly(
                        new ColumnInfo("employee_id", "VARCHAR"),
                        new ColumnInfo("period_start", "DATE"),
                        new ColumnInfo("period_end", "DATE"),
                        new ColumnInfo("hours", "DECIMAL(8,2)"));
    }

    @Test
    void theFactsCountTheRowsOfEachFile() {
        assertThat(sample.facts().census()).isEqualTo(5_000).isEqualTo(sample.count("from census"));
        assertThat(sample.facts().contributions()).isEqualTo(sample.count("from contributions"));
        assertThat(sample.facts().serviceHours()).isEqualTo(sample.count("from service_hours"));
    }

    @Test
    void everyEmployeeHasOneRowAndEveryContributionAnEmployee() {
        assertThat(sample.count("select employee_id from census group by employee_id having count(*) > 1"))
                .isZero();
        assertThat(sample.count("from contributions anti join census using (employee_id)"))
                .isZero();
        assertThat(sample.count("from service_hours anti join census using (employee_id)"))
                .isZero();
    }

    @Test
    void thereAreReversalsButNoNegativeTotal() {
        assertThat(sample.count("from contributions where amount < 0")).isPositive();
        assertThat(sample.count("select employee_id, money_type from contributions"
                        + " group by employee_id, money_type having sum(amount) < 0"))
                .isZero();
    }

    @Test
    void moneyDepositedAfterTheYearNamesTheYearItBelongsTo() {
        assertThat(sample.count("from contributions where year(pay_date) <> 2025 and allocation_year = 2025"))
                .isPositive();
        assertThat(sample.count("from contributions where year(pay_date) <> coalesce(allocation_year, 2025)"
                        + " and allocation_year is distinct from 2025"))
                .isZero();
    }

    @Test
    void contributionsLieInTheFileAsPayrollWroteThem() {
        Path file = GeneratedSample.file(sample.directory(), "contributions", 2025);
        assertThat(sample.count(
                        "select * from (select pay_date, lag(pay_date) over (order by file_row_number) as before"
                                + " from read_parquet('" + file
                                + "', file_row_number = true)) where pay_date < before"))
                .isZero();
    }

    @Test
    void datesAndStatusTellTheSameStory() {
        assertThat(sample.count("from census where termination_date < hire_date or rehire_date <= termination_date"
                        + " or hire_date < birth_date + interval 16 year or hire_date > date '2025-12-31'"))
                .isZero();
        assertThat(sample.count("from census where (employment_status = 'terminated')"
                        + " <> (termination_date is not null and rehire_date is null)"))
                .isZero();
        assertThat(sample.count("from census where age <> 2025 - year(birth_date) or age not between 18 and 75"))
                .isZero();
        assertThat(sample.count("from contributions join census using (employee_id)"
                        + " where eligibility_date is null or pay_date < eligibility_date"))
                .isZero();
    }

    @Test
    void everyStoryIsToldBySomeone() {
        assertThat(sample.select("select distinct employment_status as s from census", row -> row.text("s")))
                .containsExactlyInAnyOrder("active", "terminated", "leave");
        for (String some : List.of(
                "rehire_date is not null",
                "excluded_class",
                "family_of_owner",
                "ownership_percent > 5",
                "plan_compensation < compensation",
                "scheduled_hours_per_week < 30",
                "compensation = 0",
                "prior_year_fica_wages is null",
                "prior_year_fica_wages > 145000",
                "eligibility_date is null",
                "eligibility_date > date '2025-12-31'")) {
            assertThat(sample.count("from census where " + some)).as(some).isBetween(1L, 1_500L);
        }
        assertThat(sample.count("select distinct money_type from contributions"))
                .isGreaterThanOrEqualTo(12);
    }

    @Test
    void hoursOfTheYearAreTheSumOfTheMonths() {
        assertThat(sample.count("from census left join"
                        + " (select employee_id, sum(hours) as hours from service_hours"
                        + " where year(period_start) = 2025 group by employee_id)"
                        + " using (employee_id) where hours_ytd is distinct from coalesce(hours, 0)"))
                .isZero();
    }

    @Test
    void hoursAreRecordedSince2021ForEachYearAndItsDaysOfWork() {
        assertThat(sample.select(
                        "select distinct year(period_start) as y from service_hours order by y",
                        row -> row.integer("y")))
                .containsExactly(2021L, 2022L, 2023L, 2024L, 2025L);
        assertThat(
                        sample.count(
                                "from service_hours join census using (employee_id)"
                                        + " where period_end < period_start or period_end < hire_date or hours < 0"
                                        + " or (year(period_start) < 2025 and period_start < hire_date)"
                                        + " or (period_start > termination_date and (rehire_date is null or period_end < rehire_date))"))
                .isZero();
    }

    @Test
    void noRowOfHoursLiesAcrossTheEndOfAYearOrOfAFirstYearOfService() {
        assertThat(sample.count("from service_hours where year(period_start) <> year(period_end)"))
                .isZero();
        assertThat(sample.count("from service_hours join census using (employee_id)"
                        + " where hire_date + interval 12 month > period_start"
                        + " and hire_date + interval 12 month <= period_end"))
                .isZero();
    }

    @Test
    void thereAreFirstYearsOfServiceThatEndInAMonthOfTheYear() {
        assertThat(sample.count("select employee_id from service_hours where year(period_start) = 2025"
                        + " group by employee_id, month(period_start) having count(*) = 2"))
                .isPositive();
    }
}
