package io.plumbline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.InputException;
import io.plumbline.plan.PartialMonth;
import io.plumbline.plan.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each limit is governed by the year its own rule names, and a short year has its share of it.
class GoverningLimitsTest {

    /// https://kampconsultingblog.com/2018/11/01/irs-indexed-limits-for-2019/: plan year 2019 looks at pay
    /// over 120,000 in 2018, 2020 at pay over 125,000 in 2019.
    @ParameterizedTest
    @CsvSource({"2019, 120000", "2020, 125000", "2025, 155000", "2026, 160000", "2027, 160000"})
    void highPayIsJudgedByTheThresholdOfTheYearBefore(int planYear, BigDecimal threshold) {
        assertThat(calendar(planYear).amount(Limit.HIGHLY_COMPENSATED)).isEqualByComparingTo(threshold);
    }

    @Test
    void aFiscalYearTakesEachLimitFromItsOwnCalendarYear() {
        GoverningLimits limits = governing("2025-07-01", "2026-06-30", 2025);
        assertThat(limits.amount(Limit.COMPENSATION)).as("begins in 2025").isEqualByComparingTo("350000");
        assertThat(limits.amount(Limit.ANNUAL_ADDITIONS)).as("ends in 2026").isEqualByComparingTo("72000");
        assertThat(limits.amount(Limit.ELECTIVE_DEFERRALS)).as("taxable 2025").isEqualByComparingTo("23500");
        assertThat(limits.amount(Limit.CATCH_UP)).as("taxable 2025").isEqualByComparingTo("7500");
        assertThat(limits.amount(Limit.SUPER_CATCH_UP)).as("taxable 2025").isEqualByComparingTo("11250");
        assertThat(limits.amount(Limit.HIGHLY_COMPENSATED)).as("pay of 2024").isEqualByComparingTo("155000");
        assertThat(limits.amount(Limit.KEY_EMPLOYEE)).as("30 June 2025").isEqualByComparingTo("230000");
        assertThat(limits.amount(Limit.ROTH_CATCH_UP_WAGES)).as("wages of 2024").isEqualByComparingTo("145000");
    }

    @Test
    void aCalendarPlanYearTakesTheKeyEmployeePayOfTheDeterminationDate() {
        assertThat(calendar(2025).amount(Limit.KEY_EMPLOYEE)).isEqualByComparingTo("220000");
    }

    @Test
    void aLimitThatIsNotLoadedLeavesTheOthersUsable() {
        GoverningLimits limits = governing("2026-07-01", "2027-06-30", 2026);
        assertThat(limits.amount(Limit.ELECTIVE_DEFERRALS)).isEqualByComparingTo("24500");
        assertThat(limits.amount(Limit.COMPENSATION)).isEqualByComparingTo("360000");
        assertThat(limits.taxYear(2026).electiveDeferralLimit()).isEqualByComparingTo("24500");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> limits.amount(Limit.ANNUAL_ADDITIONS))
                .withMessageContaining("no annual_additions limit (IRC 415(c)(1)(A)) is loaded for 2027");
        assertThatExceptionOfType(InputException.class).isThrownBy(limits::taxYears);
    }

    /// The IRS issue snapshot "Treatment of 401(a)(17) limitation in defined contribution plan in a short
    /// plan year", on irs.gov: a calendar plan amended to a 30 June year on 30 June 2018 has 275,000 x 6/12.
    @Test
    void aShortPlanYearHasItsTwelfthsOfTheCompensationLimit() {
        GoverningLimits limits = governing("2018-01-01", "2018-06-30", 2018);
        assertThat(limits.amount(Limit.COMPENSATION)).isEqualByComparingTo("137500");
        assertThat(limits.value(Limit.COMPENSATION).amount()).isEqualByComparingTo("275000");
    }

    /// 1.415(j)-1(d)(2): the dollar limit of the calendar year in which the period ends, by months and their
    /// parts.
    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-06-30, EXACT, 35000.00",
        "2025-01-01, 2025-06-10, EXACT, 31111.11", // 70,000 x (5 + 10/30) / 12
        "2025-01-01, 2025-06-10, WHOLE, 35000.00",
        "2025-10-01, 2026-01-31, EXACT, 24000.00", // 72,000, of the year it ends in, x 4/12
        "2025-12-31, 2025-12-31, EXACT, 188.17", // 70,000 x 1/31 / 12 = 188.172
        "2024-02-01, 2024-02-14, EXACT, 2775.86", // 69,000 x 14/29 / 12 = 2,775.862
        "2025-03-01, 2026-02-28, EXACT, 72000.00"
    })
    void aShortLimitationYearHasItsShareOfTheDollarLimit(
            LocalDate start, LocalDate end, PartialMonth policy, BigDecimal limit) {
        Period limitationYear = new Period(start, end);
        GoverningLimits limits =
                new GoverningLimits(LimitTable.bundled(), Period.calendarYear(2025), limitationYear, 2025, policy);
        assertThat(limits.amount(Limit.ANNUAL_ADDITIONS)).isEqualByComparingTo(limit);
    }

    @Test
    void deferralAndCatchUpLimitsAreNotProrated() {
        GoverningLimits limits = governing("2025-01-01", "2025-06-30", 2025);
        assertThat(limits.amount(Limit.ELECTIVE_DEFERRALS)).isEqualByComparingTo("23500");
        assertThat(limits.amount(Limit.CATCH_UP)).isEqualByComparingTo("7500");
    }

    @Test
    void beforeALimitIsInForceThereIsNoAmount() {
        assertThat(calendar(2024).amountIfInForce(Limit.SUPER_CATCH_UP)).isEmpty();
        assertThat(calendar(2025).amountIfInForce(Limit.SUPER_CATCH_UP)).contains(new BigDecimal("11250"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> calendar(2027).amountIfInForce(Limit.SUPER_CATCH_UP));
    }

    @Test
    void aStraddlingLimitationYearTouchesTwoTaxYears() {
        assertThat(governing("2024-07-01", "2025-06-30", 2024).taxYears())
                .containsExactly(
                        new TaxYear(2024, new BigDecimal("23000"), new BigDecimal("7500"), null),
                        new TaxYear(2025, new BigDecimal("23500"), new BigDecimal("7500"), new BigDecimal("11250")));
        assertThat(calendar(2025).taxYears()).hasSize(1);
    }

    @Test
    void aPlanYearOfOtherMonthsTouchesTaxYearsToo() {
        Period planYear = new Period(LocalDate.parse("2024-07-01"), LocalDate.parse("2025-06-30"));
        GoverningLimits limits = new GoverningLimits(
                LimitTable.bundled(), planYear, Period.calendarYear(2024), 2024, PartialMonth.EXACT);

        assertThat(limits.calendarYears()).containsExactly(2024, 2025);
    }

    @Test
    void moreThanTwelveMonthsIsNoYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> governing("2025-01-01", "2026-01-01", 2025));
    }

    private static GoverningLimits calendar(int year) {
        Period period = Period.calendarYear(year);
        return new GoverningLimits(LimitTable.bundled(), period, period, year, PartialMonth.EXACT);
    }

    private static GoverningLimits governing(String start, String end, int calendarYear) {
        Period period = new Period(LocalDate.parse(start), LocalDate.parse(end));
        return new GoverningLimits(LimitTable.bundled(), period, period, calendarYear, PartialMonth.EXACT);
    }
}
