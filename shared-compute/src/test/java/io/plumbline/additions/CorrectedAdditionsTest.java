package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: Rev. Proc. 2021-30, 6.06(2), from contribution files to `annual_additions_corrections`.
class CorrectedAdditionsTest {

    private static final String DOLLAR_FOR_DOLLAR = "contributions: {match_formula: [{rate: 1.00, up_to: 1.00}]}";

    @TempDir
    private Path directory;

    @Test
    void theExcessIsRemovedStepByStep() throws IOException {
        assertThat(john().plan(DOLLAR_FOR_DOLLAR).corrected().steps())
                .containsExactly(
                        "1 distribute pre_tax 7000.00 Rev. Proc. 2021-30, 6.06(2): unmatched deferrals",
                        "2 distribute pre_tax 2000.00 Rev. Proc. 2021-30, 6.06(2): matched deferrals",
                        "3 forfeit match 2000.00 Rev. Proc. 2021-30, 6.06(2): matched deferrals");
    }

    @Test
    void theOrderIsThePlansOwnWhereItHasOne() throws IOException {
        assertThat(john().plan(DOLLAR_FOR_DOLLAR)
                        .plan("limits: {correction_order: [profit_sharing, unmatched_after_tax, unmatched_deferrals,"
                                + " matched_after_tax, matched_deferrals, nonelective, forfeiture, match_true_up,"
                                + " match, qmac, safe_harbor_match, qnec, safe_harbor_nonelective]}")
                        .corrected()
                        .steps())
                .containsExactly(
                        "1 forfeit profit_sharing 11000.00 plan file, limits.correction_order: profit sharing");
    }

    @Test
    void withoutAMatchFormulaNobodyCanTellWhichDeferralsDrewTheMatch() {
        assertThatThrownBy(() -> john().corrected())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("plan file of plan ")
                .hasMessageContaining(": contributions.match_formula is missing");
    }

    /// <https://benefitslink.com/boards/topic/55105-maximizing-employer-contributions-415-limit>: in 2013, deferrals
    /// of 15,000 and match of 7,500 leave room for profit sharing of 28,500 at 30, and of 34,000 at 55.
    @Test
    void whatIsCatchUpStays() throws IOException {
        assertThat(of2013(55, "34000.00").corrected().steps())
                .containsExactly("1 recharacterize_catch_up pre_tax 5500.00"
                        + " 26 CFR 1.414(v)-1(b)(1)(i): deferrals over the 415(c) limit");
        assertThat(of2013(30, "28500.00").corrected().steps()).isEmpty();
        assertThat(of2013(30, "28500.01").corrected().steps()).hasSize(1);
    }

    /// 5 % of the 265,000 that 401(a)(17) lets count in 2015 is 13,250: the other 3,750 drew no match.
    @Test
    void payBeyondTheLimitOnCompensationDrawsNoMatch() throws IOException {
        assertThat(OneParticipant.of(directory, 2015, 40, "500000.00")
                        .plan("contributions: {match_formula: [{rate: 1.00, up_to: 0.05}]}")
                        .credited("2015-12-31", "pre_tax", "17000.00")
                        .credited("2015-12-31", "match", "13250.00")
                        .credited("2015-12-31", "profit_sharing", "26750.00")
                        .corrected()
                        .steps())
                .containsExactly(
                        "1 distribute pre_tax 3750.00 Rev. Proc. 2021-30, 6.06(2): unmatched deferrals",
                        "2 distribute pre_tax 125.00 Rev. Proc. 2021-30, 6.06(2): matched deferrals",
                        "3 forfeit match 125.00 Rev. Proc. 2021-30, 6.06(2): matched deferrals");
    }

    /// 20,000 of 2015 are 2,000 over 402(g), and 1,000 of these went into the limitation year before. Only what is of
    /// this one is excess to be removed from it.
    @Test
    void excessDeferralsAreThoseOfTheLimitationYear() throws IOException {
        assertThat(OneParticipant.of(directory, 2015, 40, "60000.00")
                        .plan("plan_year_start: 07-01")
                        .creditedBefore("2015-06-30", "pre_tax", "19000.00")
                        .credited("2015-12-31", "pre_tax", "1000.00")
                        .credited("2016-02-29", "pre_tax", "10000.00")
                        .credited("2016-06-30", "profit_sharing", "50000.00")
                        .corrected()
                        .steps())
                .containsExactly(
                        "1 distribute pre_tax 1000.00 26 CFR 1.402(g)-1(e)(2): deferrals over the 402(g) limit",
                        "2 distribute pre_tax 7000.00 Rev. Proc. 2021-30, 6.06(2): unmatched deferrals");
    }

    /// 25,000 of deferrals, all matched, are 1,500 over 402(g). With profit sharing of 30,000 they are 10,000 over the
    /// limit of 70,000; nobody has after-tax contributions here.
    @Test
    void theMatchOfExcessDeferralsSaysSo() throws IOException {
        assertThat(OneParticipant.of(directory, 2025, 40, "200000.00")
                        .plan(DOLLAR_FOR_DOLLAR)
                        .credited("2025-12-31", "pre_tax", "25000.00")
                        .credited("2025-12-31", "match", "25000.00")
                        .credited("2025-12-31", "profit_sharing", "30000.00")
                        .corrected()
                        .steps())
                .containsExactly(
                        "1 distribute pre_tax 1500.00 26 CFR 1.402(g)-1(e)(2): deferrals over the 402(g) limit",
                        "2 forfeit match 1500.00 IRC 411(a)(3)(G): match of excess deferrals",
                        "3 distribute pre_tax 3500.00 Rev. Proc. 2021-30, 6.06(2): matched deferrals",
                        "4 forfeit match 3500.00 Rev. Proc. 2021-30, 6.06(2): matched deferrals");
    }

    /// 26,000 of 2015 were 2,000 over limit and pool before the limitation year, which takes 1,500 of them back. It is
    /// not less than nothing over the limit in it, which would leave room for 3,000 of catch-up where 1,500 were
    /// deferred.
    @Test
    void takingBackAnExcessDeferralOfTheYearBeforeMakesNoRoomForCatchUp() throws IOException {
        assertThat(OneParticipant.of(directory, 2015, 55, "60000.00")
                        .plan("plan_year_start: 07-01")
                        .creditedBefore("2015-06-30", "pre_tax", "26000.00")
                        .credited("2015-12-31", "pre_tax", "-1500.00")
                        .credited("2016-02-29", "pre_tax", "3000.00")
                        .credited("2016-06-30", "profit_sharing", "60000.00")
                        .corrected()
                        .steps())
                .containsExactly(
                        "1 recharacterize_catch_up pre_tax 1500.00"
                                + " 26 CFR 1.414(v)-1(b)(1)(i): deferrals over the 415(c) limit",
                        "2 forfeit profit_sharing 7000.00 Rev. Proc. 2021-30, 6.06(2): profit sharing");
    }

    /// John, 48, in 2015, of "Fixing common plan mistakes: failure to limit contributions for a participant",
    /// irs.gov/retirement-plans: 11,000 over the limit of 53,000.
    private OneParticipant john() {
        return OneParticipant.of(directory, 2015, 48, "100000.00")
                .credited("2015-12-31", "pre_tax", "18000.00")
                .credited("2015-12-31", "match", "11000.00")
                .credited("2015-12-31", "profit_sharing", "35000.00");
    }

    private OneParticipant of2013(int age, String profitSharing) {
        return OneParticipant.of(directory, 2013, age, "100000.00")
                .plan("contributions: {match_formula: [{rate: 0.50, up_to: 0.20}]}")
                .credited("2013-12-31", "pre_tax", "15000.00")
                .credited("2013-12-31", "match", "7500.00")
                .credited("2013-12-31", "profit_sharing", profitSharing);
    }
}
