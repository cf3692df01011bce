package io.plumbline.plan;

import io.plumbline.Excerpt;
import io.plumbline.NearestName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One value of a plan file, and the ways to understand it. Each throws [Unusable], whose message follows the
/// key.
record Scalar(String text, Tag tag) {

    private static final int MOST_DECIMALS = 6;
    private static final Period CENTURIES = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    int wholeNumber(int least, int most, String bound) {
        return decimal(true, BigDecimal.valueOf(least), BigDecimal.valueOf(most), bound)
                .intValueExact();
    }

    BigDecimal decimal(String least, String most, String bound) {
        return decimal(false, new BigDecimal(least), new BigDecimal(most), bound);
    }

    private BigDecimal decimal(boolean whole, BigDecimal least, BigDecimal most, String bound) {
        if (!tag.equals(Tag.INT) && (whole || !tag.equals(Tag.FLOAT))) {
            throw unusable(whole ? "must be a whole number" : "must be a number");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) { // .inf and .nan
            throw unusable("must be a number");
        }
        // The range comes first: it also bounds what the exponent of a number like 1e999999999 can do further on.
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw unusable("must be from %s to %s%s".formatted(least, most, bound.isEmpty() ? "" : " (" + bound + ")"));
        }
        if (number.scale() > MOST_DECIMALS) {
            throw unusable("must have at most %d decimals".formatted(MOST_DECIMALS));
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    boolean flag() {
        if (!tag.equals(Tag.BOOL)) {
            throw unusable("must be true or false");
        }
        return Boolean.parseBoolean(text);
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        List<String> codes = Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = codes.indexOf(text);
        if (index < 0) {
            throw unusable("must be " + (codes.size() == 1 ? "" : "one of ") + String.join(", ", codes), codes);
        }
        return type.getEnumConstants()[index];
    }

    /// The value of the one word that may stand here; `orWhat` says what else may.
    <T> T only(String word, T value, String orWhat) {
        if (!text.equals(word)) {
            throw unusable("must be %s %s".formatted(word, orWhat), List.of(word));
        }
        return value;
    }

    LocalDate date() {
        try {
            LocalDate date = LocalDate.parse(text);
            if (CENTURIES.contains(date)) {
                return date;
            }
        } catch (DateTimeException e) {
            // Falls through to the one message for both.
        }
        throw unusable("must be a date from 1900 to 2199, written like 2025-07-01");
    }

    /// A day that every year has.
    MonthDay monthDay() {
        try {
            MonthDay day = MonthDay.parse("--" + text);
            if (day.isValidYear(2025)) {
                return day;
            }
        } catch (DateTimeException e) {
            // Falls through to the one message for both.
        }
        throw unusable("must be a month and day that every year has, written like 07-01");
    }

    /// A name that becomes a directory and part of an event: no separators, no spaces, no surprises.
    String identifier() {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw unusable("must be up to 100 letters, digits, dots, hyphens and underscores, a letter or digit first");
        }
        return text;
    }

    String name() {
        if (text.isBlank()) {
            throw unusable("must be a name");
        }
        return text;
    }

    private Unusable unusable(String rule) {
        return unusable(rule, List.of());
    }

    private Unusable unusable(String rule, List<String> known) {
        return new Unusable("%s, not %s%s".formatted(rule, Excerpt.of(text), NearestName.hint(text, known)));
    }

    /// A value that cannot be what its key wants.
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }
}
