package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.plan.AfterTax;
import io.plumbline.plan.CountedMatch;
import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MatchFormula;
import io.plumbline.plan.MatchTier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was allocated to an employee is corrected without a cent left over: what may stay as catch-up stays, what
/// 402(g) takes out is not taken out twice, and match goes with the deferrals that drew it.
class CorrectionsTest {

    private static final MatchFormula HALF_UP_TO_SIX =
            new MatchFormula(List.of(new MatchTier(new BigDecimal("0.50"), new BigDecimal("0.06"))));

    /// Two employees over 50 with 20,500 in the test and 3,000 allocated to each; one of them has deferred 27,000
    /// and so used up the catch-up limit by way of 402(g).
    /// <https://benefitslink.com/m/url.cgi?n=117362&p=1667854807>
    @Test
    void whatIsAllocatedStaysAsCatchUpAsFarAsTheLimitIsUnused() {
        List<HighlyCompensated> both = List.of(
                PublishedLevellingTest.employee("P1", "20500", "305000", "6.72"),
                PublishedLevellingTest.employee("P2", "20500", "305000", "6.72"));
        assertThat(Excess.allocated(money("6000"), both))
                .containsExactly(new Allocation("P1", money("3000.00")), new Allocation("P2", money("3000.00")));

        assertThat(deferral("3000.00", "0.00", "0.00", noMatch("20500")))
                .isEqualTo(correction("0.00", "0.00", "3000.00", "0.00"));
        assertThat(deferral("3000.00", "6500.00", "0.00", noMatch("20500")))
                .isEqualTo(correction("3000.00", "0.00", "0.00", "0.00"));
    }

    @Test
    void whatIsOverTheUnusedCatchUpIsRefundedLessTheExcessDeferrals() {
        assertThat(deferral("3000.00", "500.00", "1000.01", noMatch("20500")))
                .isEqualTo(correction("500.00", "1000.01", "1499.99", "0.00"));
        assertThat(deferral("3000.00", "500.00", "9000.00", noMatch("20500")))
                .isEqualTo(correction("0.00", "3000.00", "0.00", "0.00"));
    }

    @Test
    void theMatchOfWhatIsRefundedOrRecharacterizedIsForfeited() {
        // 6 % of 100,000 is matched, and 7,000 deferred: the last 1,000 drew no match.
        DrawnMatch match = DrawnMatch.of(HALF_UP_TO_SIX, money("100000"), money("7000.00"), money("3000.00"));
        assertThat(deferral("1000.00", "0.00", "0.00", match).forfeitedMatch()).isEqualTo("0.00");
        assertThat(deferral("1500.00", "0.00", "0.00", match).forfeitedMatch()).isEqualTo("250.00");
        assertThat(deferral("1500.00", "700.00", "0.00", match).forfeitedMatch())
                .isEqualTo("250.00");
        assertThat(deferral("1500.00", "0.00", "400.00", match).forfeitedMatch())
                .as("the match of 400 that leave under 402(g) goes all the same")
                .isEqualTo("250.00");
    }

    /// Of 1,500 that are excess 700 stay, and with them the match that any of them drew: the 1,000 that drew none go
    /// first, and of 1,500 without catch-up only 500 drew some.
    @Test
    void theMatchOfWhatIsRecharacterizedStaysWhereThePlanKeepsIt() {
        CountedMatch match = new CountedMatch(
                DrawnMatch.of(HALF_UP_TO_SIX, money("100000"), money("7000.00"), money("3000.00")),
                money("3000.00"),
                money("0.00"));
        assertThat(DeferralCorrection.of(
                        money("1500.00"), money("100.00"), money("0.00"), money("7000.00"), match, true))
                .isEqualTo(new DeferralCorrection(
                        money("100.00"), money("0.00"), money("1400.00"), money("200.00"), money("1500.00")));
        assertThat(DeferralCorrection.of(
                                money("1500.00"), money("700.00"), money("0.00"), money("7000.00"), match, true)
                        .forfeitedMatch())
                .isEqualTo("0.00");
    }

    @Test
    void afterTaxContributionsAreRefundedBeforeMatchAndWhatIsNotVestedIsForfeited() {
        assertThat(MatchCorrection.of(money("300.00"), unmatched("400.00"), money("900.00"), money("40")))
                .isEqualTo(new MatchCorrection(money("300.00"), money("0.00"), money("0.00")));

        MatchCorrection both = MatchCorrection.of(money("1000.01"), unmatched("400.00"), money("900.00"), money("40"));
        assertThat(both).isEqualTo(new MatchCorrection(money("400.00"), money("240.00"), money("360.01")));
        assertThat(both.refund()).isEqualTo("640.00");
    }

    @Test
    void whatIsNonforfeitableIsRefundedAfterTheMatchThatVests() {
        assertThat(MatchCorrection.of(money("1000.00"), unmatched("400.00"), money("500.00"), money("40")))
                .isEqualTo(new MatchCorrection(money("400.00"), money("300.00"), money("300.00")));
    }

    /// Of 100,000 in pay 15 % are matched, and 10,000 after-tax contributed: a dollar of it goes with 50
    /// cents of match.
    @Test
    void matchedAfterTaxContributionsAreRefundedWithTheMatchThatTheyDrew() {
        AfterTax matched = afterTax("10000.00", "0.00", "5000.00");

        assertThat(MatchCorrection.of(money("7000.00"), matched, money("5000.00"), money("40")))
                .isEqualTo(new MatchCorrection(money("4666.67"), money("933.33"), money("1400.00")));
        assertThat(MatchCorrection.of(money("15000.00"), matched, money("5000.00"), money("100")))
                .isEqualTo(new MatchCorrection(money("10000.00"), money("5000.00"), money("0.00")));
    }

    /// Of 16,000, of which 9,000 are deferrals, the last 1,000 drew no match.
    @Test
    void ofWhatDrewMatchDeferralsComeFirstAndUnmatchedAfterTaxContributionsAreRefundedFirst() {
        AfterTax afterTax = afterTax("7000.00", "9000.00", "7500.00");

        assertThat(afterTax.matched()).isEqualTo("6000.00");
        assertThat(afterTax.refundedOf(money("1000.00"))).isEqualTo("1000.00");
        assertThat(afterTax.refundedOf(money("1000.01"))).isEqualTo("1000.01");
        assertThat(afterTax.refundedOf(money("2500.00"))).isEqualTo("2000.00");
        assertThat(afterTax.refundedOf(money("10000.00"))).isEqualTo("7000.00");
        assertThat(afterTax.refundedOf(money("12000.00"))).isEqualTo("7000.00");
    }

    /// Half of 15,000 is matched at most: by 16,000 of deferrals alone, or in part by 3,000 of catch-up after all else.
    @Test
    void noMoreAfterTaxContributionsAreMatchedThanThereAreAndNoneThatDeferralsCameBefore() {
        assertThat(afterTax("1000.00", "16000.00", "7500.00").matched()).isEqualByComparingTo("0");
        assertThat(afterTax("1000.00", "16000.00", "7500.00").refundedOf(money("900.00")))
                .isEqualTo("900.00");

        DrawnMatch withCatchUp = DrawnMatch.of(
                MatchFormula.of("0.500000 0.150000"), money("100000"), money("6000.00"), money("3000.00"));
        assertThat(AfterTax.of(money("1000.00"), money("2000.00"), withCatchUp).matched())
                .isEqualTo("1000.00");
    }

    @Test
    void theVestedPartIsRoundedHalfUp() {
        assertThat(MatchCorrection.of(money("0.01"), unmatched("0.00"), money("0.01"), money("50"))
                        .refundedMatch())
                .isEqualTo("0.01");
        assertThat(MatchCorrection.of(money("0.01"), unmatched("0.00"), money("0.01"), money("49.9999"))
                        .forfeitedMatch())
                .isEqualTo("0.01");
    }

    private static DeferralCorrection deferral(
            String allocated, String unusedCatchUp, String excessDeferral, DrawnMatch match) {
        return DeferralCorrection.of(
                money(allocated),
                money(unusedCatchUp),
                money(excessDeferral),
                money("7000.00"),
                new CountedMatch(match, money("0.00"), money("0.00")),
                false);
    }

    private static DeferralCorrection correction(
            String recharacterized, String distributed, String refund, String forfeited) {
        BigDecimal deferrals = money(recharacterized).add(money(distributed)).add(money(refund));
        return new DeferralCorrection(
                money(recharacterized), money(distributed), money(refund), money(forfeited), deferrals);
    }

    private static AfterTax unmatched(String amount) {
        return new AfterTax(money(amount), money("0.00"), noMatch("0.00"));
    }

    /// The plan matches half of the first 15 % of 100,000.
    private static AfterTax afterTax(String amount, String deferrals, String match) {
        BigDecimal contributed = money(amount).add(money(deferrals));
        MatchFormula formula = MatchFormula.of("0.500000 0.150000");
        return AfterTax.of(
                money(amount), money(deferrals), DrawnMatch.of(formula, money("100000"), contributed, money(match)));
    }

    private static DrawnMatch noMatch(String deferrals) {
        return DrawnMatch.of(HALF_UP_TO_SIX, money("305000"), money(deferrals), money("0.00"));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
