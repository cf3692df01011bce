package io.plumbline.storage;

import com.fasterxml.jackson.annotation.JsonValue;
import io.plumbline.InputException;
import java.util.Arrays;
import java.util.stream.Collectors;

/// How the pages of a result's Parquet file are compressed.
public enum Codec {
    SNAPPY("snappy", "snappy"),
    GZIP("gzip", "gzip"),
    /// Parquet's older `LZ4` frames differ between writers and are deprecated; `LZ4_RAW` is what readers
    /// agree on.
    LZ4("lz4", "lz4_raw"),
    ZSTD("zstd", "zstd"),
    NONE("none", "uncompressed");

    /// Smallest files of the five at a speed that does not show beside the computation.
    public static final Codec DEFAULT = ZSTD;

    private final String choice;
    private final String parquetName;

    Codec(String choice, String parquetName) {
        this.choice = choice;
        this.parquetName = parquetName;
    }

    /// The codec that a person asked for, by its name in lower case; any other name is an [InputException].
    public static Codec of(String choice) {
        return Arrays.stream(values())
                .filter(codec -> codec.choice.equals(choice))
                .findFirst()
                .orElseThrow(() -> new InputException("codec '%s' is not known; choose one of %s"
                        .formatted(
                                choice,
                                Arrays.stream(values()).map(Codec::choice).collect(Collectors.joining(", ")))));
    }

    /// The name that people and manifests use.
    @JsonValue
    public String choice() {
        return choice;
    }

    /// The name of the codec in the Parquet format, in lower case, as a writer's compression option takes
    /// it.
    public String parquetName() {
        return parquetName;
    }
}
