package io.plumbline.storage;

import java.nio.file.Path;
import java.util.Optional;

/// One file of a dataset.
///
/// @param name where the file lies in the store, with `/` between the segments: the same on every machine
/// @param shown the same under the place as its user named it: what messages call the file
/// @param path where it can be read: absolute, links resolved, inside one of the store's readable
///     directories
/// @param format what the name's extension says the file is
/// @param partition the plan and year that its directories name; empty for a dataset in a single file
/// @param bytes its length, never 0
public record SourceFile(
        String name, String shown, Path path, FileFormat format, Optional<Partition> partition, long bytes) {}
