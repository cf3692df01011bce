package io.plumbline.oracle;

import org.jspecify.annotations.Nullable;

/// One value that is not what the oracle says.
public record Difference(
        String employeeId,
        String column,
        @Nullable Object expected,
        @Nullable Object actual) {}
