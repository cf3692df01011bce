package io.plumbline.report;

import java.util.List;

/// A histogram laid out in the units of its drawing, with the figures behind it.
///
/// @param id unique in the document
/// @param bins the figures, for the table that goes with the drawing; empty ones left out
/// @param columns the bars, from left to right
/// @param marks vertical lines, such as a limit
record Histogram(
        String id,
        String title,
        String description,
        Legend legend,
        List<Bin> bins,
        List<Bar> columns,
        List<Mark> marks,
        List<Tick> across,
        List<Tick> up) {

    static final int WIDTH = 640;
    static final int HEIGHT = 250;
    static final int LEFT = 60;
    static final int RIGHT = 624;
    static final int TOP = 40;
    static final int BOTTOM = 220;

    boolean isEmpty() {
        return bins.isEmpty();
    }

    /// One rectangle of a column.
    ///
    /// @param title what it says when pointed at
    record Bar(int x, int y, int width, int height, Tone tone, String title) {}

    /// A vertical line.
    ///
    /// @param onTheLeft whether its label stands to its left, for want of room on the right
    record Mark(int x, int labelY, String label, boolean onTheLeft) {}

    /// A label of an axis.
    record Tick(int at, String label) {}
}
