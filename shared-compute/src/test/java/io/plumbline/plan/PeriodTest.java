package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A period holds both its ends, and its length in months is exact, whatever the months' lengths.
class PeriodTest {

    @Test
    void bothEndsBelongToThePeriod() {
        Period june = period("2025-06-01", "2025-06-30");
        assertThat(june.contains(LocalDate.parse("2025-06-01"))).isTrue();
        assertThat(june.contains(LocalDate.parse("2025-06-30"))).isTrue();
        assertThat(june.contains(LocalDate.parse("2025-07-01"))).isFalse();
        assertThat(june.contains(LocalDate.parse("2025-05-31"))).isFalse();
        assertThat(june.days()).isEqualTo(30);
    }

    @Test
    void oneDayIsAPeriodAndAnEndBeforeTheStartIsNot() {
        assertThat(period("2025-06-01", "2025-06-01").days()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> period("2025-06-02", "2025-06-01"));
    }

    @Test
    void everyTwelveMonthsAreAYearLeapOrNot() {
        for (LocalDate start = LocalDate.parse("2023-01-01"); start.getYear() < 2025; start = start.plusDays(1)) {
            if (start.getMonthValue() != 2 || start.getDayOfMonth() != 29) {
                assertThat(Period.yearFrom(start).months().isYear())
                        .as("year from %s", start)
                        .isTrue();
            }
        }
    }

    @Test
    void daysBeyondWholeMonthsAreAPartOfTheMonthTheyFallIn() {
        assertThat(period("2025-01-01", "2025-06-10").months()).isEqualTo(new Months(5, 10, 30));
        assertThat(period("2025-01-01", "2025-02-14").months()).isEqualTo(new Months(1, 14, 28));
        assertThat(period("2024-01-01", "2024-02-14").months()).isEqualTo(new Months(1, 14, 29));
        assertThat(period("2025-01-20", "2025-03-09").months()).isEqualTo(new Months(1, 18, 28));
        assertThat(period("2025-01-31", "2025-02-27").months()).isEqualTo(new Months(1, 0, 31));
    }

    @Test
    void aPartialMonthCountsAsThePolicySays() {
        Months months = period("2025-01-01", "2025-06-10").months();
        assertThat(months.counted(PartialMonth.EXACT)).isEqualTo(months);
        assertThat(months.counted(PartialMonth.WHOLE)).isEqualTo(new Months(6, 0, 1));
        Months half = period("2025-01-01", "2025-06-30").months();
        assertThat(half.counted(PartialMonth.WHOLE)).isEqualTo(half);
    }

    @Test
    void aShareOfAYearlyAmountRoundsDownToTheCent() {
        // 70,000 x 5 1/3 / 12 = 31,111.11...; 70,000 x 5 / 12 = 29,166.66...
        assertThat(new Months(5, 10, 30).shareOf(new BigDecimal("70000"))).isEqualByComparingTo("31111.11");
        assertThat(new Months(5, 0, 30).shareOf(new BigDecimal("70000"))).isEqualByComparingTo("29166.66");
    }

    @Test
    void overlapsAreWhatBothHold() {
        Period fiscal = period("2025-07-01", "2026-06-30");
        assertThat(fiscal.overlap(Period.calendarYear(2026))).contains(period("2026-01-01", "2026-06-30"));
        assertThat(fiscal.overlap(Period.calendarYear(2027))).isEmpty();
        assertThat(fiscal.calendarYears()).containsExactly(2025, 2026);
    }

    private static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }
}
