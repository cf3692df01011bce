package io.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.MatchOracle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The match of contributions, and the contributions of a match, to the cent and in both directions.
class MatchFormulaTest {

    private static final int CASES = 5_000;

    /// The pay of an ordinary case, and one at which cents are beyond what a double holds.
    private static final long ORDINARY = 40_000_000;

    private static final long ALL_DIGITS = 99_999_999_999_999_999L;

    /// A dollar for a dollar up to 3 % of pay, and fifty cents up to 5 %.
    private static final MatchFormula SAFE_HARBOR = formula("1", "0.03", "0.5", "0.05");

    private static final BigDecimal PAY = money("100000.00");

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00",
        "0.01, 0.01",
        "2999.99, 2999.99",
        "3000.00, 3000.00",
        "3000.01, 3000.01", // half a cent, rounded up
        "3000.02, 3000.01",
        "4999.98, 3999.99",
        "5000.00, 4000.00",
        "9000.00, 4000.00"
    })
    void eachTierMatchesAtItsRate(String contributed, String match) {
        assertThat(SAFE_HARBOR.matchOf(money(contributed), PAY)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00",
        "0.01, 0.01",
        "3000.00, 3000.00",
        "3000.01, 3000.02",
        "3000.02, 3000.04",
        "4000.00, 5000.00",
        "4000.01, 5000.00"
    })
    void aMatchIsDrawnByTheLeastContributionsThatComeToIt(String match, String contributed) {
        assertThat(SAFE_HARBOR.matchedOf(money("9000.00"), money(match), PAY)).isEqualTo(contributed);
    }

    /// The match of a cent less is rounded up to the same, but then it is not that cent that drew nothing.
    @Test
    void theLastCentOfATierDrewItsMatchToo() {
        MatchFormula half = formula("0.5", "0.06");
        assertThat(half.matchOf(money("5999.99"), PAY)).isEqualTo("3000.00");
        assertThat(half.matchedOf(money("9000.00"), money("3000.00"), PAY)).isEqualTo("6000.00");
    }

    @Test
    void aTierWithoutAMatchIsPassedBeforeTheNextDrawsAny() {
        MatchFormula stretched = formula("0", "0.02", "1", "0.04");
        assertThat(stretched.matchOf(money("2000.00"), PAY)).isEqualTo("0.00");
        assertThat(stretched.matchedOf(money("9000.00"), money("0.01"), PAY)).isEqualTo("2000.01");
        assertThat(stretched.matchedOf(money("9000.00"), money("0.00"), PAY)).isEqualTo("0.00");
    }

    @Test
    void whatDrewAMatchThatWasRoundedUpIsAllThereWas() {
        MatchFormula half = formula("0.5", "0.06");
        assertThat(half.matchOf(money("0.01"), PAY)).isEqualTo("0.01");
        assertThat(half.matchedOf(money("0.01"), money("0.01"), PAY)).isEqualTo("0.01");
        assertThat(half.matchedOf(money("7000.00"), money("3000.00"), money("99999.99")))
                .isEqualTo("6000.00");
    }

    @Test
    void aFormulaIsReadFromWhatASelectMakesOfIt() {
        assertThat(MatchFormula.of("1.000000 0.030000,0.500000 0.050000"))
                .isEqualTo(formula("1.000000", "0.030000", "0.500000", "0.050000"));
        assertThat(MatchFormula.of("")).isEqualTo(new MatchFormula(List.of()));
    }

    @Test
    void withoutAFormulaNothingIsMatched() {
        assertThat(new MatchFormula(List.of()).matchedOf(money("9000.00"), money("0.01"), PAY))
                .isEqualTo("0.00");
    }

    /// 4,000 at 100 %: half of it goes and takes its match along.
    @Test
    void whatGoesTakesItsMatchAlong() {
        MatchFormula dollarForDollar = formula("1", "1");
        assertThat(dollarForDollar.mostThatStays(money("11000.00"), money("11000.00"), money("4000.00"), PAY))
                .isEqualTo("9000.00");
        // 3,000 of match on 5,000: 1,000 and its 500, then 166.67 and its 166.67 make 1,833.34.
        assertThat(SAFE_HARBOR.mostThatStays(money("4000.00"), money("3500.00"), money("1833.34"), PAY))
                .isEqualTo("2833.33");
    }

    @Test
    void withoutAFormulaNothingGoesAlong() {
        MatchFormula none = new MatchFormula(List.of());
        assertThat(none.mostThatStays(money("11000.00"), money("0.00"), money("4000.00"), PAY))
                .isEqualTo("7000.00");
        assertThat(none.mostThatStays(money("1000.00"), money("0.00"), money("4000.00"), PAY))
                .isEqualTo("0.00");
    }

    @Test
    void theMatchAgreesWithTheOracle() {
        for (long pay : List.of(1L, 5_000L, ORDINARY, ALL_DIGITS)) {
            for (int seed = 0; seed < CASES; seed++) {
                Random random = new Random(seed);
                RandomFormula test = RandomFormula.of(random, pay);
                long contributed = random.nextLong(pay + 10);
                assertThat(cents(test.formula().matchOf(money(contributed), test.compensation())))
                        .as("pay %d, seed %d", pay, seed)
                        .isEqualTo(test.oracle().matchOf(contributed));
            }
        }
    }

    @Test
    void theContributionsOfAMatchAgreeWithTheOracle() {
        for (long pay : List.of(1L, 5_000L, ORDINARY, ALL_DIGITS)) {
            for (int seed = 0; seed < CASES; seed++) {
                Random random = new Random(seed);
                RandomFormula test = RandomFormula.of(random, pay);
                MatchOracle oracle = test.oracle();
                long contributed = random.nextLong(pay + 10);
                long most = oracle.matchOf(contributed);
                long match = random.nextBoolean() ? most : random.nextLong(most + 1);
                assertThat(cents(test.formula().matchedOf(money(contributed), money(match), test.compensation())))
                        .as("pay %d, seed %d", pay, seed)
                        .isEqualTo(oracle.matchedOf(contributed, match));
            }
        }
    }

    @Test
    void whatStaysAgreesWithTheOracle() {
        for (long pay : List.of(1L, 5_000L, ORDINARY, ALL_DIGITS)) {
            for (int seed = 0; seed < CASES; seed++) {
                Random random = new Random(seed);
                RandomFormula test = RandomFormula.of(random, pay);
                MatchOracle oracle = test.oracle();
                long contributed = random.nextLong(pay + 10);
                long most = oracle.matchOf(contributed);
                long match = random.nextBoolean() ? most : random.nextLong(2 * most + 100);
                long removed = random.nextLong(contributed + match + 2);
                assertThat(contributed
                                - cents(test.formula()
                                        .mostThatStays(
                                                money(contributed), money(match), money(removed), test.compensation())))
                        .as("pay %d, seed %d", pay, seed)
                        .isEqualTo(oracle.leastRemoved(contributed, match, removed));
            }
        }
    }

    static MatchFormula formula(String rate, String upTo) {
        return new MatchFormula(List.of(new MatchTier(new BigDecimal(rate), new BigDecimal(upTo))));
    }

    static MatchFormula formula(String rate, String upTo, String nextRate, String nextUpTo) {
        return new MatchFormula(List.of(
                new MatchTier(new BigDecimal(rate), new BigDecimal(upTo)),
                new MatchTier(new BigDecimal(nextRate), new BigDecimal(nextUpTo))));
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }

    private static BigDecimal money(String dollars) {
        return new BigDecimal(dollars);
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
