package io.plumbline.cli;

/// How rows are shown.
enum Format {
    /// For people: what a reader wants to know first, and a few rows.
    TABLE,
    /// Every row, comma-separated, under a line of column names.
    CSV,
    /// Every row as a JSON object on a line of its own.
    JSON
}
