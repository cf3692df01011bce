package io.plumbline.benchmark.report;

import io.plumbline.typeset.Magnitude;
import io.plumbline.typeset.Typeset;

/// What a plot shows, and how it is printed.
enum Quantity {
    TIME,
    MEMORY;

    String printed(long figure) {
        return switch (this) {
            case TIME -> Magnitude.time(figure);
            case MEMORY -> Magnitude.bytes(figure);
        };
    }

    /// `20 ms` of a round figure, which needs no zeros after the point.
    String mark(long figure) {
        return figure == 0 ? "0" : withoutZeros(printed(figure));
    }

    /// `10,000` and `10 million`.
    static String participants(long count) {
        return count >= 1_000_000 && count % 1_000_000 == 0
                ? Typeset.count(count / 1_000_000) + " million"
                : Typeset.count(count);
    }

    /// `1 participant`, `10 million participants`.
    static String scale(long participants) {
        return participants(participants) + (participants == 1 ? " participant" : " participants");
    }

    private static String withoutZeros(String printed) {
        return printed.replaceFirst("(\\.\\d*?)0+(?= )", "$1").replaceFirst("\\.(?= )", "");
    }
}
