package io.plumbline.action;

import com.fasterxml.jackson.core.JsonPointer;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A ledger that is a file beside the outbox, one [LedgerEntry] a line.
///
/// An open ledger is locked, so an outbox has one publisher at a time. To publish to another bus from the start,
/// remove the file.
public final class FileLedger implements Ledger {

    static final String FILE_NAME = "_published.jsonl";

    private static final JsonPointer ID = JsonPointer.compile("/action_id");

    private final IdentifiedLines lines;

    private FileLedger(IdentifiedLines lines) {
        this.lines = lines;
    }

    /// Opens, or begins, the ledger of an outbox file.
    public static FileLedger beside(Path outbox) {
        return new FileLedger(IdentifiedLines.open(outbox.resolveSibling(FILE_NAME), ID));
    }

    /// The ledgers of a local directory of results, each beside its outbox.
    public static Ledgers besideEachOf(ResultStore results) {
        return outbox -> beside(results.file(outbox.key()).orElseThrow());
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
}
