package io.plumbline.oracle;

import org.jspecify.annotations.Nullable;

/// One value that is not what the oracle says.
///
/// @param row its key
public record Difference(
        String row,
        String column,
        @Nullable Object expected,
        @Nullable Object actual) {}
