package io.plumbline.plan;

import io.plumbline.oracle.MatchOracle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A match formula at random with a pay to apply it to: up to four tiers, some without a match, rates that have
/// no end in binary, and bounds that fall between two cents.
public record RandomFormula(MatchFormula formula, BigDecimal compensation) {

    /// The formula and pay of a seed.
    ///
    /// @param mostCents the highest pay
    public static RandomFormula of(Random random, long mostCents) {
        List<MatchTier> tiers = new ArrayList<>();
        int reached = 0;
        for (int tier = random.nextInt(5); tier > 0; tier--) {
            reached += 1 + random.nextInt(60_000);
            BigDecimal rate = random.nextInt(5) == 0
                    ? BigDecimal.ZERO
                    : random.nextBoolean()
                            ? BigDecimal.valueOf(25L * (1 + random.nextInt(8)), 2)
                            : BigDecimal.valueOf(1 + random.nextInt(5_000_000), 6);
            tiers.add(new MatchTier(rate, BigDecimal.valueOf(reached, 6)));
        }
        return new RandomFormula(new MatchFormula(tiers), BigDecimal.valueOf(random.nextLong(mostCents), 2));
    }

    public MatchOracle oracle() {
        return new MatchOracle(
                compensation,
                formula.tiers().stream()
                        .map(tier -> new MatchOracle.Tier(tier.rate(), tier.upTo()))
                        .toList());
    }
}
