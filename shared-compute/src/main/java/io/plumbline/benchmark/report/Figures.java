package io.plumbline.benchmark.report;

import java.util.List;

/// A table of printed figures.
///
/// @param caption what it holds, in a clause
/// @param headings of the first column, which says what a row is, and of the others
/// @param rows as many cells each as there are headings
record Figures(String caption, List<String> headings, List<List<String>> rows) {

    static final String NOTHING = "—";

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
