package io.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The oracle judges hours as fractions: 500 hours and 1,000 hours are what they are, and not what two decimals
/// show.
class EligibilityHoursTest {

    private static final PlanTerms TERMS = PlanTerms.calendarYear("HOURS", 2025);
    private static final Participant BACK_FROM_ABSENCE = Participant.of(
                    "E1", LocalDate.of(1980, 5, 5), LocalDate.of(2023, 1, 1), BigDecimal.TEN)
            .with(OptionalColumn.TERMINATION_DATE, LocalDate.of(2024, 4, 30))
            .with(OptionalColumn.REHIRE_DATE, LocalDate.of(2025, 2, 1));

    @Test
    void aThirdOfAHundredthOverFiveHundredHoursIsNoBreak() {
        assertThat(breaks("499.99", "0.01", "0.01")).as("500 hours").isEqualTo(1);
        assertThat(breaks("499.99", "0.02", "0.00")).as("and a third").isZero();
    }

    @Test
    void aThirdOfAHundredthBelowAThousandHoursIsNoYearOfService() {
        assertThat(isYearOfService("999.98", "0.02", "0.01"))
                .as("999.99 and two thirds")
                .isFalse();
        assertThat(isYearOfService("999.98", "0.02", "0.02")).as("1,000 hours").isTrue();
    }

    private static long breaks(String hours, String before, String after) {
        return new EligibilityBreaks(conditions(hours, before, after)).breaks();
    }

    private static boolean isYearOfService(String hours, String before, String after) {
        return conditions(hours, before, after).reach(1000, Span.calendarYear(2024));
    }

    /// @param before of three days, two of them in 2024
    /// @param after of three days, one of them in 2024
    private static EligibilityConditions conditions(String hours, String before, String after) {
        List<ServiceHours> rows = List.of(
                worked("2023-12-31", "2024-01-02", before),
                worked("2024-01-03", "2024-04-30", hours),
                worked("2024-12-31", "2025-01-02", after));
        return new EligibilityConditions(
                BACK_FROM_ABSENCE,
                TERMS,
                new EligibilityHours(BACK_FROM_ABSENCE, rows, TERMS),
                Employment.of(BACK_FROM_ABSENCE, TERMS));
    }

    private static ServiceHours worked(String from, String to, String hours) {
        return new ServiceHours("E1", LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(hours));
    }
}
