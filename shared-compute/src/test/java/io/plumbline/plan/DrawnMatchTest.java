package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Of the match on file, what the formula makes of the contributions is theirs, and goes when they go.
class DrawnMatchTest {

    private static final MatchFormula HALF_UP_TO_SIX = MatchFormulaTest.formula("0.5", "0.06");

    @Test
    void theFirstDollarsAreTheMatchedOnes() {
        DrawnMatch match = drawn("18000.00", "3000.00");
        assertThat(match.related()).isEqualTo("3000.00");
        assertThat(match.matched()).isEqualTo("6000.00");
        assertThat(match.unmatchedOf(money("18000.00"))).isEqualTo("12000.00");
        assertThat(match.unmatchedOf(money("5000.00"))).isEqualByComparingTo("0");
    }

    @Test
    void matchAboveTheFormulaIsRelatedToNothing() {
        assertThat(drawn("18000.00", "3500.00").related()).isEqualTo("3000.00");
        assertThat(drawn("1000.00", "3500.00").related()).isEqualTo("500.00");
        assertThat(drawn("1000.00", "3500.00").matched()).isEqualTo("1000.00");
    }

    @Test
    void matchBelowTheFormulaIsDrawnByFewerDollars() {
        assertThat(drawn("18000.00", "1000.00").matched()).isEqualTo("2000.00");
    }

    @Test
    void unmatchedDeferralsGoWithoutAMatch() {
        DrawnMatch match = drawn("18000.00", "3000.00");
        assertThat(match.forfeitedWith(money("12000.01"), money("18000.00"))).isEqualTo("0.00");
        assertThat(match.forfeitedWith(money("12001.00"), money("18000.00"))).isEqualTo("0.50");
        assertThat(match.forfeitedWith(money("18000.00"), money("18000.00"))).isEqualTo("3000.00");
    }

    @Test
    void aRateThatIsTooCoarseForTheMatchForfeitsNothing() {
        DrawnMatch match =
                DrawnMatch.of(MatchFormulaTest.formula("5", "0.06"), money("100000.00"), money("10.00"), money("0.03"));
        assertThat(match.matched()).isEqualTo("0.01");
        assertThat(match.unsupportedBy(money("0.01"))).isEqualByComparingTo("0");
    }

    @Test
    void catchUpContributionsAreTheLastToBeMatched() {
        // Of 6,000 that drew match, 2,000 were catch-up contributions: they stay, and their match with them.
        DrawnMatch match = drawn("6000.00", "3000.00");
        assertThat(match.forfeitedWith(money("4000.00"), money("4000.00"))).isEqualTo("2000.00");
    }

    private static DrawnMatch drawn(String contributed, String onFile) {
        return DrawnMatch.of(HALF_UP_TO_SIX, money("100000.00"), money(contributed), money(onFile));
    }

    private static BigDecimal money(String dollars) {
        return new BigDecimal(dollars);
    }
}
