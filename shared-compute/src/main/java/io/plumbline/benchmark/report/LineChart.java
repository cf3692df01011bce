package io.plumbline.benchmark.report;

import java.util.List;

/// A line for each engine, laid out in the units of its drawing, with the figures behind it.
///
/// @param id unique in the document
/// @param across the axis at the foot
/// @param up the axis at the left
/// @param table the figures, for the table that goes with the drawing
record LineChart(
        String id,
        String title,
        String description,
        List<Axis.Tick> across,
        List<Axis.Tick> up,
        List<Line> lines,
        Figures table) {

    static final int WIDTH = 540;
    static final int HEIGHT = 260;
    static final int LEFT = 84;
    static final int RIGHT = 372;
    static final int TOP = 14;
    static final int BOTTOM = 226;

    /// The points of one engine, joined where they are neighbours.
    ///
    /// @param engine its name, cut short where it would not fit
    /// @param path as an SVG path has it
    /// @param labelY where its name stands, beside the last point
    record Line(String engine, Look look, String path, List<Point> points, int labelY) {

        Point last() {
            return points.getLast();
        }
    }

    /// A figure in its place.
    ///
    /// @param title what it says when pointed at
    record Point(int x, int y, String title) {}
}
