package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Match that a test counts goes within the excess, with the deferrals that drew it; other match goes beside it.
///
/// Pay is 200,000 and half of the first 6 % is matched: 12,000 of deferrals draw 6,000.
class CountedMatchTest {

    @Test
    void anExcessIsOfDeferralsAndTheCountedMatchThatTheyDrew() {
        CountedMatch all = counted("6000.00");
        // 3,333.33 and 1,666.66 are a cent too few.
        assertThat(taken(all, "5000.00", "0.00", "0.00", "12000.00")).isEqualTo("3333.34");
        assertThat(all.countedWith(money("3333.34"), money("12000.00"))).isEqualTo("1666.67");
        assertThat(all.forfeitedWith(money("3333.34"), money("12000.00"))).isEqualTo("0.00");
    }

    @Test
    void deferralsThatDrewNoMatchAreTheFirstToBeTaken() {
        CountedMatch all = counted("6000.00");
        assertThat(taken(all, "8000.00", "0.00", "0.00", "20000.00")).isEqualTo("8000.00");
        assertThat(taken(all, "9000.00", "0.00", "0.00", "20000.00")).isEqualTo("8666.67");
    }

    @Test
    void whatIsTakenInAnyCaseIsTakenThoughItBeMoreThanEnough() {
        CountedMatch all = counted("6000.00");
        assertThat(taken(all, "5000.00", "4000.00", "0.00", "12000.00")).isEqualTo("4000.00");
        assertThat(taken(all, "1000.00", "1500.00", "0.00", "12000.00")).isEqualTo("1500.00");
    }

    @Test
    void whatKeepsItsMatchTakesNoneAlong() {
        assertThat(taken(counted("6000.00"), "5000.00", "4000.00", "4000.00", "12000.00"))
                .isEqualTo("4666.67");
    }

    @Test
    void noMoreIsTakenThanAllDeferrals() {
        assertThat(taken(counted("6000.00"), "20000.00", "0.00", "0.00", "12000.00"))
                .isEqualTo("12000.00");
    }

    @Test
    void matchThatIsNotCountedGoesBesideByItsShare() {
        CountedMatch third = counted("2000.00");
        assertThat(third.countedWith(money("3000.00"), money("12000.00"))).isEqualTo("500.00");
        assertThat(third.forfeitedWith(money("3000.00"), money("12000.00"))).isEqualTo("1000.00");
    }

    @Test
    void halfACentOfItIsOne() {
        assertThat(counted("3000.00").countedWith(money("0.02"), money("12000.00")))
                .isEqualTo("0.01");
    }

    @Test
    void whereNothingIsCountedAllOfItGoesBeside() {
        CountedMatch none = counted("0.00");
        assertThat(taken(none, "5000.00", "0.00", "0.00", "12000.00")).isEqualTo("5000.00");
        assertThat(none.countedWith(money("3000.00"), money("12000.00"))).isEqualTo("0.00");
        assertThat(none.forfeitedWith(money("3000.00"), money("12000.00"))).isEqualTo("1500.00");
    }

    private static CountedMatch counted(String amount) {
        DrawnMatch drawn = DrawnMatch.of(
                MatchFormulaTest.formula("0.5", "0.06"), money("200000.00"), money("12000.00"), money("6000.00"));
        return new CountedMatch(drawn, money("6000.00"), money(amount));
    }

    private static BigDecimal taken(CountedMatch match, String excess, String first, String keeping, String deferrals) {
        return match.takenOf(money(excess), money(first), money(keeping), money(deferrals));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
