package io.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules that no published example reaches: worked by hand, as small as they can be.
class OracleRulesTest {

    private static final PlanTerms CALENDAR = PlanTerms.calendarYear("P", 2025);
    private static final PlanTerms JULY = PlanTerms.fiscalYear("P", LocalDate.of(2024, 7, 1));

    @Test
    void monthsAreCompleteAtTheCloseOfTheDayBefore() {
        LocalDate end = LocalDate.of(2025, 12, 31);
        assertThat(hiredOn(LocalDate.of(2025, 1, 1)).tenureMonthsOn(end)).isEqualTo(12);
        assertThat(hiredOn(LocalDate.of(2025, 1, 2)).tenureMonthsOn(end)).isEqualTo(11);
        assertThat(hiredOn(LocalDate.of(2024, 2, 29)).tenureMonthsOn(LocalDate.of(2025, 2, 28)))
                .isEqualTo(12);
        assertThat(hiredOn(LocalDate.of(2024, 8, 31)).tenureMonthsOn(LocalDate.of(2024, 11, 29)))
                .as("the third month from 31 August closes with 30 November")
                .isEqualTo(2);
    }

    @Test
    void someoneBornOnTheLeapDayIsAYearOlderOnTheFirstOfMarch() {
        assertThat(born(LocalDate.of(2004, 2, 29)).ageOn(LocalDate.of(2025, 2, 28)))
                .isEqualTo(20);
        assertThat(born(LocalDate.of(2004, 2, 29)).ageOn(LocalDate.of(2025, 3, 1)))
                .isEqualTo(21);
    }

    @Test
    void hoursNotKnownLeaveTheWholeUnknownUnlessAnotherConditionFails() {
        assertThat(EligibilityOracle.flags(born(LocalDate.of(1990, 1, 1)), CALENDAR))
                .hasValueSatisfying(flags -> assertThat(flags.fullyEligible()).isNull());
        assertThat(EligibilityOracle.flags(born(LocalDate.of(2010, 1, 1)), CALENDAR))
                .hasValueSatisfying(flags -> assertThat(flags.fullyEligible()).isFalse());
    }

    @Test
    void ofTheMonthsOfAShortYearTheLastCountsByItsDays() {
        assertThat(new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 7)).prorate(new BigDecimal("70000")))
                .as("70,000 x 6 7/31 / 12")
                .isEqualByComparingTo("36317.20");
    }

    @Test
    void everyAgeHasItsCatchUpFromTheYearInWhichItIsReached() {
        assertThat(List.of(49, 50, 59, 60, 63, 64).stream()
                        .map(age -> pool(born(LocalDate.of(2025 - age, 12, 31)), CALENDAR)
                                .intValueExact()))
                .containsExactly(0, 7_500, 7_500, 11_250, 11_250, 7_500);
        Participant at60 = born(LocalDate.of(1965, 1, 1));
        assertThat(pool(at60, CALENDAR.withoutSuperCatchUp())).isEqualByComparingTo("7500");
        assertThat(pool(at60, CALENDAR.withoutCatchUp())).isEqualByComparingTo("0");
    }

    /// 2024: 23,000 and 7,500. 24,000 before July leave 6,500 of the pool, of which 5,000 go over 402(g) in
    /// the limitation year; 2025 has a pool of its own.
    @Test
    void aFiscalLimitationYearTakesItsCatchUpFromThePoolsOfTwoCalendarYears() {
        Participant participant = born(LocalDate.of(1970, 6, 1));
        AnnualAdditions judged = AdditionsOracle.judge(
                participant,
                List.of(
                        paid("2024-03-01", "pre_tax", "24000.00"),
                        paid("2024-10-01", "pre_tax", "5000.00"),
                        paid("2025-02-01", "roth", "23500.00"),
                        paid("2025-06-30", "profit_sharing", "50500.00"),
                        paid("2025-07-01", "pre_tax", "7500.00")),
                JULY);
        assertThat(judged.preTax()).isEqualByComparingTo("5000");
        assertThat(judged.catchUpBy415()).as("74,000 over the 70,000 of 2025").isEqualByComparingTo("4000");
        assertThat(judged.catchUpExcluded()).isEqualByComparingTo("9000");
        assertThat(judged.annualAdditions()).isEqualByComparingTo("70000");
        assertThat(judged.excess()).isEqualByComparingTo("0");
    }

    /// 30,500 exhaust limit and pool of 2024 before July: what follows is excess deferral, and all of it
    /// annual addition.
    @Test
    void excessDeferralsRemainAnnualAdditions() {
        AnnualAdditions judged = AdditionsOracle.judge(
                born(LocalDate.of(1970, 6, 1)),
                List.of(paid("2024-03-01", "pre_tax", "30500.00"), paid("2024-10-01", "pre_tax", "100.00")),
                JULY);
        assertThat(judged.catchUpExcluded()).isEqualByComparingTo("0");
        assertThat(judged.annualAdditions()).isEqualByComparingTo("100");
    }

    @Test
    void withoutPayTheLimitIsNothingAndOnlyNothingIsWithinIt() {
        Participant unpaid = born(LocalDate.of(1990, 1, 1)).withCompensation(BigDecimal.ZERO);
        AnnualAdditions none = AdditionsOracle.judge(unpaid, List.of(), CALENDAR);
        assertThat(none.status()).isEqualTo("within");
        assertThat(none.utilization()).isEqualByComparingTo("0");
        AnnualAdditions cent = AdditionsOracle.judge(unpaid, List.of(paid("2025-01-01", "match", "0.01")), CALENDAR);
        assertThat(cent.status()).isEqualTo("exceeded");
        assertThat(cent.utilization()).isNull();
        assertThat(cent.limitedBy()).isEqualTo("compensation");
    }

    @Test
    void atRiskBeginsAtTheThresholdAndEndsAtTheLimit() {
        assertThat(Arrays.asList("66499.99", "66500.00", "70000.00", "70000.01").stream()
                        .map(amount -> AdditionsOracle.judge(
                                        born(LocalDate.of(1990, 1, 1)),
                                        List.of(paid("2025-01-01", "match", amount)),
                                        CALENDAR)
                                .status()))
                .containsExactly("within", "at_risk", "at_risk", "exceeded");
    }

    private static BigDecimal pool(Participant participant, PlanTerms terms) {
        return new DeferralRoutes(participant, List.of(), terms).pool(2025);
    }

    private static Participant born(LocalDate birth) {
        return Participant.of("E1", birth, LocalDate.of(2010, 1, 1), new BigDecimal("200000.00"));
    }

    private static Participant hiredOn(LocalDate hire) {
        return Participant.of("E1", LocalDate.of(1990, 1, 1), hire, BigDecimal.TEN);
    }

    private static Contribution paid(String day, String moneyType, String amount) {
        return new Contribution("E1", LocalDate.parse(day), moneyType, new BigDecimal(amount), null, null);
    }
}
