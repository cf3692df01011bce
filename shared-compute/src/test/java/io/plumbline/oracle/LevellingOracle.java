package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The excess of a failed ADP or ACP test as one would find it with a pencil: the highest percentages are cut step by
/// step until nothing is over. [LevelledDollars] does likewise with the dollars.
public final class LevellingOracle {

    private LevellingOracle() {}

    /// The excess in dollars, 401(k)(8)(B): as far as the tested plan has it, 1.401(k)-2(b)(2)(iii)(B).
    public static BigDecimal excess(BigDecimal limitPercent, List<Contributor> contributors) {
        BigDecimal parts = parts(contributors);
        List<BigDecimal> heights = levelled(limitPercent, contributors);
        BigDecimal cut = BigDecimal.ZERO;
        BigDecimal contributed = BigDecimal.ZERO;
        for (int i = 0; i < heights.size(); i++) {
            Contributor contributor = contributors.get(i);
            BigDecimal points = contributor.percent().multiply(parts).subtract(heights.get(i));
            cut = cut.add(points.multiply(contributor.compensation()));
            contributed = contributed.add(contributor.contributed().min(contributor.counted()));
        }
        return cut.divide(parts.multiply(new BigDecimal("100")), 2, RoundingMode.HALF_UP)
                .min(contributed);
    }

    /// The highest percentage that is left, to ten decimals.
    static BigDecimal highestLeft(BigDecimal limitPercent, List<Contributor> contributors) {
        return Collections.max(levelled(limitPercent, contributors))
                .divide(parts(contributors), 10, RoundingMode.HALF_UP);
    }

    /// How many percentages came down.
    static long reduced(BigDecimal limitPercent, List<Contributor> contributors) {
        BigDecimal highest = Collections.max(levelled(limitPercent, contributors));
        BigDecimal parts = parts(contributors);
        return contributors.stream()
                .filter(each -> each.percent().multiply(parts).compareTo(highest) > 0)
                .count();
    }

    /// A step that is shared by `k` people is a `k`-th, so everything is counted in parts that all numbers up to
    /// the number of people divide.
    private static BigDecimal parts(List<Contributor> contributors) {
        return new BigDecimal(LongStream.rangeClosed(1, contributors.size())
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b))));
    }

    /// Percentages come down, the highest to the next highest, together to the one after that, and so on, until
    /// their average is the limit.
    private static List<BigDecimal> levelled(BigDecimal limitPercent, List<Contributor> contributors) {
        BigDecimal parts = parts(contributors);
        List<BigDecimal> heights = contributors.stream()
                .map(contributor -> contributor.percent().multiply(parts))
                .collect(Collectors.toCollection(ArrayList::new));
        BigDecimal over = heights.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(limitPercent.multiply(parts).multiply(BigDecimal.valueOf(heights.size())));

        while (over.signum() > 0) {
            BigDecimal highest = heights.stream().max(Comparator.naturalOrder()).orElseThrow();
            List<Integer> tied = new ArrayList<>();
            BigDecimal next = BigDecimal.ZERO;
            for (int i = 0; i < heights.size(); i++) {
                if (heights.get(i).compareTo(highest) == 0) {
                    tied.add(i);
                } else {
                    next = next.max(heights.get(i));
                }
            }
            BigDecimal wholeStep = highest.subtract(next).multiply(BigDecimal.valueOf(tied.size()));
            BigDecimal taken = wholeStep.min(over);
            for (int i : tied) {
                heights.set(i, highest.subtract(taken.divide(BigDecimal.valueOf(tied.size()))));
            }
            over = over.subtract(taken);
        }
        return heights;
    }
}
