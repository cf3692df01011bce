package io.plumbline.s3;

import io.plumbline.storage.ColumnChunks.ByteRange;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the footer of a Parquet file from its last bytes, which say how long it is.
final class ParquetFooter {

    private static final String MAGIC = "PAR1";

    /// The footer's length and the magic bytes after it.
    private static final int END = Integer.BYTES + MAGIC.length();

    private ParquetFooter() {}

    /// Where it lies, to the end of the file.
    ///
    /// @param file of which the last bytes are at hand
    /// @return empty where the file does not end as Parquet does
    static Optional<ByteRanges> of(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long size = bytes.length();
            bytes.seek(size - END);
            long length = Integer.toUnsignedLong(Integer.reverseBytes(bytes.readInt()));
            byte[] magic = new byte[MAGIC.length()];
            bytes.readFully(magic);
            boolean isParquet = new String(magic, StandardCharsets.US_ASCII).equals(MAGIC);
            long all = length + END;
            return isParquet && all + MAGIC.length() <= size
                    ? Optional.of(ByteRanges.of(List.of(new ByteRange(size - all, all))))
                    : Optional.empty();
        }
    }
}
