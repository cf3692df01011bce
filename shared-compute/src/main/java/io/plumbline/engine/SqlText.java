package io.plumbline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads a SELECT from the `.sql` file that lies beside a class.
public final class SqlText {

    private SqlText() {}

    public static String of(Class<?> beside, String file) {
        try (InputStream text = beside.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalArgumentException("no " + file + " beside " + beside.getName());
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
