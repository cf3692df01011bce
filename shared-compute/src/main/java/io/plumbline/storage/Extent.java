package io.plumbline.storage;

import java.util.Set;

/// How much of a dataset's files a reader needs at hand.
public sealed interface Extent {

    /// What says which columns the files have: of Parquet files the footer, of other files everything.
    record Outline() implements Extent {}

    /// Some columns of files whose outline is at hand.
    ///
    /// @param names the source's own names, compared without their case
    record Columns(Set<String> names, ColumnChunks chunks) implements Extent {
        public Columns {
            names = Set.copyOf(names);
        }
    }

    /// Every byte.
    record Whole() implements Extent {}
}
