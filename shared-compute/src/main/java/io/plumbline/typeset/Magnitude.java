package io.plumbline.typeset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// How measured quantities are printed: three digits that count, in the unit that keeps them short, for no clock is
/// surer than that.
public final class Magnitude {

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final List<String> TIMES = List.of("ns", "µs", "ms", "s");
    private static final List<String> SIZES = List.of("B", "kB", "MB", "GB", "TB");
    private static final List<String> COUNTS = List.of("", "k", "M", "G", "T");
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1L << 30);

    private Magnitude() {}

    /// `26.4 ms`, `1.11 s`, `1,320 s`.
    public static String time(long nanos) {
        return scaled(nanos, TIMES);
    }

    /// `206 MB`, `3.48 GB`, in powers of a thousand.
    public static String bytes(long bytes) {
        return scaled(bytes, SIZES);
    }

    /// `3.79 M`, `812`.
    public static String count(long count) {
        return scaled(count, COUNTS).stripTrailing();
    }

    /// `30.9 GiB`: what machines have is sold in powers of two.
    public static String memory(long bytes) {
        return digits(BigDecimal.valueOf(bytes).divide(GIBIBYTE, DIGITS)) + " GiB";
    }

    /// `1.08`, `0.0412`, `12.3`, `1,230`: three digits that count.
    public static String ratio(double ratio) {
        return digits(new BigDecimal(ratio).round(DIGITS));
    }

    private static String scaled(long value, List<String> units) {
        BigDecimal scaled = BigDecimal.valueOf(value);
        int unit = 0;
        while (unit < units.size() - 1 && scaled.round(DIGITS).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            scaled = scaled.movePointLeft(3);
            unit++;
        }
        String figure = unit == 0 ? String.valueOf(value) : digits(scaled.round(DIGITS));
        return figure + " " + units.get(unit);
    }

    /// Zeros after the point count too: `1.00` says more than `1`.
    private static String digits(BigDecimal rounded) {
        int before = rounded.precision() - rounded.scale();
        int after = rounded.signum() == 0 ? 0 : Math.max(0, DIGITS.getPrecision() - before);
        return String.format(Locale.ROOT, "%,." + after + "f", rounded);
    }
}
