package io.plumbline.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How a Parquet file is written.
///
/// @param codec DuckDB's name of the codec: `snappy`, `gzip`, `lz4_raw`, `zstd` or `uncompressed`
/// @param metadata key and value pairs in the file's footer, so that a file says by itself which run made it
public record ParquetOptions(String codec, Map<String, String> metadata) {

    public ParquetOptions {
        metadata = Map.copyOf(metadata);
    }

    String toSql() {
        String pairs = new TreeMap<>(metadata)
                .entrySet().stream()
                        .map(entry -> Sql.name(entry.getKey()) + ": " + Sql.text(entry.getValue()))
                        .collect(Collectors.joining(", "));
        String footer = pairs.isEmpty() ? "" : ", kv_metadata {" + pairs + "}";
        return "format parquet, codec " + Sql.text(codec) + footer;
    }
}
