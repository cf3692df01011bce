package io.plumbline.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Knows where in a Parquet file the values of its columns lie. Storage itself cannot read Parquet; whoever
/// asks it for columns can, and brings this along.
@FunctionalInterface
public interface ColumnChunks {

    /// A run of bytes of a file.
    ///
    /// @param offset of the first byte, from the file's start
    /// @param length how many, at least one
    record ByteRange(long offset, long length) {}

    /// The bytes of some columns, in any order, overlapping or not.
    ///
    /// @param file a Parquet file of which no more than the footer need be at hand
    /// @param columns the file's own names, compared without their case; one that it lacks has no bytes
    List<ByteRange> of(Path file, Set<String> columns);
}
