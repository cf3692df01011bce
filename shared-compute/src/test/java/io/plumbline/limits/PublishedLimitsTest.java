package io.plumbline.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundled amounts are the published ones, typed here a second time, and there are no others.
class PublishedLimitsTest {

    private static final LimitTable TABLE = LimitTable.bundled();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # year, 415(c), 402(g), 414(v), 414(v) 60-63, 401(a)(17), 414(q), 416(i), announced by
            2012, 50000, 17000, 5500, -1,    250000, 115000, 165000, IR-2011-103
            2013, 51000, 17500, 5500, -1,    255000, 115000, 165000, IR-2012-77
            2014, 52000, 17500, 5500, -1,    260000, 115000, 170000, IR-2013-86
            2015, 53000, 18000, 6000, -1,    265000, 120000, 170000, Notice 2014-70
            2016, 53000, 18000, 6000, -1,    265000, 120000, 170000, Notice 2015-75
            2017, 54000, 18000, 6000, -1,    270000, 120000, 175000, Notice 2016-62
            2018, 55000, 18500, 6000, -1,    275000, 120000, 175000, Notice 2017-64
            2019, 56000, 19000, 6000, -1,    280000, 125000, 180000, Notice 2018-83
            2020, 57000, 19500, 6500, -1,    285000, 130000, 185000, Notice 2019-59
            2021, 58000, 19500, 6500, -1,    290000, 130000, 185000, Notice 2020-79
            2022, 61000, 20500, 6500, -1,    305000, 135000, 200000, Notice 2021-61
            2023, 66000, 22500, 7500, -1,    330000, 150000, 215000, Notice 2022-55
            2024, 69000, 23000, 7500, -1,    345000, 155000, 220000, Notice 2023-75
            2025, 70000, 23500, 7500, 11250, 350000, 160000, 230000, Notice 2024-80
            2026, 72000, 24500, 8000, 11250, 360000, 160000, 235000, Notice 2025-67
            """)
    void eachYearHasThePublishedAmounts(
            int year,
            long annualAdditions,
            long electiveDeferrals,
            long catchUp,
            long superCatchUp,
            long compensation,
            long highlyCompensated,
            long keyEmployee,
            String notice) {
        assertThat(amount(Limit.ANNUAL_ADDITIONS, year)).isEqualTo(annualAdditions);
        assertThat(amount(Limit.ELECTIVE_DEFERRALS, year)).isEqualTo(electiveDeferrals);
        assertThat(amount(Limit.CATCH_UP, year)).isEqualTo(catchUp);
        assertThat(amount(Limit.SUPER_CATCH_UP, year)).isEqualTo(superCatchUp);
        assertThat(amount(Limit.COMPENSATION, year)).isEqualTo(compensation);
        assertThat(amount(Limit.HIGHLY_COMPENSATED, year)).isEqualTo(highlyCompensated);
        assertThat(amount(Limit.KEY_EMPLOYEE, year)).isEqualTo(keyEmployee);
        assertThat(TABLE.ofYear(year))
                .filteredOn(value -> value.limit() != Limit.ROTH_CATCH_UP_WAGES)
                .allSatisfy(value -> assertThat(value.notice()).isEqualTo(notice));
    }

    @ParameterizedTest
    @CsvSource({"2022, -1", "2023, 145000", "2024, 145000", "2025, 150000", "2026, -1"})
    void theRothCatchUpThresholdIsKeptByTheYearTheWagesWereEarned(int wageYear, long amount) {
        assertThat(amount(Limit.ROTH_CATCH_UP_WAGES, wageYear)).isEqualTo(amount);
    }

    @Test
    void theYearsAre2012To2026AndNoYearIsEstimated() {
        assertThat(TABLE.years())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2012, 2026).boxed().toList());
        assertThat(TABLE.ofYear(2027)).isEmpty();
    }

    @Test
    void everyAmountHasBeenComparedWithItsSource() {
        assertThat(TABLE.years().stream().flatMap(year -> TABLE.ofYear(year).stream()))
                .hasSize(15 * 6 + 2 + 3)
                .allSatisfy(value -> assertThat(value.status()).isEqualTo(LimitValue.Status.VERIFIED));
    }

    @Test
    void everyAmountHasAnAddress() {
        assertThat(TABLE.years().stream().flatMap(year -> TABLE.ofYear(year).stream()))
                .allSatisfy(value -> assertThat(value.source()).matches("https?://\\S+"));
    }

    private static long amount(Limit limit, int year) {
        return TABLE.find(limit, year)
                .map(value -> value.amount().longValueExact())
                .orElse(-1L);
    }
}
