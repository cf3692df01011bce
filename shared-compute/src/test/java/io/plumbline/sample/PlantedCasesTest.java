package io.plumbline.sample;

import static io.plumbline.sample.PlantedCase.ANNUAL_ADDITIONS_COMPENSATION;
import static io.plumbline.sample.PlantedCase.ANNUAL_ADDITIONS_DOLLAR;
import static io.plumbline.sample.PlantedCase.CATCH_UP_BY_ANNUAL_ADDITIONS;
import static io.plumbline.sample.PlantedCase.ELECTIVE_DEFERRAL_AGE_50;
import static io.plumbline.sample.PlantedCase.ELECTIVE_DEFERRAL_AGE_60_TO_63;
import static io.plumbline.sample.PlantedCase.ELECTIVE_DEFERRAL_UNDER_50;
import static io.plumbline.sample.PlantedCase.ENTRY_MISSED;
import static io.plumbline.sample.PlantedCase.NEAR_COMPENSATION_LIMIT;
import static io.plumbline.sample.PlantedCase.NEAR_DOLLAR_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nobody but the planted employees exceeds a limit or comes near one, and each of them does what the case
/// says. Judged here in plain Java from 402(g), 414(v) and 415(c), not by the SQL that planted them.
class PlantedCasesTest {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"100, 5", "1000, 42", "1000, -9223372036854775808", "10000, 42"})
    void theLimitsFindThePlantedEmployeesAndNobodyElse(int participants, long seed) {
        try (GeneratedSample sample = GeneratedSample.of(directory, participants, seed, 2)) {
            List<JudgedEmployee> judged = JudgedEmployee.all(sample, GeneratedSample.LIMITS_2025);
            assertThat(judged).hasSize(participants);
            assertFound(judged, sample, JudgedEmployee::deferralExcessUnder50, ELECTIVE_DEFERRAL_UNDER_50);
            assertFound(judged, sample, JudgedEmployee::deferralExcessFrom50, ELECTIVE_DEFERRAL_AGE_50);
            assertFound(judged, sample, JudgedEmployee::deferralExcessFrom60To63, ELECTIVE_DEFERRAL_AGE_60_TO_63);
            assertFound(judged, sample, JudgedEmployee::overDollarLimit, ANNUAL_ADDITIONS_DOLLAR);
            assertFound(judged, sample, JudgedEmployee::overCompensation, ANNUAL_ADDITIONS_COMPENSATION);
            assertFound(
                    judged,
                    sample,
                    JudgedEmployee::atRisk,
                    NEAR_DOLLAR_LIMIT,
                    NEAR_COMPENSATION_LIMIT,
                    CATCH_UP_BY_ANNUAL_ADDITIONS);
            assertFound(judged, sample, JudgedEmployee::usesCatchUpByAnnualAdditions, CATCH_UP_BY_ANNUAL_ADDITIONS);
        }
    }

    @Test
    void nobodyElseIsWithoutADateOfEntryWhoIsHereAndNotLeftOut() {
        try (GeneratedSample sample = GeneratedSample.of(directory, 10_000, 42, 2)) {
            List<String> without = sample.select(
                    "select employee_id from census where eligibility_date is null and not excluded_class"
                            + " and employment_status <> 'terminated'",
                    row -> row.text("employee_id"));

            assertThat(without)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(sample.facts().employees(ENTRY_MISSED));
        }
    }

    @Test
    void aYearWithoutTheLargerCatchUpPlantsNoneOfIt() {
        SampleSettings settings = new SampleSettings(1_000, 42, 2023, GeneratedSample.LIMITS_2023);
        try (GeneratedSample sample = GeneratedSample.of(directory, settings, 2)) {
            List<JudgedEmployee> judged = JudgedEmployee.all(sample, GeneratedSample.LIMITS_2023);
            assertThat(sample.facts().count(ELECTIVE_DEFERRAL_AGE_60_TO_63)).isZero();
            assertFound(judged, sample, JudgedEmployee::deferralExcessUnder50, ELECTIVE_DEFERRAL_UNDER_50);
            assertFound(judged, sample, JudgedEmployee::deferralExcessFrom50, ELECTIVE_DEFERRAL_AGE_50);
            assertFound(judged, sample, JudgedEmployee::overDollarLimit, ANNUAL_ADDITIONS_DOLLAR);
            assertFound(judged, sample, JudgedEmployee::overCompensation, ANNUAL_ADDITIONS_COMPENSATION);
        }
    }

    @Test
    void theFirstOfEachKindIsItsSharpestCase() {
        try (GeneratedSample sample = GeneratedSample.of(directory, 1_000, 42, 2)) {
            List<JudgedEmployee> judged = JudgedEmployee.all(sample, GeneratedSample.LIMITS_2025);
            assertThat(first(judged, sample, ELECTIVE_DEFERRAL_UNDER_50).excessDeferral())
                    .isEqualByComparingTo(CENT);
            assertThat(first(judged, sample, ELECTIVE_DEFERRAL_AGE_60_TO_63).excessDeferral())
                    .isEqualByComparingTo(CENT);
            assertThat(first(judged, sample, ANNUAL_ADDITIONS_COMPENSATION).excess())
                    .isEqualByComparingTo(CENT);
            JudgedEmployee near = first(judged, sample, NEAR_DOLLAR_LIMIT);
            assertThat(near.additions()).isEqualByComparingTo(near.limit());
            assertThat(first(judged, sample, CATCH_UP_BY_ANNUAL_ADDITIONS).catchUpByAnnualAdditions())
                    .isEqualByComparingTo("7500");
        }
    }

    @Test
    void countsKeepTheirProportionAboveALeast() {
        assertThat(ANNUAL_ADDITIONS_DOLLAR.planted(settings(99))).isZero();
        assertThat(ANNUAL_ADDITIONS_DOLLAR.planted(settings(100))).isEqualTo(1);
        assertThat(ANNUAL_ADDITIONS_DOLLAR.planted(settings(1_000))).isEqualTo(3);
        assertThat(ANNUAL_ADDITIONS_DOLLAR.planted(settings(100_000))).isEqualTo(80);
        assertThat(ANNUAL_ADDITIONS_DOLLAR.planted(settings(10_000_000))).isEqualTo(8_000);
    }

    private static SampleSettings settings(int participants) {
        return new SampleSettings(participants, 1, 2025, GeneratedSample.LIMITS_2025);
    }

    private static void assertFound(
            List<JudgedEmployee> judged,
            GeneratedSample sample,
            Predicate<JudgedEmployee> found,
            PlantedCase... kinds) {
        List<String> planted = Stream.of(kinds)
                .flatMap(kind -> sample.facts().employees(kind).stream())
                .toList();
        assertThat(planted).as(List.of(kinds).toString()).isNotEmpty();
        assertThat(judged.stream().filter(found).map(JudgedEmployee::employeeId))
                .as(List.of(kinds).toString())
                .containsExactlyInAnyOrderElementsOf(planted);
    }

    private static JudgedEmployee first(List<JudgedEmployee> judged, GeneratedSample sample, PlantedCase kind) {
        String employee = sample.facts().employees(kind).getFirst();
        return judged.stream()
                .filter(candidate -> candidate.employeeId().equals(employee))
                .findFirst()
                .orElseThrow();
    }
}
