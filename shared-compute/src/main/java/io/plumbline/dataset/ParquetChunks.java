package io.plumbline.dataset;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import io.plumbline.engine.SqlText;
import io.plumbline.storage.ColumnChunks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds the bytes of a Parquet file's columns in its footer, as the engine that will read them reads it.
public record ParquetChunks(Session session) implements ColumnChunks {

    @Override
    public List<ByteRange> of(Path file, Set<String> columns) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(columns);
        String select = SqlText.of(ParquetChunks.class, "column_chunks.sql")
                .replace("$file", new Source.Parquet(List.of(file)).pattern());
        List<ByteRange> ranges = new ArrayList<>();
        try (Rows rows = session.rows(select)) {
            while (rows.next()) {
                if (wanted.contains(rows.text("name"))) {
                    long offset = rows.integer("first_byte");
                    long length = rows.value("bytes") == null ? size(file) - offset : rows.integer("bytes");
                    ranges.add(new ByteRange(offset, length));
                }
            }
        }
        return ranges;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
