package io.plumbline.engine;

import java.nio.file.Path;
import java.util.List;

/// Files that a relation is read from. All files of a source have the same columns; a column that only some
/// have is null in the others.
public sealed interface Source {

    List<Path> files();

    /// Parquet files, with the types they were written with.
    record Parquet(List<Path> files) implements Source {
        public Parquet {
            files = List.copyOf(files);
        }

        /// The files as an argument of a table function, such as `parquet_metadata`.
        public String pattern() {
            return Sql.files(files);
        }
    }

    /// CSV files with a header line. Every column arrives as VARCHAR and an empty field as null: what a text
    /// means is for the column's contract to say, not for a sniffer to guess from the first rows.
    record Csv(List<Path> files) implements Source {
        public Csv {
            files = List.copyOf(files);
        }
    }

    /// The table function that reads this source.
    default String scan() {
        return switch (this) {
            case Parquet parquet ->
                "read_parquet(%s, union_by_name = true, hive_partitioning = false)"
                        .formatted(Sql.files(parquet.files()));
            case Csv csv ->
                ("read_csv(%s, header = true, all_varchar = true, union_by_name = true, hive_partitioning = false, "
                                + "delim = ',', quote = '\"', escape = '\"', nullstr = '', "
                                // Else a sniffer skips ragged first lines and lines that begin with #.
                                + "skip = 0, comment = '', strict_mode = true, null_padding = false)")
                        .formatted(Sql.files(csv.files()));
        };
    }
}
