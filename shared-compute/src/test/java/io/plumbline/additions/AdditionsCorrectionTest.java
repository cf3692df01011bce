package io.plumbline.additions;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.plan.CorrectionOrder;
import io.plumbline.plan.CorrectionTier;
import io.plumbline.plan.MatchFormula;
import io.plumbline.plan.MatchTier;
import io.plumbline.plan.MoneyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// After the steps of a correction the participant is exactly at the limit, and each step took what the order and
/// the match formula say, of money that was there.
class AdditionsCorrectionTest {

    private static final int CASES = 4_000;

    /// The pay of an ordinary case, and one at which cents are beyond what a double holds.
    private static final long ORDINARY = 40_000_000;

    private static final long ALL_DIGITS = 99_999_999_999_999_999L;

    private static final MatchFormula DOLLAR_FOR_DOLLAR = formula("1", "1");

    /// John, 48, in 2015: pay of 100,000, deferrals of 18,000, match of 11,000, dollar for dollar, profit sharing
    /// of 35,000, and so 11,000 over the limit of 53,000. The page gives the excess; the steps follow from its
    /// rule that unmatched deferrals go first, and matched ones with their match.
    ///
    /// "Fixing common plan mistakes: failure to limit contributions for a participant", irs.gov/retirement-plans.
    @Test
    void unmatchedDeferralsGoBeforeMatchedOnesAndTheirMatch() {
        assertThat(statutory(
                        Map.of("pre_tax", "18000.00", "match", "11000.00", "profit_sharing", "35000.00"),
                        "11000.00",
                        DOLLAR_FOR_DOLLAR))
                .containsExactly("distribute pre_tax 7000.00", "distribute pre_tax 2000.00", "forfeit match 2000.00");
    }

    /// In 2013, at 55: deferrals of 15,000, match of 7,500 and profit sharing of 34,000 are 5,500 over the limit of
    /// 51,000, which the catch-up limit of that year takes.
    /// <https://benefitslink.com/boards/topic/55105-maximizing-employer-contributions-415-limit>
    @Test
    void whatTheCatchUpLimitTakesIsNotRemoved() {
        ExcessAdditions additions = new ExcessAdditions(
                money(Map.of("pre_tax", "15000.00", "match", "7500.00", "profit_sharing", "34000.00")),
                new BigDecimal("5500.00"),
                new BigDecimal("5500.00"),
                new BigDecimal("0.00"),
                new BigDecimal("0.00"),
                new BigDecimal("100000.00"));
        List<CorrectionStep> steps = AdditionsCorrection.steps(additions, rules(formula("0.5", "0.15")));
        assertThat(steps)
                .containsExactly(new CorrectionStep(
                        MoneyType.PRE_TAX,
                        Treatment.RECHARACTERIZE_CATCH_UP,
                        new BigDecimal("5500.00"),
                        "26 CFR 1.414(v)-1(b)(1)(i): deferrals over the 415(c) limit"));
    }

    /// The same at 30, whose profit sharing may be 28,500 at most: 15,000 of deferrals drew all the match, so
    /// 3,666.67 of them go, and half as much of the match.
    @Test
    void matchedDeferralsTakeTheirMatchAlong() {
        assertThat(statutory(
                        Map.of("pre_tax", "15000.00", "match", "7500.00", "profit_sharing", "34000.00"),
                        "5500.00",
                        formula("0.5", "0.15")))
                .containsExactly("distribute pre_tax 3666.67", "forfeit match 1833.33");
    }

    @Test
    void eachStepNamesTheRuleItRestsOn() {
        ExcessAdditions additions = excess(Map.of("after_tax", "10.00", "roth", "5.00", "qnec", "5.00"), "20.00");
        assertThat(AdditionsCorrection.steps(additions, rules(DOLLAR_FOR_DOLLAR)))
                .extracting(CorrectionStep::rule)
                .containsExactly(
                        "Rev. Proc. 2021-30, 6.06(2): unmatched after tax",
                        "Rev. Proc. 2021-30, 6.06(2): unmatched deferrals",
                        "Rev. Proc. 2021-30, 6.06(2): qnec");

        CorrectionOrder reversed =
                new CorrectionOrder(CorrectionOrder.STATUTORY.tiers().reversed());
        assertThat(AdditionsCorrection.steps(additions, new CorrectionRules(reversed, DOLLAR_FOR_DOLLAR, false)))
                .extracting(CorrectionStep::rule)
                .first()
                .isEqualTo("plan file, limits.correction_order: qnec");
    }

    @Test
    void allMoneyGoesInTheStatutoryOrder() {
        Map<String, String> all = Map.ofEntries(
                Map.entry("pre_tax", "2.00"),
                Map.entry("roth", "1.00"),
                Map.entry("after_tax", "1.00"),
                Map.entry("match", "1.00"),
                Map.entry("safe_harbor_match", "1.00"),
                Map.entry("match_true_up", "1.00"),
                Map.entry("nonelective", "1.00"),
                Map.entry("safe_harbor_nonelective", "1.00"),
                Map.entry("profit_sharing", "1.00"),
                Map.entry("qnec", "1.00"),
                Map.entry("qmac", "1.00"),
                Map.entry("forfeiture", "1.00"));
        assertThat(statutory(all, "13.00", new MatchFormula(List.of())))
                .containsExactly(
                        "distribute after_tax 1.00",
                        "distribute pre_tax 2.00",
                        "distribute roth 1.00",
                        "forfeit profit_sharing 1.00",
                        "forfeit nonelective 1.00",
                        "forfeit forfeiture 1.00",
                        "forfeit match_true_up 1.00",
                        "forfeit match 1.00",
                        "forfeit qmac 1.00",
                        "forfeit safe_harbor_match 1.00",
                        "forfeit qnec 1.00",
                        "forfeit safe_harbor_nonelective 1.00");
    }

    @Test
    void matchedAfterTaxContributionsGoBeforeMatchedDeferrals() {
        ExcessAdditions additions =
                excess(Map.of("roth", "1000.00", "after_tax", "1000.00", "match", "1500.00"), "1600.00");
        assertThat(described(AdditionsCorrection.steps(
                        additions, new CorrectionRules(CorrectionOrder.STATUTORY, DOLLAR_FOR_DOLLAR, true))))
                .as("deferrals draw match before after-tax contributions do")
                .containsExactly(
                        "distribute after_tax 500.00",
                        "distribute after_tax 500.00",
                        "forfeit match 500.00",
                        "distribute roth 50.00",
                        "forfeit match 50.00");
    }

    @Test
    void excessDeferralsGoFirstAndTheirMatchWithTheNextThatIsMatched() {
        ExcessAdditions additions = new ExcessAdditions(
                money(Map.of("pre_tax", "30000.00", "match", "30000.00", "profit_sharing", "20000.00")),
                new BigDecimal("0.00"),
                new BigDecimal("0.00"),
                new BigDecimal("10000.00"),
                new BigDecimal("6500.00"),
                new BigDecimal("100000.00"));
        assertThat(described(AdditionsCorrection.steps(additions, rules(DOLLAR_FOR_DOLLAR))))
                .containsExactly("distribute pre_tax 6500.00", "forfeit match 3500.00");
    }

    @Test
    void aPlanThatForfeitsMatchFirstLeavesTheDeferrals() {
        List<CorrectionTier> tiers = new ArrayList<>(CorrectionOrder.STATUTORY.tiers());
        tiers.sort(Comparator.comparing(tier -> tier == CorrectionTier.MATCH ? 0 : 1));
        ExcessAdditions additions = excess(Map.of("pre_tax", "1000.00", "match", "600.00"), "1200.00");
        assertThat(described(AdditionsCorrection.steps(
                        additions, new CorrectionRules(new CorrectionOrder(tiers), DOLLAR_FOR_DOLLAR, false))))
                .containsExactly("forfeit match 600.00", "distribute pre_tax 400.00", "distribute pre_tax 200.00");
    }

    @Test
    void afterTheCorrectionTheParticipantIsExactlyAtTheLimit() {
        forRandomCases(test -> assertThat(total(test.steps().stream()
                        .filter(step -> step.treatment() != Treatment.RECHARACTERIZE_CATCH_UP)
                        .toList()))
                .isEqualByComparingTo(test.additions().excess()));
    }

    @Test
    void whatBecomesCatchUpIsExactlyWhatTheLimitMadeSo() {
        forRandomCases(test -> assertThat(total(test.steps().stream()
                        .filter(step -> step.treatment() == Treatment.RECHARACTERIZE_CATCH_UP)
                        .toList()))
                .isEqualByComparingTo(test.additions().catchUpBy415()));
    }

    @Test
    void noMoneyIsTakenThatIsNotThereOrTreatedAsSomebodyElses() {
        forRandomCases(test -> {
            List<CorrectionStep> steps = test.steps();
            for (MoneyType type : MoneyType.values()) {
                assertThat(total(steps.stream()
                                .filter(step -> step.moneyType() == type)
                                .toList()))
                        .isLessThanOrEqualTo(test.additions().of(type));
            }
            assertThat(steps).allSatisfy(step -> {
                assertThat(step.amount()).isPositive();
                assertThat(step.treatment() == Treatment.FORFEIT)
                        .isNotEqualTo(step.moneyType().employeeMoney());
            });
        });
    }

    @Test
    void theStepsAgreeWithTheOracle() {
        forRandomCases(test -> assertThat(test.steps().stream()
                        .map(step -> "%s %s %d"
                                .formatted(
                                        step.treatment().code(),
                                        step.moneyType().code(),
                                        step.amount().movePointRight(2).longValueExact()))
                        .toList())
                .isEqualTo(test.oracleSteps()));
    }

    private static void forRandomCases(Consumer<RandomExcess> contract) {
        for (long pay : List.of(50L, 10_000L, ORDINARY, ALL_DIGITS)) {
            LongStream.range(0, CASES).forEach(seed -> {
                RandomExcess test = RandomExcess.of(seed, pay);
                try {
                    contract.accept(test);
                } catch (AssertionError broken) {
                    throw new AssertionError("seed %d, pay %d: %s".formatted(seed, pay, test), broken);
                }
            });
        }
    }

    private static List<String> statutory(Map<String, String> credited, String excess, MatchFormula formula) {
        return described(AdditionsCorrection.steps(excess(credited, excess), rules(formula)));
    }

    private static ExcessAdditions excess(Map<String, String> credited, String excess) {
        BigDecimal none = new BigDecimal("0.00");
        return new ExcessAdditions(
                money(credited), none, none, new BigDecimal(excess), none, new BigDecimal("100000.00"));
    }

    private static Map<MoneyType, BigDecimal> money(Map<String, String> credited) {
        return credited.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> MoneyType.of(entry.getKey()).orElseThrow(),
                        entry -> new BigDecimal(entry.getValue())));
    }

    private static CorrectionRules rules(MatchFormula formula) {
        return new CorrectionRules(CorrectionOrder.STATUTORY, formula, false);
    }

    private static MatchFormula formula(String rate, String upTo) {
        return new MatchFormula(List.of(new MatchTier(new BigDecimal(rate), new BigDecimal(upTo))));
    }

    private static List<String> described(List<CorrectionStep> steps) {
        return steps.stream()
                .map(step -> "%s %s %s"
                        .formatted(step.treatment().code(), step.moneyType().code(), step.amount()))
                .toList();
    }

    private static BigDecimal total(List<CorrectionStep> steps) {
        return steps.stream().map(CorrectionStep::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
