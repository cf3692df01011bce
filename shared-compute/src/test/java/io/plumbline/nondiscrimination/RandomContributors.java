package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A failed test at random, the same for the same seed: ties, people who contributed nothing, amounts of a few
/// cents, amounts that a double cannot hold, and limits from nothing to no excess at all.
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
            employees.add(employee("E" + i, contributed, compensation));
        }
        Collections.shuffle(employees, random);
        BigDecimal average = employees.stream()
                .map(HighlyCompensated::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        BigDecimal limit = average.multiply(BigDecimal.valueOf(random.nextInt(110), 2));
        return new RandomContributors(limit, employees);
    }

    private static HighlyCompensated employee(String id, BigDecimal contributed, BigDecimal compensation) {
        BigDecimal percent = contributed.movePointRight(2).divide(compensation, 2, RoundingMode.HALF_UP);
        return new HighlyCompensated(id, contributed, compensation, percent);
    }

    Excess excess() {
        return Excess.over(limitPercent, employees);
    }
}
