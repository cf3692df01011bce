package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// The correction of a failed ADP or ACP test as one would do it with a pencil: the highest percentages are cut
/// step by step until nothing is over, and then the dollars are taken back a cent at a time, each from whoever
/// has the most left.
public final class LevellingOracle {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private LevellingOracle() {}

    /// The excess in dollars, 401(k)(8)(B): percentages come down, the highest to the next highest, together to
    /// the one after that, and so on, until their average is the limit.
    ///
    /// A step that is shared by `k` people is a `k`-th, so everything is counted in parts that all numbers up to
    /// the number of people divide.
    public static BigDecimal excess(BigDecimal limitPercent, List<Contributor> contributors) {
        BigDecimal parts = new BigDecimal(LongStream.rangeClosed(1, contributors.size())
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b))));
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

        BigDecimal cut = BigDecimal.ZERO;
        BigDecimal contributed = BigDecimal.ZERO;
        for (int i = 0; i < heights.size(); i++) {
            Contributor contributor = contributors.get(i);
            BigDecimal points = contributor.percent().multiply(parts).subtract(heights.get(i));
            cut = cut.add(points.multiply(contributor.compensation()));
            contributed = contributed.add(contributor.contributed());
        }
        return cut.divide(parts.multiply(new BigDecimal("100")), 2, RoundingMode.HALF_UP)
                .min(contributed);
    }

    /// Whose the excess is, 401(k)(8)(C): a cent at a time from whoever has the most left, and among several the
    /// one with the lowest id.
    public static Map<String, BigDecimal> allocated(BigDecimal excess, List<Contributor> contributors) {
        Map<String, BigDecimal> left = new TreeMap<>();
        Map<String, BigDecimal> taken = new TreeMap<>();
        contributors.forEach(contributor -> {
            left.put(contributor.employeeId(), contributor.contributed());
            taken.put(contributor.employeeId(), new BigDecimal("0.00"));
        });
        for (BigDecimal open = excess; open.signum() > 0; open = open.subtract(CENT)) {
            String most = left.entrySet().stream()
                    .max(Map.Entry.<String, BigDecimal>comparingByValue()
                            .thenComparing(Map.Entry.<String, BigDecimal>comparingByKey()
                                    .reversed()))
                    .orElseThrow()
                    .getKey();
            left.merge(most, CENT, BigDecimal::subtract);
            taken.merge(most, CENT, BigDecimal::add);
        }
        return taken;
    }
}
