package io.plumbline.typeset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How values are printed for people: in one way, everywhere, and without losing a digit.
public final class Typeset {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "MMMM d, uuuu 'at' HH:mm 'UTC'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private Typeset() {}

    /// `$1,234.56`; an amount with fractions of a cent is a fault of the program.
    public static String dollars(BigDecimal amount) {
        String figure = String.format(Locale.US, "%,.2f", amount.abs().setScale(2, RoundingMode.UNNECESSARY));
        return amount.signum() < 0 ? "−$" + figure : "$" + figure;
    }

    /// `$70,000` where there are no cents, for limits and axes.
    public static String shortDollars(BigDecimal amount) {
        String dollars = dollars(amount);
        return dollars.endsWith(".00") ? dollars.substring(0, dollars.length() - 3) : dollars;
    }

    public static String count(long count) {
        return String.format(Locale.US, "%,d", count);
    }

    /// `1,000`, or `1,050.5` of 1050.50: no digit that says nothing.
    public static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.US, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    /// `1 employee`, `1,234 employees`.
    public static String count(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /// `95.34%` of 0.9534; a dash where there is no such share.
    public static String percent(@Nullable BigDecimal share) {
        return share == null
                ? "—"
                : String.format(Locale.US, "%,.2f%%", share.movePointRight(2).setScale(2, RoundingMode.DOWN));
    }

    /// `6.72%` of 6.72, and `10.4375%` of 10.4375: percent and not a share; a dash where there is none.
    public static String percentage(@Nullable BigDecimal percent) {
        if (percent == null) {
            return "—";
        }
        BigDecimal brief = percent.stripTrailingZeros();
        return brief.setScale(Math.max(2, brief.scale()), RoundingMode.UNNECESSARY)
                        .toPlainString() + "%";
    }

    /// `95%` of 0.9500.
    public static String shortPercent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /// `match` of `Match`, within a sentence; `QNEC` stays.
    public static String decapitalized(String words) {
        boolean isAbbreviation = words.equals(words.toUpperCase(Locale.ROOT));
        return isAbbreviation ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /// `Annual additions limit exceeded` of `annual_additions_limit_exceeded`.
    public static String words(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
