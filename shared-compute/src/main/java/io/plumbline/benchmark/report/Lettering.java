package io.plumbline.benchmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How much room words take in a drawing, at the size that the style sheet sets them in.
final class Lettering {

    /// The height of a line.
    static final int LINE = 20;

    /// An upper bound for the mean letter of the fonts that the style sheet names, of 16 units.
    private static final double LETTER = 9.6;

    private static final int LONGEST_NAME = 14;

    private Lettering() {}

    static int width(String words) {
        return (int) Math.ceil(words.codePointCount(0, words.length()) * LETTER);
    }

    /// A name that fits beside a plot; the tables have it whole.
    static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /// Moves labels apart that would overlap, each as little as that takes, and keeps them between two bounds as
    /// far as there is room.
    ///
    /// @param wanted where each would stand
    /// @return where each stands, in the order given
    static List<Integer> apart(List<Integer> wanted, int top, int bottom) {
        List<Integer> order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        int[] placed = new int[wanted.size()];
        int free = top;
        for (int index : order) {
            placed[index] = Math.max(free, wanted.get(index));
            free = placed[index] + LINE;
        }
        int bound = bottom;
        for (int index : order.reversed()) {
            placed[index] = Math.min(bound, placed[index]);
            bound = placed[index] - LINE;
        }
        List<Integer> result = new ArrayList<>();
        for (int place : placed) {
            result.add(place);
        }
        return result;
    }
}
