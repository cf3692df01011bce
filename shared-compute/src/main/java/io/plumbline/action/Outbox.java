package io.plumbline.action;

import io.plumbline.InputException;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/// The corrective actions of a run as it stored them, read one at a time however many there are.
public final class Outbox implements Iterator<CorrectiveAction>, AutoCloseable {

    private static final String COLUMNS = "action_id, kind, participant, plan_id, plan_year, amount, detail, rule";

    private final Path file;
    private final Rows rows;
    private boolean advanced;
    private boolean present;

    private Outbox(Path file, Rows rows) {
        this.file = file;
        this.rows = rows;
    }

    /// Opens the file of an outbox, which lies in a directory that the session may read. A file that is not
    /// there, or is no outbox, is an [InputException].
    public static Outbox read(Session session, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("there are no corrective actions at " + file + "; compute them first");
        }
        String select = "select " + COLUMNS + " from " + new Source.Parquet(List.of(file)).scan();
        return new Outbox(file, reading(file, () -> session.rows(select)));
    }

    @Override
    public boolean hasNext() {
        if (!advanced) {
            present = reading(file, rows::next);
            advanced = true;
        }
        return present;
    }

    @Override
    public CorrectiveAction next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the outbox is at its end");
        }
        advanced = false;
        return new CorrectiveAction(
                rows.text("action_id"),
                kind(rows.text("kind")),
                rows.text("participant"),
                rows.text("plan_id"),
                Math.toIntExact(rows.integer("plan_year")),
                Optional.ofNullable((BigDecimal) rows.value("amount")),
                rows.text("detail"),
                rows.text("rule"));
    }

    @Override
    public void close() {
        rows.close();
    }

    private ActionKind kind(String code) {
        return ActionKind.ofCode(code)
                .orElseThrow(() -> new InputException(
                        "%s holds actions of the kind '%s', which this version does not know; publish it with the version that made it"
                                .formatted(file, code)));
    }

    /// A file that is damaged, or lacks a column, is the file's fault; all else is not.
    private static <T> T reading(Path file, Supplier<T> read) {
        try {
            return read.get();
        } catch (EngineException failure) {
            throw switch (failure.kind()) {
                case BAD_FILE, BAD_VALUE, STATEMENT ->
                    new InputException(
                            "%s is not a readable outbox (%s); compute it again".formatted(file, failure.getMessage()),
                            failure);
                case NO_SPACE, OUT_OF_MEMORY, CANCELLED, INVALIDATED -> failure;
            };
        }
    }
}
