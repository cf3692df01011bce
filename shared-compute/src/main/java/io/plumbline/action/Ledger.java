package io.plumbline.action;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Which actions a bus has acknowledged: a file beside the outbox that stays when the outbox is replaced.
///
/// One line an action, `{"action_id": ..., "time": ...}`. An open ledger is locked, so an outbox has one
/// publisher at a time. To publish to another bus from the start, remove the file.
public final class Ledger implements AutoCloseable {

    static final String FILE_NAME = "_published.jsonl";

    private static final JsonPointer ID = JsonPointer.compile("/action_id");

    private final IdentifiedLines lines;

    private Ledger(IdentifiedLines lines) {
        this.lines = lines;
    }

    /// Opens, or begins, the ledger of an outbox file.
    public static Ledger beside(Path outbox) {
        return new Ledger(IdentifiedLines.open(outbox.resolveSibling(FILE_NAME), ID));
    }

    public boolean holds(String actionId) {
        return lines.holds(actionId);
    }

    /// Returns when the actions are on the disk.
    void record(List<String> actionIds, Instant time) {
        SequencedMap<String, String> entries = new LinkedHashMap<>();
        for (String id : actionIds) {
            entries.put(id, Json.object(json -> {
                json.writeStringField("action_id", id);
                json.writeStringField("time", time.toString());
            }));
        }
        lines.append(entries);
    }

    @Override
    public void close() {
        lines.close();
    }
}
