package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: who is in the tests of 2025, and with whom.
class PopulationTest {

    private static final String OTHER = "prior_year_compensation=100000";

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanOf2025() {
        plan = new TestedPlan(directory, 2025);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eligibility_date=2025-12-31 | true",
                "eligibility_date=2026-01-01 | false",
                "termination_date=2025-01-01 | true",
                "termination_date=2024-12-31 | false",
                "eligibility_date=2025-07-01;termination_date=2025-07-01 | true",
                "eligibility_date=2025-07-01;termination_date=2025-06-30 | false",
                "termination_date=2020-06-30;rehire_date=2025-12-31 | true",
                "termination_date=2020-06-30;rehire_date=2026-01-01 | false",
                "hire_date=2026-01-01 | false",
                "excluded_class=true | false",
                "plan_compensation=0.00 | false",
                "plan_compensation=0.01 | true"
            })
    void isWhoWasEligibleOnSomeDayOfTheYear(String values, boolean tested) {
        plan.employee("A", "50000.00", values.split(";", -1)).employee("B", "50000.00", OTHER);

        assertThat(tested()).isEqualTo(tested ? List.of("A", "B") : List.of("B"));
    }

    /// A year of full-time service from 2 July 2024 is complete on 1 July 2025, an entry date.
    @ParameterizedTest
    @CsvSource({"2023-06-01, true", "2024-07-02, true", "2024-07-03, false", "2025-06-01, false"})
    void whereNoDateIsOnFileTheDeterminedOneCounts(String hired, boolean tested) {
        plan.with("eligibility: {entry: semi_annual}")
                .employee("A", "50000.00", OTHER, "eligibility_date=", "hire_date=" + hired);

        assertThat(tested()).isEqualTo(tested ? List.of("A") : List.of());
    }

    /// 600 hours in each of three years from 2022: eligible by 401(k)(15) alone.
    @ParameterizedTest
    @CsvSource({"false, 0", "true, 1"})
    void longTermPartTimersAreLeftOutUnlessTheEmployerTestsThem(boolean testsThem, int tested) {
        plan.with("testing: {long_term_part_time_tested: %s}".formatted(testsThem))
                .employee("A", "20000.00", OTHER, "hire_date=2022-01-01", "eligibility_date=");
        for (int year = 2022; year <= 2025; year++) {
            plan.hours("A", year + "-01-01", year + "-12-31", "600.00");
        }

        assertThat(tested()).hasSize(tested);
    }

    /// 600 hours a year since 2016. By 401(k)(2)(D) three periods from 2021 lead to entry on 1 January 2024, and before
    /// they are over to none: whom the plan let in sooner is not eligible by it alone. Who came back in 2021
    /// is another matter: the date on file is of service that does not count any more.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hire_date=2015-03-01;eligibility_date=2020-01-01 | 1",
                "hire_date=2015-03-01;eligibility_date=2023-12-30 | 1",
                "hire_date=2015-03-01;eligibility_date=2023-12-31 | 0",
                "hire_date=2015-03-01;eligibility_date=2024-01-01 | 0",
                "hire_date=2015-03-01;eligibility_date=2024-07-01 | 0",
                "hire_date=2015-03-01;termination_date=2015-04-01;rehire_date=2021-01-01;eligibility_date=2015-04-01 | 0",
                "hire_date=2015-03-01;termination_date=2015-04-01;rehire_date=2021-01-01;eligibility_date=2021-01-01 | 1"
            })
    void whomThePlanLetInBeforeLongTermPartTimeServiceDidIsTested(String values, int tested) {
        plan.employee("A", "20000.00", (OTHER + ";" + values).split(";", -1));
        plan.hours("A", "2015-03-01", "2015-12-31", "80.00");
        for (int year = values.contains("rehire") ? 2021 : 2016; year <= 2025; year++) {
            plan.hours("A", year + "-01-01", year + "-12-31", "600.00");
        }

        assertThat(tested()).hasSize(tested);
    }

    /// The plan lets everybody in on the first day. Who was hired in March 2024 would have entered by the end
    /// of August 2025 under the law's strictest conditions; who was hired in July 2024 only on 1 January 2026;
    /// who is 20 neither.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tested_together | MARCH:all JULY:all YOUNG:all OWNER:all",
                "nhce_left_out | MARCH:all OWNER:all",
                "separate | MARCH:statutory JULY:otherwise_excludable YOUNG:otherwise_excludable"
                        + " OWNER:otherwise_excludable"
            })
    void whoIsOtherwiseExcludableIsTestedAsThePlanSays(String way, String groups) {
        plan.with("eligibility: {service_months: 0, entry: immediate, age: 18}")
                .with("testing: {otherwise_excludable: %s}".formatted(way))
                .employee("MARCH", "50000.00", OTHER, "hire_date=2024-03-01", "eligibility_date=2024-03-01")
                .employee("JULY", "50000.00", OTHER, "hire_date=2024-07-15", "eligibility_date=2024-07-15")
                .employee("YOUNG", "50000.00", OTHER, "birth_date=2005-01-01", "eligibility_date=2023-01-01")
                .employee("OWNER", "50000.00", "ownership_percent=90", "hire_date=2025-01-01");

        assertThat(plan.run("test_population").of("test_population"))
                .extracting(row -> row.get("employee_id") + ":" + row.get("tested_group"))
                .containsExactlyInAnyOrder(groups.split(" ", -1));
    }

    @Test
    void eachGroupIsTestedByItself() {
        plan.with("eligibility: {service_months: 0, entry: immediate}")
                .with("testing: {otherwise_excludable: separate}")
                .employee("H1", "100000.00", "ownership_percent=30")
                .contribution("H1", "pre_tax", "6000.00")
                .employee("N1", "100000.00", OTHER)
                .contribution("N1", "pre_tax", "5000.00")
                .employee("H2", "100000.00", "family_of_owner=true", "hire_date=2025-02-01")
                .contribution("H2", "pre_tax", "6000.00")
                .employee("N2", "100000.00", "hire_date=2025-02-01");

        Outcome outcome = plan.run("nondiscrimination", "nondiscrimination_corrections");

        assertThat(outcome.of("nondiscrimination"))
                .filteredOn(row -> "adp".equals(row.get("test")))
                .extracting("tested_group", "hce_count", "nhce_count", "passed")
                .containsExactlyInAnyOrder(
                        tuple("statutory", 1L, 1L, true), tuple("otherwise_excludable", 1L, 1L, false));
        assertThat(outcome.of("nondiscrimination_corrections"))
                .extracting("tested_group", "employee_id")
                .containsExactly(tuple("otherwise_excludable", "H2"));
    }

    @Test
    void deferralsOfWhoIsInNoTestAreToldOf() {
        plan.employee("EARLY", "50000.00", OTHER, "eligibility_date=2026-01-01")
                .contribution("EARLY", "roth", "100.00")
                .employee("UNPAID", "50000.00", OTHER, "plan_compensation=0.00")
                .contribution("UNPAID", "pre_tax", "100.00")
                .employee("MATCHED", "50000.00", OTHER, "eligibility_date=2026-01-01")
                .contribution("MATCHED", "profit_sharing", "100.00")
                .employee("B", "50000.00", OTHER)
                .contribution("B", "pre_tax", "100.00");

        assertThat(plan.run("nondiscrimination").findings()).contains("deferred_before_entry", "deferred_without_pay");
    }

    private List<String> tested() {
        return plan.run("test_population").of("test_population").stream()
                .map(row -> String.valueOf(row.get("employee_id")))
                .sorted()
                .toList();
    }
}
