package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.additions.OneParticipant.Figures;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: a calendar year has one catch-up pool, 26 CFR 1.414(v)-1(c). 402(g) draws on it as
/// dollars are deferred; the plan's limit and 415(c) when the plan year ends, out of the pool of that day's
/// calendar year. What the plan year before used of it is known where its data is on file.
class PoolAcrossPlanYearsTest {

    @TempDir
    private Path directory;

    /// A plan year that ended on 31 July 2017, profit sharing at the maximum and deferrals of 8,000: catch-up
    /// is 6,000, "no catch-up for the 2016 year because he did not exceed any applicable limit"
    /// (benefitslink.com/m/url.cgi?n=50864). The source does not say when the 8,000 were deferred.
    @Test
    void annualAdditionsDrawOnTheYearInWhichTheyAreCounted() throws IOException {
        Figures figures = OneParticipant.of(directory, 2016, 54, "300000.00")
                .plan("plan_year_start: 08-01")
                .credited("2016-09-30", "pre_tax", "4000.00")
                .credited("2017-03-31", "pre_tax", "4000.00")
                .credited("2017-07-31", "profit_sharing", "54000.00")
                .judged();

        assertThat(figures.of("annual_additions", "catch_up_by_415", "excess")).containsExactly("6000.00", "2000.00");
        assertThat(figures.of("catch_up_use 2016", "by_415", "remaining")).containsExactly("0.00", "6000.00");
        assertThat(figures.of("catch_up_use 2017", "by_415", "remaining")).containsExactly("6000.00", "0.00");
    }

    /// A plan year that ended on 30 September 2016: 17,994.00 deferred before it in 2015 and 5,528.18 within
    /// it make 5,522.18 of catch-up; the pool of 2016 is whole, and 7,698.40 are tested (faq.asc-net.com, FAQ
    /// 2202).
    @Test
    void catchUpOfTheEarlierCalendarYearLeavesThePoolOfTheLaterWhole() throws IOException {
        Figures figures = OneParticipant.of(directory, 2015, 54, "200000.00")
                .plan("plan_year_start: 10-01")
                .knownTheYearBefore()
                .creditedBefore("2015-09-30", "pre_tax", "17994.00")
                .credited("2015-12-31", "pre_tax", "5528.18")
                .credited("2016-09-30", "pre_tax", "7692.40")
                .judged();

        assertThat(figures.of("elective_deferrals", "deferrals", "catch_up_by_402g", "excess_deferral"))
                .containsExactly("23522.18", "5522.18", "0.00");
        assertThat(figures.of("plan_year_catch_up", "by_402g", "open_to_adp")).containsExactly("5522.18", "6000.00");
        assertThat(figures.of("annual_additions", "annual_additions"))
                .as("the deferrals that are left")
                .containsExactly("7698.40");
        assertThat(figures.warnings()).isEmpty();
    }

    /// The year that ended in June 2025 was over the limit on annual additions by 5,000, which took 5,000 of
    /// the pool of 2025 and of the deferrals that count against $23,500.
    @Test
    void whatTheYearBeforeUsedWhenItEndedIsTakenOffAndNotCountedAgain() throws IOException {
        Figures figures = overInJune2025()
                .knownTheYearBefore()
                .credited("2025-12-31", "pre_tax", "16000.00")
                .judged();

        assertThat(figures.of(
                        "elective_deferrals",
                        "deferrals",
                        "catch_up_by_year_before",
                        "catch_up_by_402g",
                        "excess_deferral"))
                .as("31,000 less 5,000 is over 23,500 by 2,500, which is all that is left of the pool")
                .containsExactly("31000.00", "5000.00", "2500.00", "0.00");
        assertThat(figures.of("catch_up_use 2025", "by_year_before", "by_402g", "remaining"))
                .containsExactly("5000.00", "2500.00", "0.00");
        assertThat(figures.warnings()).isEmpty();
    }

    @Test
    void beyondThatTheDeferralIsInExcess() throws IOException {
        Figures figures = overInJune2025()
                .knownTheYearBefore()
                .credited("2025-12-31", "pre_tax", "16000.01")
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_by_402g", "excess_deferral"))
                .containsExactly("2500.00", "0.01");
    }

    @Test
    void withoutTheDataOfTheYearBeforeAWarningSaysSo() throws IOException {
        Figures figures =
                overInJune2025().credited("2025-12-31", "pre_tax", "16000.00").judged();

        assertThat(figures.of("elective_deferrals", "catch_up_by_year_before", "catch_up_by_402g"))
                .containsExactly("0.00", "7500.00");
        assertThat(figures.warnings()).containsExactly("pool_may_be_spent");
    }

    /// 10 % of 100,000 in the year that ended in June 2025, of which 12,000 were deferred: 2,000 of catch-up.
    @Test
    void thePlansLimitOfTheYearBeforeUsesThePoolToo() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 55, "100000.00")
                .plan("plan_year_start: 07-01")
                .plan("contributions: {deferral_limit: 0.10}")
                .knownTheYearBefore()
                .creditedBefore("2025-06-30", "pre_tax", "12000.00")
                .credited("2025-12-31", "pre_tax", "10000.00")
                .judged();

        assertThat(figures.of("catch_up_use 2025", "by_year_before", "by_402g", "by_plan_limit", "remaining"))
                .containsExactly("2000.00", "0.00", "0.00", "5500.00");
        assertThat(figures.of("catch_up_use 2026", "by_year_before", "remaining"))
                .containsExactly("0.00", "8000.00");
    }

    /// 75,000 against $70,000 again, but only 1,000 of the deferrals were of 2025: 5,000 of its pool is used,
    /// and 1,000 less counts against $23,500.
    @Test
    void deferralsOfTheEarlierCalendarYearAreNotTakenOffTheLatersLimit() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 55, "200000.00")
                .plan("plan_year_start: 07-01")
                .knownTheYearBefore()
                .creditedBefore("2024-12-31", "pre_tax", "10000.00")
                .creditedBefore("2025-03-31", "pre_tax", "1000.00")
                .creditedBefore("2025-06-30", "profit_sharing", "64000.00")
                .credited("2025-12-31", "pre_tax", "25000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_by_year_before", "catch_up_by_402g", "excess_deferral"))
                .containsExactly("1000.00", "1500.00", "0.00");
        assertThat(figures.of("catch_up_use 2025", "by_year_before", "by_402g", "remaining"))
                .containsExactly("5000.00", "1500.00", "1000.00");
    }

    /// 1,500 of 25,000 went over $23,500 before June was over, 4,000 more were too much for 415(c). Of the
    /// 19,500 that are left, 5,000 more go over by 1,000.
    @Test
    void whatHadGoneOver402gStaysCatchUp() throws IOException {
        Figures figures = OneParticipant.of(directory, 2025, 55, "200000.00")
                .plan("plan_year_start: 07-01")
                .knownTheYearBefore()
                .creditedBefore("2025-03-31", "pre_tax", "25000.00")
                .creditedBefore("2025-06-30", "profit_sharing", "50500.00")
                .credited("2025-12-31", "pre_tax", "5000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_by_year_before", "catch_up_by_402g", "excess_deferral"))
                .containsExactly("4000.00", "2500.00", "0.00");
        assertThat(figures.of("annual_additions", "catch_up_excluded", "annual_additions"))
                .containsExactly("1000.00", "4000.00");
        assertThat(figures.of("catch_up_use 2025", "remaining")).containsExactly("1000.00");
    }

    /// A plan year that ended on 31 March 2019, whose failed ADP test made 6,000 of 18,461.20 deferred in 2019
    /// catch-up. With 5,538.80 more, 2019 comes to 18,000 and not to 24,000: nothing is over 19,000. Of 20,461.20
    /// in 2020, 961.20 is over 19,500; 25,038.80 of the year's 26,000 are tested, and 5,538.80 of 2020's pool is
    /// open (faq.asc-net.com, FAQ 2201). The one highly compensated employee and a colleague who does not defer
    /// are ours.
    @Test
    void whatTheAdpTestOfTheYearBeforeMadeCatchUpIsNotCountedAgain() throws IOException {
        Figures figures = OneParticipant.of(directory, 2019, 55, "200000.00")
                .plan("plan_year_start: 04-01")
                .filed("ownership_percent", "10")
                .filed("eligibility_date", "2001-04-01")
                .besideAColleague()
                .knownTheYearBefore()
                .creditedBefore("2019-03-31", "pre_tax", "18461.20")
                .credited("2019-12-31", "pre_tax", "5538.80")
                .credited("2020-03-31", "pre_tax", "20461.20")
                .judged();

        assertThat(figures.of("elective_deferrals", "deferrals", "catch_up_by_402g", "excess_deferral"))
                .containsExactly("24000.00", "0.00", "0.00");
        assertThat(figures.of("catch_up_use 2019", "by_year_before")).containsExactly("6000.00");
        assertThat(figures.of("plan_year_catch_up", "by_402g", "open_to_adp")).containsExactly("961.20", "5538.80");
        assertThat(figures.of("annual_additions", "annual_additions")).containsExactly("25038.80");
    }

    /// The method compares with the year before that, which is out of sight.
    @Test
    void whatTheAdpTestOfTheYearBeforeUsedIsNotKnownUnderThePriorYearMethod() throws IOException {
        Figures figures = overInJune2025()
                .plan("testing: {method: prior_year}")
                .knownTheYearBefore()
                .credited("2025-12-31", "pre_tax", "16000.00")
                .judged();

        assertThat(figures.of("elective_deferrals", "catch_up_by_year_before")).containsExactly("5000.00");
        assertThat(figures.warnings()).containsExactly("pool_may_be_spent");
    }

    /// Pay of $200,000 and a plan year from July; the year before had 15,000 deferred in 2025 and 60,000 of
    /// profit sharing, against $70,000.
    private OneParticipant overInJune2025() {
        return OneParticipant.of(directory, 2025, 55, "200000.00")
                .plan("plan_year_start: 07-01")
                .creditedBefore("2025-03-31", "pre_tax", "15000.00")
                .creditedBefore("2025-06-30", "profit_sharing", "60000.00");
    }
}
