package io.plumbline.dataset;

import io.plumbline.engine.EngineException;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import io.plumbline.engine.Sql;
import io.plumbline.storage.DatasetFiles;
import io.plumbline.storage.FileFormat;
import io.plumbline.storage.SourceFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Looks for what is wrong with files that the engine could not read: it says so in its own terms, and not
/// always of which file.
public final class Damage {

    private static final int MAGIC_BYTES = 4;

    private Damage() {}

    /// The files of a dataset that cannot be read, each with what to do about it; empty where all can be.
    public static List<Fault> of(DatasetFiles files, Session session) {
        List<Fault> damaged = new ArrayList<>();
        for (SourceFile file : files.files()) {
            if (unreadable(source(file), session)) {
                damaged.add(Fault.of(file.shown(), describe(file)));
            }
        }
        return damaged;
    }

    private static Source source(SourceFile file) {
        return file.format() == FileFormat.CSV
                ? new Source.Csv(List.of(file.path()))
                : new Source.Parquet(List.of(file.path()));
    }

    private static boolean unreadable(Source source, Session session) {
        try {
            String every = session.columns("from " + source.scan()).stream()
                    .map(column -> "bit_xor(hash(" + Sql.name(column.name()) + "))")
                    .collect(Collectors.joining(", "));
            try (Rows rows = session.rows("select " + every + " from " + source.scan())) {
                return !rows.next();
            }
        } catch (EngineException failure) {
            return switch (failure.kind()) {
                case BAD_FILE, BAD_VALUE, STATEMENT -> true;
                case NO_SPACE, OUT_OF_MEMORY, CANCELLED, INVALIDATED -> throw failure;
            };
        }
    }

    private static String describe(SourceFile file) {
        try {
            return switch (file.format()) {
                case PARQUET -> parquet(file);
                case CSV ->
                    MalformedCsv.find(file.path())
                            .orElse("the file cannot be read as CSV; write it again with commas and quotes");
            };
        } catch (IOException failure) {
            return "the file cannot be read: " + failure.getMessage();
        }
    }

    private static String parquet(SourceFile file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
            boolean begins = isMagic(bytes, 0);
            boolean ends = isMagic(bytes, bytes.length() - MAGIC_BYTES);
            if (!begins) {
                return "the file is not Parquet, whatever its name says; write it again as Parquet";
            }
            return ends
                    ? "the file is damaged: a part of it cannot be read; write it again"
                    : "the file is cut off: it begins as Parquet and does not end so; write it again";
        }
    }

    private static boolean isMagic(RandomAccessFile bytes, long position) throws IOException {
        if (position < 0 || bytes.length() < MAGIC_BYTES) {
            return false;
        }
        byte[] magic = new byte[MAGIC_BYTES];
        bytes.seek(position);
        bytes.readFully(magic);
        return new String(magic, StandardCharsets.US_ASCII).equals("PAR1");
    }
}
