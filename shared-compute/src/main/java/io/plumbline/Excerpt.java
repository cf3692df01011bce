package io.plumbline;

/// What a message shows of somebody's input: in quotes, on one line, and not much of it.
public final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    public static String of(String text) {
        return "'" + unquoted(text) + "'";
    }

    /// For a name that stands inside a longer one: `eligibility.agee`.
    public static String unquoted(String text) {
        String line = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return line.replaceAll("\\p{Cntrl}", " ");
    }
}
