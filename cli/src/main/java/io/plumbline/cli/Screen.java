package io.plumbline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where a page of text goes: how wide it is, and whether it knows bold from plain.
///
/// The launcher tells the width of the terminal, and that there is one; Java cannot. Into a file or a pipe, a page is
/// of one width and plain.
final class Screen {

    private static final int WIDTH = 100;
    private static final int NARROWEST = 72;
    private static final int WIDEST = 120;

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final int width;
    private final boolean isStyled;

    Screen(PrintWriter out, int width, boolean isStyled) {
        this.out = out;
        this.width = Math.clamp(width, NARROWEST, WIDEST);
        this.isStyled = isStyled;
    }

    static Screen of(PrintWriter out) {
        Integer columns = Integer.getInteger("plumbline.columns");
        return columns == null || columns <= 0
                ? new Screen(out, WIDTH, false)
                : new Screen(out, columns, isStyled(System.getenv()));
    }

    /// <https://no-color.org>, and terminals that cannot.
    private static boolean isStyled(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    int width() {
        return width;
    }

    String bold(String text) {
        return styled(BOLD, text);
    }

    String dim(String text) {
        return styled(DIM, text);
    }

    private String styled(String style, String text) {
        return isStyled && !text.isEmpty() ? style + text + PLAIN : text;
    }

    void line(String text) {
        out.println(text);
    }

    void blank() {
        out.println();
    }

    /// A line across the screen.
    void rule(char of) {
        line(dim(String.valueOf(of).repeat(width)));
    }

    /// A text broken between words into lines that are at most so wide; a longer word has a line of its own.
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
