package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// Deferrals draw match first, then after-tax contributions where the plan matches them, and what of the matched
/// dollars is neither was catch-up.
class MatchedSplitTest {

    @Test
    void deferralsDrawMatchBeforeAfterTaxContributions() {
        assertThat(MatchedSplit.of(money("700"), money("500"), money("400"), true))
                .isEqualTo(new MatchedSplit(money("500"), money("0"), money("200"), money("200")));
        assertThat(MatchedSplit.of(money("300"), money("500"), money("400"), true))
                .isEqualTo(new MatchedSplit(money("300"), money("200"), money("0"), money("400")));
    }

    @Test
    void catchUpContributionsAreInNeither() {
        assertThat(MatchedSplit.of(money("1000"), money("500"), money("400"), true))
                .isEqualTo(new MatchedSplit(money("500"), money("0"), money("400"), money("0")));
    }

    @Test
    void afterTaxContributionsThatThePlanDoesNotMatchDrewNone() {
        assertThat(MatchedSplit.of(money("700"), money("500"), money("400"), false))
                .isEqualTo(new MatchedSplit(money("500"), money("0"), money("0"), money("400")));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
