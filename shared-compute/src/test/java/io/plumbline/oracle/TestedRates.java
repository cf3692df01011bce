package io.plumbline.oracle;

/// How much the employees of a drawn plan defer, in hundredths of a percent of pay.
///
/// @param leastLow of those who are not highly compensated
/// @param leastHigh of those who are
record TestedRates(int leastLow, int mostLow, int leastHigh, int mostHigh) {

    static TestedRates drawn(Draw draw) {
        return switch (draw.between(0, 7)) {
            case 0 -> new TestedRates(0, 0, 0, 0);
            case 1, 2 -> even(draw.of(199, 200, 400, 799, 800, 804), draw.of(0, 0, 1));
            default ->
                new TestedRates(
                        0,
                        draw.of(200, 400, 800, 1_200),
                        draw.of(0, 0, 300, 500),
                        draw.of(500, 600, 900, 1_500, 3_000));
        };
    }

    /// Everybody defers the same, and the highly compensated the most that passes, or a little more.
    private static TestedRates even(int low, int more) {
        int high = Math.max(low + low / 4, Math.min(2 * low, low + 200)) + more;
        return new TestedRates(low, low, high, high);
    }

    boolean areEven() {
        return leastLow == mostLow && leastHigh == mostHigh;
    }

    /// A third of them defers nothing.
    long low(Draw draw) {
        return !areEven() && draw.oneIn(3) ? 0 : draw.between(leastLow, mostLow);
    }

    long high(Draw draw) {
        return draw.between(leastHigh, mostHigh);
    }
}
