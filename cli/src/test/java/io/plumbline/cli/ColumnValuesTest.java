package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A value is taken over where it has one exact meaning in its column's type, and stops the run where it has
/// not: nothing is rounded, cut off or guessed. All faults of all files are told in one line.
class ColumnValuesTest {

    private static final String NOT_MONEY =
            " must be a plain number such as 1234.5 with at most 12 digits before the point and 2 after it and is not";

    @TempDir
    Path home;

    private PlanYear acme;

    @BeforeEach
    void begin() {
        acme = PlanYear.in(home);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12.00",
        "12.3, 12.30",
        "12.5000, 12.50",
        "'\" 12.00 \"', 12.00",
        "+12.00, 12.00",
        "0012.00, 12.00",
        "12., 12.00",
        "-0.00, 0.00",
        "999999999999.99, 999999999999.99"
    })
    void moneyInCsvIsAPlainNumber(String written, String read) {
        acme.alsoInCensus("E6,1980-05-01,2010-01-01," + written + ",2080");

        assertThat(shown("E6")).contains("\"compensation_limit\":" + read + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1,234.50\"",
                "$12",
                "12.345",
                "1e3",
                "(12.00)",
                "12.00-",
                "1 234.50",
                "NaN",
                ".",
                ".50",
                "1000000000000.00",
                "--5"
            })
    void moneyInCsvOfAnotherFormIsRefused(String written) {
        acme.alsoInCensus("E6,1980-05-01,2010-01-01," + written + ",2080");

        assertRefused(acme.named("census.csv") + ": compensation" + NOT_MONEY + " (1 row: '" + written.replace("\"", "")
                + "' of employee E6)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2/30/2025", "2025-02-30", "1985-2-1", "20250201", "1985-02-01 00:00:00"})
    void aDateInCsvIsYearMonthAndDay(String written) {
        acme.alsoInCensus("E6," + written + ",2010-01-01,100.00,2080");

        assertRefused(acme.named("census.csv") + ": birth_date must be a date, written as 2025-12-31, and is not"
                + " (1 row: '" + written + "' of employee E6)");
    }

    @Test
    void payBelowZeroIsRefused() {
        acme.alsoInCensus("E6,1980-05-01,2010-01-01,-0.01,2080");

        assertRefused(
                acme.named("census.csv") + ": compensation is below zero; correct it (1 row: '-0.01' of employee E6)");
    }

    /// More than all of the match would be refunded, and less than nothing forfeited.
    @Test
    void aVestedShareOver100IsRefused() {
        acme.census(
                "employee_id,birth_date,hire_date,compensation,vested_percent",
                "E1,1980-05-01,2010-01-01,100000.00,100",
                "E2,1980-05-01,2010-01-01,100000.00,100.0001",
                "E4,1980-05-01,2010-01-01,100000.00,",
                "E3,1980-05-01,2010-01-01,100000.00,150");

        assertThat(acme.run("acp_corrections", "--out", acme.out().toString()))
                .isEqualTo(refused(acme.named("census.csv")
                        + ": vested_percent is over 100; it is a percentage (2 rows: '100.0001' of employee E2, '150' of"
                        + " E3)"));
        assertThat(acme.out()).doesNotExist();
    }

    /// Nobody can be brought down to a limit below zero, which is no fault of the correction.
    @Test
    void whatResultsComeToByABadValueIsNotToldBesideIt() {
        acme.alsoInCensus("E6,1980-05-01,2010-01-01,-5000.00,2080")
                .alsoContributed("E6,2025-06-30,pre_tax,1000.00", "E6,2025-06-30,match,1000.00");

        assertThat(acme.run("annual_additions_corrections"))
                .isEqualTo(refused(acme.named("census.csv")
                        + ": compensation is below zero; correct it (1 row: '-5000.00' of employee E6)"));
    }

    @Test
    void anUnknownEmploymentStatusIsRefused() {
        acme.census(
                "employee_id,birth_date,hire_date,compensation,employment_status",
                "E1,1980-05-01,2010-01-01,1.00,active",
                "E2,1980-05-01,2010-01-01,1.00,Active",
                "E3,1980-05-01,2010-01-01,1.00,");

        assertThat(acme.run("eligibility_flags").err())
                .isEqualTo("plumbline: " + acme.named("census.csv")
                        + ": employment_status must be one of 'active', 'leave', 'terminated' and is not"
                        + " (1 row: 'Active' of employee E2)" + System.lineSeparator());
    }

    @Test
    void aMoneyTypeMayNotBeEmpty() {
        acme.alsoContributed("E2,2025-06-30,,1.00");

        assertRefused(acme.named("contributions.csv")
                + ": money_type has no value; every row needs one (1 row: employee E2)"
                + " [what an amount counts towards depends on its type, IRC 415(c)(2)]");
    }

    @Test
    void idsAreTextWhateverIsInThem() {
        List<String> ids = List.of("007", "O'Hara", "Zoë-東京", "a, b", "semi;colon", "C:\\x", "#1", "two words");
        acme.census(PlanYear.CENSUS_HEADER, rows(ids, ",1980-05-01,2010-01-01,100000.00,2080"))
                .contributions("employee_id,pay_date,money_type,amount", rows(ids, ",2025-06-30,match,1.00"));

        String shown = acme.run("annual_additions", "--format", "json").out();

        assertThat(shown.lines()).hasSize(ids.size()).allMatch(line -> line.contains("\"match\":1.00"));
        assertThat(ids).allSatisfy(id -> assertThat(shown).contains("{\"employee_id\":\"" + id.replace("\\", "\\\\")));
    }

    @ParameterizedTest
    @ValueSource(strings = {" E1", "E1  ", " E6 ", "\u00a0E1"})
    void spacesAroundAnIdOfTheCensusMakeNobodyElse(String id) {
        acme.alsoInCensus(id + ",1980-05-01,2010-01-01,100000.00,2080");

        assertRefused(acme.named("census.csv") + ": employee_id has spaces before or after it; take them out (1 row: '"
                + id + "' of employee " + id.replace('\u00a0', ' ').strip() + ")");
    }

    @Test
    void spacesAroundAnIdOfTheCensusAreFoundInParquet() {
        acme.without("data/census.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace (if(employee_id = 'E2', 'E1 ', employee_id) as employee_id) from census");

        assertThat(acme.run("eligibility_flags"))
                .isEqualTo(
                        refused(acme.named("census.parquet") + ": employee_id has spaces before or after it; take them"
                                + " out (1 row: 'E1 ' of employee E1)"));
    }

    /// They are not in the census, which is told of with the spaces to be seen.
    @Test
    void spacesAroundAnIdOfContributionsAndHoursAreShown() {
        acme.alsoContributed("E1 ,2025-06-30,pre_tax,5");

        assertThat(acme.run("annual_additions").err())
                .contains(
                        "contributions of employees who are not in the census; add the employees to it or correct their"
                                + " ids (1 row: employee 'E1 ')");

        acme.contributions("employee_id,pay_date,money_type,amount")
                .file(
                        "data/service_hours.csv",
                        List.of("employee_id,period_start,period_end,hours", " E1,2025-06-01,2025-06-30,5"));

        assertThat(acme.run("eligibility_determination").err())
                .contains(
                        "hours of service of employees who are not in the census, which are left out; add the employees"
                                + " or correct their ids (1 row: employee ' E1')");
    }

    @Test
    void aQuoteInAnIdIsDoubledAndStays() {
        acme.alsoInCensus("\"Q\"\"1\",1980-05-01,2010-01-01,100000.00,2080");

        assertThat(acme.run("eligibility_flags", "--format", "csv").out()).contains("\n\"Q\"\"1\",true,true,");
    }

    @Test
    void floatingPointMoneyOfWholeCentsIsTaken() {
        acme.without("data/census.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace (compensation::double + 0.07 as compensation) from census");

        assertThat(shown("E1")).contains("\"compensation_limit\":100000.07,");
    }

    @ParameterizedTest
    @CsvSource({"100000.005, 100000.005", "nan, nan", "inf, inf", "1e13, 10000000000000.0"})
    void otherFloatingPointMoneyIsRefused(String value, String told) {
        acme.without("data/census.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace ('" + value + "'::double as compensation) from census");

        assertThat(acme.run("annual_additions"))
                .isEqualTo(refused(acme.named("census.parquet") + ": compensation" + NOT_MONEY + " (5 rows: '"
                        + told + "' of employee E1, '" + told + "' of E2, '" + told + "' of E3, '" + told + "' of E4, '"
                        + told
                        + "' of E5)"));
    }

    @Test
    void decimalsOfMorePlacesAreTakenWhereTheyAreZeros() {
        acme.without("data/census.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace (compensation::decimal(18, 4) as compensation) from census");

        assertThat(shown("E1")).contains("\"compensation_limit\":100000.00,");
    }

    @Test
    void decimalsOfFractionsOfACentAreRefused() {
        acme.without("data/census.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace (case employee_id when 'E3' then 0.0001 else compensation end::decimal(18, 4)"
                                + " as compensation) from census");

        assertThat(acme.run("annual_additions"))
                .isEqualTo(refused(acme.named("census.parquet") + ": compensation" + NOT_MONEY
                        + " (1 row: '0.0001' of employee E3)"));
    }

    @Test
    void midnightsAreDatesAndOtherTimesAreNot() {
        acme.without("data/census.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace (birth_date::timestamp as birth_date, hire_date::timestamp_ns as hire_date) from census");
        assertThat(shown("E2")).contains("\"catch_up_excluded\":7500.00");

        acme.parquet(
                "data/census.parquet",
                "select * replace (birth_date::timestamp + interval 1 second as birth_date) from census");
        assertThat(acme.run("annual_additions").err())
                .startsWith("plumbline: " + acme.named("census.parquet")
                        + ": birth_date must be a date, written as 2025-12-31, and is not (5 rows: '");
    }

    @Test
    void wholeNumbersAreIds() {
        acme.without("data/census.csv")
                .without("data/contributions.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace (substr(employee_id, 2)::bigint as employee_id) from census")
                .parquet(
                        "data/contributions.parquet",
                        "select * replace (substr(employee_id, 2)::integer as employee_id) from contributions");

        assertThat(shown("4")).contains("\"excess\":1000.00");
    }

    @Test
    void aColumnOfAnotherTypeIsRefusedByItsName() {
        acme.without("data/census.csv")
                .parquet(
                        "data/census.parquet",
                        "select * replace (compensation::varchar as compensation, hours_ytd::float as hours_ytd) from census");

        assertThat(acme.run("annual_additions"))
                .isEqualTo(refused(acme.named("census.parquet")
                        + ": column compensation is VARCHAR; write it as DECIMAL(14,2); "
                        + acme.named("census.parquet") + ": column hours_ytd is FLOAT; write it as DECIMAL(8,2)"));
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() {
        acme.census(
                        "employee_id,birth_date,compensation",
                        "E1,1980-05-01,1.00",
                        "E1,1980-05-01,1.00",
                        "E2,1980-99-01,1.00",
                        "E3,1980-05-01,x")
                .contributions(
                        "employee_id,pay_date,money_type,amount",
                        "E1,2025-01-01,macth,1.00",
                        "E2,2025-01-01,match,",
                        "E3,2025-01-01,match,-1.00",
                        "E9,2025-01-01,match,1.00");
        String census = acme.named("census.csv");
        String contributions = acme.named("contributions.csv");

        assertThat(acme.run("annual_additions"))
                .isEqualTo(refused(String.join(
                        "; ",
                        census + ": column hire_date is missing; add it, or map a column to it under `columns:` in the"
                                + " plan file (the file has birth_date, compensation, employee_id)",
                        census + ": birth_date must be a date, written as 2025-12-31, and is not (1 row:"
                                + " '1980-99-01' of employee E2)",
                        census + ": compensation" + NOT_MONEY + " (1 row: 'x' of employee E3)",
                        census + ": employee_id must be unique and is in several rows; keep one (2 rows:"
                                + " employee E1)",
                        contributions + ": amount has no value; every row needs one (1 row: employee E2)"
                                + " [what is credited counts in dollars, IRC 415(c)(2)]",
                        contributions + ": money_type 'macth' is not known (did you mean 'match'?) (1 row:"
                                + " employee E1) [what an amount counts towards depends on its type, IRC 415(c)(2)]",
                        contributions + ": contributions of employees who are not in the census; add the employees to"
                                + " it or correct their ids (1 row: employee E9) [the limits go by age and pay,"
                                + " IRC 414(v)(5)(A), 415(c)(1)]",
                        contributions + ": money_type match adds up to less than zero for an employee and year; correct"
                                + " the negative rows (1 row: employee E3) [a reversal takes back what was credited,"
                                + " and no more]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E7,1980-05-01|line 7 has 2 fields and the header has 5; correct the line",
                "E7,1980-05-01,2010-01-01,1,1,1|line 7 has 6 fields and the header has 5; correct the line",
                "\"E7,1980-05-01,2010-01-01,1,1|line 7 has a quote out of place; put quotes around the whole field, and double those inside it"
            },
            quoteCharacter = '~')
    void aBrokenLineOfCsvIsNamed(String line, String complaint) {
        acme.alsoInCensus(line);

        assertRefused(acme.named("census.csv") + ": " + complaint);
    }

    @Test
    void aTitleAboveTheHeaderIsNoHeader() {
        acme.file(
                "data/census.csv",
                Stream.concat(Stream.of("Census of ACME"), PlanYear.CENSUS.stream())
                        .toList());

        assertRefused(acme.named("census.csv") + ": line 2 has 5 fields and the header has 1; correct the line");
    }

    @Test
    void otherSeparatorsAreRecognised() {
        acme.file(
                "data/census.csv",
                PlanYear.CENSUS.stream().map(line -> line.replace(',', ';')).toList());

        assertThat(acme.run("eligibility_flags").err())
                .contains("its fields seem to be separated by semicolons: separate them by commas");
    }

    @Test
    void aFileOfAnotherEncodingIsNamed() {
        acme.bytes("data/census.csv", "employee_id\nZo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(acme.run("eligibility_flags"))
                .isEqualTo(refused(
                        acme.named("census.csv") + ": the file is not UTF-8 text; save it with the encoding UTF-8"));
    }

    @Test
    void windowsFilesAreRead() {
        acme.bytes(
                "data/census.csv", ("\uFEFF" + String.join("\r\n", PlanYear.CENSUS)).getBytes(StandardCharsets.UTF_8));

        assertThat(acme.run("annual_additions", "--format", "csv").out().lines())
                .hasSize(6);
    }

    private String shown(String employee) {
        Invocation run = acme.run("annual_additions", "--format", "json");
        assertThat(run.err()).isEmpty();
        return run.out()
                .lines()
                .filter(line -> line.startsWith("{\"employee_id\":\"" + employee + "\""))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(String message) {
        assertThat(acme.run("annual_additions")).isEqualTo(refused(message));
    }

    private static Invocation refused(String message) {
        return new Invocation(1, "", "plumbline: " + message + System.lineSeparator());
    }

    private static String rows(List<String> ids, String rest) {
        return String.join(
                "\n", ids.stream().map(id -> RowPrinter.Csv.field(id) + rest).toList());
    }
}
