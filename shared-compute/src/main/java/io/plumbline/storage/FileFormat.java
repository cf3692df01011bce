package io.plumbline.storage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A file format that datasets may come in, told by the file name's extension in either case.
public enum FileFormat {
    PARQUET(".parquet"),
    CSV(".csv");

    private final String extension;

    FileFormat(String extension) {
        this.extension = extension;
    }

    /// The extension with its dot.
    public String extension() {
        return extension;
    }

    static Optional<FileFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.extension))
                .findFirst();
    }
}
