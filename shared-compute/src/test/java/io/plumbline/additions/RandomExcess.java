package io.plumbline.additions;

import io.plumbline.oracle.CorrectionOracle;
import io.plumbline.plan.CorrectionOrder;
import io.plumbline.plan.CorrectionTier;
import io.plumbline.plan.MoneyType;
import io.plumbline.plan.RandomFormula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Excess annual additions at random, the same for the same seed: accounts in which most types of money are
/// missing, match that follows the formula, is less or more, an excess from nothing to all there is, and the
/// statutory order or any other.
record RandomExcess(ExcessAdditions additions, CorrectionRules rules, CorrectionOracle oracle) {

    private static final List<MoneyType> COUNTED =
            Stream.of(MoneyType.values()).filter(MoneyType::annualAddition).toList();

    /// @param mostCents the highest pay
    static RandomExcess of(long seed, long mostCents) {
        Random random = new Random(seed);
        RandomFormula match = RandomFormula.of(random, mostCents);
        boolean afterTaxIsMatched = random.nextBoolean();
        Map<MoneyType, Long> credited = credited(random, match, afterTaxIsMatched);

        long deferrals = cents(credited, MoneyType.PRE_TAX) + cents(credited, MoneyType.ROTH);
        long catchUp = random.nextInt(3) == 0 ? random.nextLong(deferrals + 1) : 0;
        long catchUpBy415 = random.nextInt(3) == 0 ? random.nextLong(catchUp + 1) : 0;
        long all = credited.values().stream().mapToLong(Long::longValue).sum() - catchUp;
        long excess = random.nextInt(6) == 0 ? all : random.nextLong(all + 1);
        long excessDeferral = random.nextInt(4) == 0 ? random.nextLong(deferrals + 1) : 0;

        Map<MoneyType, BigDecimal> dollars = new EnumMap<>(MoneyType.class);
        Map<String, Long> byName = new HashMap<>();
        credited.forEach((type, amount) -> {
            dollars.put(type, money(amount));
            byName.put(type.code(), amount);
        });
        return new RandomExcess(
                new ExcessAdditions(
                        dollars,
                        money(catchUp),
                        money(catchUpBy415),
                        money(excess),
                        money(excessDeferral),
                        match.compensation()),
                new CorrectionRules(order(random), match.formula(), afterTaxIsMatched),
                new CorrectionOracle(
                        byName, catchUp, catchUpBy415, excess, excessDeferral, match.oracle(), afterTaxIsMatched));
    }

    private static Map<MoneyType, Long> credited(Random random, RandomFormula match, boolean afterTaxIsMatched) {
        Map<MoneyType, Long> credited = new EnumMap<>(MoneyType.class);
        long pay = match.compensation().movePointRight(2).longValueExact();
        for (MoneyType type : COUNTED) {
            if (random.nextInt(3) == 0) {
                credited.put(type, random.nextLong(pay / 4 + 2));
            }
        }
        if (random.nextInt(4) > 0) {
            long matchable = cents(credited, MoneyType.PRE_TAX)
                    + cents(credited, MoneyType.ROTH)
                    + (afterTaxIsMatched ? cents(credited, MoneyType.AFTER_TAX) : 0);
            long drawn = match.oracle().matchOf(matchable);
            credited.put(MoneyType.MATCH, random.nextBoolean() ? drawn : random.nextLong(drawn + 1));
        }
        return credited;
    }

    private static CorrectionOrder order(Random random) {
        if (random.nextBoolean()) {
            return CorrectionOrder.STATUTORY;
        }
        List<CorrectionTier> tiers = new ArrayList<>(CorrectionOrder.STATUTORY.tiers());
        Collections.shuffle(tiers, random);
        return new CorrectionOrder(tiers);
    }

    private static long cents(Map<MoneyType, Long> credited, MoneyType type) {
        return credited.getOrDefault(type, 0L);
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    List<CorrectionStep> steps() {
        return AdditionsCorrection.steps(additions, rules);
    }

    List<String> oracleSteps() {
        return oracle.steps(
                rules.order().tiers().stream().map(CorrectionTier::code).toList());
    }
}
