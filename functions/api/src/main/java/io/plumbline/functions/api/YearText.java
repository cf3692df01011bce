package io.plumbline.functions.api;

import java.util.regex.Pattern;

/// A year as a path writes it.
final class YearText {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}");

    private YearText() {}

    static int read(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_YEAR, "write a year as four digits, such as 2025");
        }
        return Integer.parseInt(text);
    }
}
