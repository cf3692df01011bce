package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A failed test at random, the same for the same seed: ties, people who contributed nothing, amounts of a few
/// cents, amounts that a double cannot hold, contributions to related plans alone or among others, more taken back from
/// these than was given to them, and limits from nothing to no excess at all.
///
/// @param limitPercent at most four decimals
record RandomContributors(BigDecimal limitPercent, List<HighlyCompensated> employees) {

    private static final int MOST_PEOPLE = 12;

    /// @param mostCents what one of them contributes at most
    static RandomContributors of(long seed, long mostCents) {
        Random random = new Random(seed);
        int people = 1 + random.nextInt(MOST_PEOPLE);
        List<HighlyCompensated> employees = new ArrayList<>();
        List<BigDecimal> seen = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            BigDecimal contributed = !seen.isEmpty() && random.nextInt(3) == 0
                    ? seen.get(random.nextInt(seen.size()))
                    : BigDecimal.valueOf(random.nextInt(8) == 0 ? 0 : random.nextLong(mostCents), 2);
            seen.add(contributed);
            BigDecimal compensation = contributed
                    .multiply(BigDecimal.valueOf(2 + random.nextInt(40)))
                    .add(BigDecimal.valueOf(1 + random.nextLong(mostCents), 2));
            employees.add(employee("E" + i, contributed, here(random, contributed), compensation));
        }
        Collections.shuffle(employees, random);
        BigDecimal average = employees.stream()
                .map(HighlyCompensated::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        BigDecimal limit = average.multiply(BigDecimal.valueOf(random.nextInt(110), 2));
        return new RandomContributors(limit, employees);
    }

    /// What of somebody's contributions is of the plan that is tested: mostly all.
    private static BigDecimal here(Random random, BigDecimal contributed) {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO.setScale(2);
            case 1, 2 ->
                BigDecimal.valueOf(random.nextLong(contributed.unscaledValue().longValueExact() + 1), 2);
            case 3 -> contributed.add(BigDecimal.valueOf(random.nextLong(1_000), 2));
            default -> contributed;
        };
    }

    private static HighlyCompensated employee(
            String id, BigDecimal counted, BigDecimal contributed, BigDecimal compensation) {
        BigDecimal percent = counted.movePointRight(2).divide(compensation, 2, RoundingMode.HALF_UP);
        return new HighlyCompensated(id, counted, contributed, compensation, percent);
    }

    Excess excess() {
        return Excess.over(limitPercent, employees);
    }
}
