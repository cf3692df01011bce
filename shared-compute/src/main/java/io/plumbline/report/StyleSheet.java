package io.plumbline.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// How reports look. It is part of every page, so that a page is one file.
public final class StyleSheet {

    private StyleSheet() {}

    /// The look that all reports share.
    public static String shared() {
        return of(StyleSheet.class, "report.css");
    }

    /// What a report adds to it.
    ///
    /// @param beside a class of the package whose resource it is
    public static String of(Class<?> beside, String name) {
        try (InputStream css = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
