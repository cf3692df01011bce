package io.plumbline.benchmark.report;

import java.util.List;

/// How an engine looks in every plot: a colour that colour-blind readers tell apart, and beside it the shape of
/// its points, for grey prints. Engines that nobody foresaw share the last look, and their names tell them apart.
record Look(int number) {

    private static final List<String> ENGINES =
            List.of(Comparison.SUBJECT, Comparison.FLOOR, "polars", "jdbc", "pandas", "polars-collect");

    /// Around the point, in the units of a drawing.
    private static final List<String> SHAPES = List.of(
            "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
            "m-4.5-4.5h9v9h-9z",
            "m0-6l6 6l-6 6l-6-6z",
            "m0-6l5.5 10h-11z",
            "m0 6l5.5-10h-11z",
            "m-5-2h3v-3h4v3h3v4h-3v3h-4v-3h-3z",
            "m-5-1.5h10v3h-10z");

    static Look of(String engine) {
        int index = ENGINES.indexOf(engine);
        return new Look(index < 0 ? ENGINES.size() : index);
    }

    /// The class of the style sheet.
    String style() {
        return "engine-" + number;
    }

    String shape() {
        return SHAPES.get(number);
    }
}
