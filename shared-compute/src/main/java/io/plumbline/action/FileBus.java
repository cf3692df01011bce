package io.plumbline.action;

import com.fasterxml.jackson.core.JsonPointer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The bus of a laptop: a file with one event a line, in the envelope that EventBridge would carry.
///
/// It acknowledges what is on the disk, and it holds an event once however often it is published.
public final class FileBus implements EventBus, AutoCloseable {

    /// Each batch is forced to the disk, which costs about as much for one event as for many.
    private static final int LARGEST_BATCH = 100;

    private static final JsonPointer ID = JsonPointer.compile("/detail/metadata/id");

    private final IdentifiedLines lines;

    private FileBus(IdentifiedLines lines) {
        this.lines = lines;
    }

    /// Opens, or begins, an events file such as `events.jsonl`, and locks it until the bus is closed.
    public static FileBus open(Path file) {
        return new FileBus(IdentifiedLines.open(file, ID));
    }

    @Override
    public int largestBatch() {
        return LARGEST_BATCH;
    }

    @Override
    public List<Acknowledgement> publish(List<Event> batch) {
        SequencedMap<String, String> events = new LinkedHashMap<>();
        for (Event event : batch) {
            events.put(event.id(), event.toJson());
        }
        lines.append(events);
        return Collections.nCopies(batch.size(), new Acknowledgement.Accepted());
    }

    @Override
    public void close() {
        lines.close();
    }
}
