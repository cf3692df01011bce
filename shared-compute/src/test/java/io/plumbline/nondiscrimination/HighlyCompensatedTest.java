package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: IRC 414(q)(1), from a census file to `highly_compensated`. The look-back year of 2025 is
/// 2024, whose threshold is $155,000.
class HighlyCompensatedTest {

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanOf2025() {
        plan = new TestedPlan(directory, 2025);
    }

    @ParameterizedTest
    @CsvSource({
        "ownership_percent=5.0000, look-back pay not over the threshold, false",
        "ownership_percent=5.0001, owns more than 5 %, true",
        "family_of_owner=true, family of an owner of more than 5 %, true"
    })
    void ownersOfMoreThanFivePercentAndTheirFamiliesAre(String value, String reason, boolean highlyCompensated) {
        plan.employee("A", "50000.00", "prior_year_compensation=50000.00", value);

        assertThat(judged("A")).containsEntry("is_hce", highlyCompensated).containsEntry("reason", reason);
    }

    @ParameterizedTest
    @CsvSource({
        "155000.00, look-back pay not over the threshold, false",
        "155000.01, look-back pay over the threshold, true",
        "'', no look-back pay on file, false"
    })
    void payOverTheThresholdOfTheLookBackYearMakesSo(String pay, String reason, boolean highlyCompensated) {
        plan.employee("A", "400000.00", "prior_year_compensation=" + pay);

        assertThat(judged("A")).containsEntry("is_hce", highlyCompensated).containsEntry("reason", reason);
    }

    /// 2018's threshold, $120,000, for 2019; 2019's, $125,000, for 2020 (kampconsultingblog.com/2018/11/01/
    /// irs-indexed-limits-for-2019).
    @ParameterizedTest
    @CsvSource({"2019, 120000.00, false", "2019, 120000.01, true", "2020, 125000.00, false", "2020, 125000.01, true"})
    void theThresholdIsThatOfTheLookBackYear(int year, String pay, boolean highlyCompensated) {
        plan = new TestedPlan(directory, year).employee("A", "1000.00", "prior_year_compensation=" + pay);

        assertThat(judged("A")).containsEntry("is_hce", highlyCompensated);
    }

    @Test
    void whoWasHiredInThePlanYearHasNoLookBackPayAndNothingIsMissing() {
        plan.employee("A", "400000.00", "hire_date=2025-01-01");

        Outcome outcome = plan.run("highly_compensated");

        assertThat(outcome.one("highly_compensated", "employee_id", "A")).containsEntry("is_hce", false);
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void lookBackPayThatIsMissingIsCounted() {
        plan.employee("A", "400000.00", "hire_date=2024-12-31")
                .employee("B", "0.00", "termination_date=2024-06-30", "eligibility_date=");

        assertThat(plan.run("highly_compensated").findings()).containsExactly("look_back_pay_missing");
    }

    /// 27 employees, a fifth is 5.4: five places. The three best paid are owners and take places of it; the
    /// 26th owns more than 5 % beside it. Six are highly compensated, benefitslink.com/boards/topic/56076.
    @Test
    void ownersTakePlacesInTheTopPaidGroupAndOneBelowItIsAddedToIt() {
        plan.with("testing: {top_paid_group: true}");
        List<String> pay = List.of("600000", "500000", "452000", "400000", "350000");
        for (int i = 1; i <= 27; i++) {
            String lookBack = i <= 5 ? pay.get(i - 1) : i == 26 ? "24700" : "160000";
            String owned = i <= 3 || i == 26 ? "10" : "0";
            plan.employee(
                    "EE%02d".formatted(i),
                    "100000.00",
                    "prior_year_compensation=" + lookBack,
                    "ownership_percent=" + owned);
        }

        assertThat(highlyCompensated()).containsExactly("EE01", "EE02", "EE03", "EE04", "EE05", "EE26");
    }

    /// Ten employees, two places: the two partners; the managers at $160,000 are not highly compensated any
    /// more, cbginc.com, Limiting the Number of HCEs.
    @Test
    void theElectionMakesManagersNotHighlyCompensated() {
        for (int i = 1; i <= 10; i++) {
            plan.employee(
                    "E%02d".formatted(i),
                    "100000.00",
                    "prior_year_compensation=" + (i <= 2 ? "200000" : i <= 4 ? "160000" : "50000"));
        }
        assertThat(highlyCompensated()).containsExactly("E01", "E02", "E03", "E04");

        plan.with("testing: {top_paid_group: true}");
        assertThat(highlyCompensated()).containsExactly("E01", "E02");
        assertThat(judged("E03"))
                .containsEntry("reason", "look-back pay over the threshold, but not in the top-paid group");
    }

    @ParameterizedTest
    @CsvSource({"12, down, 2", "12, nearest, 2", "12, up, 3", "13, down, 2", "13, nearest, 3", "15, up, 3"})
    void aPartOfAnEmployeeIsRoundedAsTheEmployerChose(int employees, String rounding, int places) {
        plan.with("testing: {top_paid_group: true, top_paid_rounding: %s}".formatted(rounding));
        for (int i = 1; i <= employees; i++) {
            plan.employee("E%02d".formatted(i), "1.00", "prior_year_compensation=%d".formatted(200000 - i));
        }

        assertThat(highlyCompensated()).hasSize(places);
    }

    /// Ten count, each case but the last leaves one of them out: a fifth of nine, rounded down, is one place.
    @ParameterizedTest
    @CsvSource({
        "hire_date=2024-07-02, 1",
        "hire_date=2024-07-01, 2",
        "hire_date=2024-02-01 termination_date=2024-07-30, 1",
        "hire_date=2024-02-01 termination_date=2024-07-31, 2",
        "hire_date=2024-02-01 termination_date=2024-03-31 rehire_date=2024-12-01, 2",
        "scheduled_hours_per_week=17.49, 1",
        "scheduled_hours_per_week=17.50, 2",
        "birth_date=2004-01-01, 1",
        "birth_date=2003-12-31, 2",
        "birth_date=2003-02-28, 2",
        "prior_year_compensation=0, 1",
        "prior_year_compensation=, 2"
    })
    void theCountLeavesOutWhomTheLawLeavesOut(String value, int places) {
        plan.with("testing: {top_paid_group: true}");
        for (int i = 1; i <= 9; i++) {
            plan.employee("E%02d".formatted(i), "1.00", "prior_year_compensation=%d".formatted(200000 - i));
        }
        plan.employee("LAST", "1.00", ("prior_year_compensation=20000 " + value).split(" "));

        assertThat(highlyCompensated()).hasSize(places);
    }

    /// Five count, one place: the trainee's, who is left out of the count by age but not out of the ranking.
    @Test
    void whoIsLeftOutOfTheCountIsRankedAllTheSame() {
        plan.with("testing: {top_paid_group: true}");
        plan.employee("TRAINEE", "1.00", "prior_year_compensation=300000", "birth_date=2005-01-01");
        for (int i = 1; i <= 5; i++) {
            plan.employee("E%02d".formatted(i), "1.00", "prior_year_compensation=200000");
        }

        assertThat(highlyCompensated()).containsExactly("TRAINEE");
    }

    @Test
    void ofTwoWithTheSamePayTheLowerIdTakesTheLastPlace() {
        plan.with("testing: {top_paid_group: true}");
        for (String id : List.of("C", "B", "A", "E", "D")) {
            plan.employee(id, "1.00", "prior_year_compensation=200000");
        }

        assertThat(highlyCompensated()).containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource({
        "100.0001, 0.0000, ownership_percent is over 100, '1 row: employee A'",
        "60.0000, 40.0001, ownership_percent of all employees together is over 100, '2 rows: employees A, B'",
        "100.0001, 60.0000, ownership_percent is over 100, '1 row: employee A'"
    })
    void nobodyOwnsMoreThanThereIsAndTheOwnersAreNamed(String first, String second, String fault, String named) {
        plan.employee("A", "1.00", "ownership_percent=" + first)
                .employee("B", "1.00", "ownership_percent=" + second)
                .employee("C", "1.00", "ownership_percent=0.0000");

        assertThatThrownBy(() -> plan.run("highly_compensated"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(fault)
                .hasMessageContaining(named)
                .hasMessageContaining("IRC 414(q)(1)");
    }

    @Test
    void familyOfNobodyIsToldOf() {
        plan.employee("A", "1.00", "family_of_owner=true", "prior_year_compensation=1")
                .employee("B", "1.00", "ownership_percent=5.0000", "prior_year_compensation=1");

        assertThat(plan.run("highly_compensated").findings()).containsExactly("family_without_owner");
    }

    private Map<String, @Nullable Object> judged(String employee) {
        return plan.run("highly_compensated").one("highly_compensated", "employee_id", employee);
    }

    private List<Object> highlyCompensated() {
        return plan.run("highly_compensated").of("highly_compensated").stream()
                .filter(row -> Boolean.TRUE.equals(row.get("is_hce")))
                .<Object>map(row -> String.valueOf(row.get("employee_id")))
                .toList();
    }
}
