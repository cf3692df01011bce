package io.plumbline.action;

import com.fasterxml.jackson.core.JsonPointer;
import io.plumbline.InputException;
import io.plumbline.storage.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A ledger that is a file, one [LedgerEntry] a line.
///
/// An open ledger is locked, so a plan year has one publisher at a time. To publish to another bus from the start,
/// remove the file.
public final class FileLedger implements Ledger {

    static final String FILE_NAME = "_published.jsonl";

    private static final JsonPointer ID = JsonPointer.compile("/action_id");

    private final IdentifiedLines lines;

    private FileLedger(IdentifiedLines lines) {
        this.lines = lines;
    }

    /// Opens, or begins, the ledger in a directory that there is.
    public static FileLedger in(Path directory) {
        return new FileLedger(IdentifiedLines.open(directory.resolve(FILE_NAME), ID));
    }

    /// The ledgers of a local directory of results.
    public static Ledgers among(ResultStore results) {
        return outbox ->
                in(made(results.workingDirectory().resolve(Ledgers.place(outbox).directory())));
    }

    @Override
    public boolean holds(String actionId) {
        return lines.holds(actionId);
    }

    @Override
    public void record(List<String> actionIds, Instant time) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        for (String id : actionIds) {
            entries.put(id, new LedgerEntry(id, time).toJson());
        }
        lines.append(entries);
    }

    @Override
    public void close() {
        lines.close();
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new InputException(directory + " cannot be made; allow writing in the directory of results", e);
        }
    }
}
