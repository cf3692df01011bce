package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Bad input is one line on standard error that names the file as the user knows it, the column, row or key,
/// and what to do; the exit status is 1, standard output is empty, and earlier results are untouched.
class BadInputTest {

    @TempDir
    Path home;

    private PlanYear acme;
    private Snapshot earlier;

    @BeforeEach
    void keepResults() {
        acme = PlanYear.in(home);
        assertThat(run().status()).isZero();
        earlier = Snapshot.of(acme.out());
        assertThat(earlier.files()).hasSize(2);
    }

    @Test
    void anEmptyParquetFile() {
        acme.without("data/census.csv").bytes("data/census.parquet", new byte[0]);

        assertRefused(acme.named("census.parquet") + " is empty (0 bytes); write it again or remove it");
    }

    @Test
    void anEmptyCsvFile() {
        acme.bytes("data/contributions.csv", new byte[0]);

        assertRefused(acme.named("contributions.csv") + " is empty (0 bytes); write it again or remove it");
    }

    @Test
    void aCensusWithAHeaderAndNoRows() {
        acme.census(PlanYear.CENSUS_HEADER);

        assertRefused(
                acme.named("census.csv") + ": no row is of plan ACME, plan year 2025; it needs one for each employee");
    }

    @Test
    void aColumnThatTheHeaderNamesTwice() {
        acme.contributions("employee_id,pay_date,money_type,amount,Amount", "E1,2025-06-30,pre_tax,1.00,2.00");

        assertRefused(acme.named("contributions.csv") + ": columns 4 and 5 are both named Amount; keep one");
    }

    @Test
    void anAllocationYearThatIsNone() {
        acme.contributions("employee_id,pay_date,money_type,amount,allocation_year", "E1,2025-06-30,pre_tax,1.00,25");

        assertRefused(acme.named("contributions.csv")
                + ": allocation_year must be a year such as 2025 and is not (1 row: '25' of employee E1)");
    }

    @Test
    void aTruncatedParquetFile() {
        acme.without("data/census.csv").parquet("data/census.parquet", "from census");
        byte[] whole = acme.bytesOf("data/census.parquet");
        acme.bytes("data/census.parquet", Arrays.copyOf(whole, whole.length - 100));

        assertRefused(acme.named("census.parquet")
                + ": the file is cut off: it begins as Parquet and does not end so; write it again");
    }

    @Test
    void aParquetFileDamagedInTheMiddle() {
        acme.without("data/contributions.csv")
                .parquet("data/contributions.parquet", "from contributions, range(5000) order by hash(random())");
        byte[] content = acme.bytesOf("data/contributions.parquet");
        Arrays.fill(content, 20, 400, (byte) 7);
        acme.bytes("data/contributions.parquet", content);

        assertRefused(acme.named("contributions.parquet")
                + ": the file is damaged: a part of it cannot be read; write it again");
    }

    @Test
    void aFooterThatIsNone() {
        acme.without("data/census.csv").parquet("data/census.parquet", "from census");
        byte[] content = acme.bytesOf("data/census.parquet");
        Arrays.fill(content, content.length - 200, content.length - 8, (byte) 0x5A);
        acme.bytes("data/census.parquet", content);

        assertRefused(
                acme.named("census.parquet") + ": the file is damaged: a part of it cannot be read; write it again");
    }

    @Test
    void textUnderTheNameOfParquet() {
        byte[] text = acme.alsoInCensus("E6,1980-05-01,2010-01-01,7.00,2080").bytesOf("data/census.csv");
        acme.without("data/census.csv").bytes("data/census.parquet", text);

        assertRefused(acme.named("census.parquet")
                + ": the file is not Parquet, whatever its name says; write it again as Parquet");
    }

    @Test
    void aMissingColumn() {
        acme.file(
                "data/census.csv",
                PlanYear.CENSUS.stream()
                        .map(line -> line.replace("birth_date", "dob"))
                        .toList());

        assertRefused(acme.named("census.csv")
                + ": column birth_date is missing; add it, or map a column to it under `columns:` in the plan file"
                + " (the file has compensation, dob, employee_id, hire_date, hours_ytd)");
    }

    @Test
    void textInAMoneyColumn() {
        acme.alsoInCensus("E6,1980-05-01,2010-01-01,n/a,2080");

        assertRefused(acme.named("census.csv")
                + ": compensation must be a plain number such as 1234.5 with at most 12 digits before the point and 2"
                + " after it and is not (1 row: 'n/a' of employee E6)");
    }

    @Test
    void aDuplicateEmployee() {
        acme.alsoInCensus("E1,1980-05-01,2010-01-01,100000.00,2080");

        assertRefused(acme.named("census.csv")
                + ": employee_id must be unique and is in several rows; keep one (2 rows: employee E1)");
    }

    /// Of whom every join makes more rows: the assets of a plan year have so many that a run would not end.
    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void anEmployeeInTheCensusAHundredTimes() {
        acme.alsoInCensus("E1,1980-05-01,2010-01-01,100000.00,2080\n".repeat(99).stripTrailing());

        assertRefused(
                acme.run("nondiscrimination", "--out", acme.out().toString()),
                acme.named("census.csv")
                        + ": employee_id must be unique and is in several rows; keep one (100 rows: employee E1)");
    }

    @Test
    void anUnknownMoneyType() {
        acme.alsoContributed("E1,2025-06-30,pretax,5", "E2,2025-06-30,pretax,5");

        assertRefused(acme.named("contributions.csv")
                + ": money_type 'pretax' is not known (did you mean 'pre_tax'?) (2 rows: employees E1, E2) [what an amount counts"
                + " towards depends on its type, IRC 415(c)(2)]");
    }

    @Test
    void anUnknownMoneyTypeLikeNoOther() {
        acme.alsoContributed("E1,2025-06-30,bonus,5");

        assertRefused(acme.named("contributions.csv")
                + ": money_type 'bonus' is not known; use one of after_tax, forfeiture, loan_repayment, match,"
                + " match_true_up, nonelective, pre_tax, profit_sharing, qmac, qnec, restorative, rollover, roth,"
                + " safe_harbor_match, safe_harbor_nonelective (1 row: employee E1) [what an amount counts"
                + " towards depends on its type, IRC 415(c)(2)]");
    }

    @Test
    void aNullAmount() {
        acme.alsoContributed("E2,2025-06-30,pre_tax,");

        assertRefused(
                acme.named("contributions.csv") + ": amount has no value; every row needs one (1 row: employee E2)"
                        + " [what is credited counts in dollars, IRC 415(c)(2)]");
    }

    @Test
    void anEmployeeWithoutAnId() {
        acme.alsoInCensus("  ,1980-05-01,2010-01-01,7.00,2080");

        assertRefused(acme.named("census.csv")
                + ": employee_id has no value; every row needs one (1 row: '  ' of the row with"
                + " birth_date 1980-05-01, hire_date 2010-01-01, compensation 7.00)"
                + " [what counts for whom goes by the id]");
    }

    @Test
    void aNegativeYearlyTotal() {
        acme.alsoContributed("E1,2025-07-31,match,-5000.01");

        assertRefused(acme.named("contributions.csv")
                + ": money_type match adds up to less than zero for an employee and year; correct the negative rows"
                + " (2 rows: employee E1) [a reversal takes back what was credited, and no more]");
    }

    @Test
    void aContributionOfSomeoneNotInTheCensus() {
        acme.alsoContributed("E9,2025-06-30,match,1.00", "E9,2025-07-31,match,1.00");

        assertRefused(acme.named("contributions.csv")
                + ": contributions of employees who are not in the census; add the employees to it or correct their ids"
                + " (2 rows: employee E9) [the limits go by age and pay, IRC 414(v)(5)(A), 415(c)(1)]");
    }

    @Test
    void aYearWithoutLimits() {
        Invocation run =
                acme.runYear(2027, "annual_additions", "--out", acme.out().toString());

        assertRefused(
                run,
                "no annual_additions limit (IRC 415(c)(1)(A)) is loaded for 2027; loaded: 2012-2026; add the"
                        + " year to a limits file and pass --limits FILE");
    }

    @Test
    void aMisspeltKeyInThePlanFile() {
        acme.plan("plan_id: ACME", "eligibilty: {age: 20}");

        assertRefused(
                "plan file " + acme.planFile() + ": line 2: unknown key eligibilty (did you mean 'eligibility'?)");
    }

    @Test
    void aDataDirectoryThatDoesNotExist() {
        Path nowhere = home.resolve("nowhere");

        assertRefused(
                Invocation.of(
                        "run",
                        "annual_additions",
                        "--plan",
                        acme.planFile().toString(),
                        "--data",
                        nowhere.toString(),
                        "--year",
                        "2025",
                        "--out",
                        acme.out().toString()),
                "data directory " + nowhere + " does not exist");
    }

    @Test
    void aTotalThatNoColumnCanHold() {
        acme.alsoContributed("E1,2025-06-30,match,999999999999.99", "E1,2025-06-30,match,999999999999.99");

        assertRefused("a total of 2000000004999.98 is more than a column can hold; look for wrong amounts in the census"
                + " and contributions");
    }

    private Invocation run() {
        return acme.run("annual_additions", "--out", acme.out().toString());
    }

    private void assertRefused(String message) {
        assertRefused(run(), message);
    }

    private void assertRefused(Invocation run, String message) {
        assertThat(run).isEqualTo(new Invocation(1, "", "plumbline: " + message + System.lineSeparator()));
        assertThat(Snapshot.of(acme.out())).isEqualTo(earlier);
    }
}
