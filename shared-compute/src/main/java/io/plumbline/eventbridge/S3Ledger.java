package io.plumbline.eventbridge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.action.Ledger;
import io.plumbline.action.LedgerEntry;
import io.plumbline.s3.Content;
import io.plumbline.s3.Precondition;
import io.plumbline.s3.S3Objects;
import io.plumbline.storage.RunId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// A ledger in S3: segments, each one object that is written once and never changed, each line a [LedgerEntry].
///
/// What is held is the union of the segments. So publishers need no lock: two at once may both publish an action,
/// under one id, and neither makes the other forget. Closing the ledger merges the segments into one, which is
/// written before the others are removed: a death in between leaves entries twice and loses none.
final class S3Ledger implements Ledger {

    private static final String SEGMENT = ".jsonl";

    /// How often the segments are listed: each further time, another publisher has merged some in between.
    private static final int LISTINGS = 10;

    private static final int WRITES = 3;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final S3Objects objects;
    private final String folder;
    private final String closed;
    private final SequencedMap<String, LedgerEntry> entries = new LinkedHashMap<>();

    /// Those whose entries are all in [#entries].
    private final SequencedSet<String> segments = new LinkedHashSet<>();

    private S3Ledger(S3Objects objects, String folder, String closed) {
        this.objects = objects;
        this.folder = folder;
        this.closed = closed;
    }

    /// Reads all that is there; that there is nothing yet is fine.
    ///
    /// @param folder the ledger's place below the results, ending with `/`
    /// @param closed the name in it of what says for which run the ledger is closed
    static S3Ledger open(S3Objects objects, String folder, String closed) {
        S3Ledger ledger = new S3Ledger(objects, folder, closed);
        for (int listing = 1; !ledger.readSegments(); listing++) {
            if (listing == LISTINGS) {
                throw new ServiceException(
                        ServiceException.Kind.TRANSIENT,
                        objects.location().shown(folder) + " is being merged again and again; try again");
            }
        }
        return ledger;
    }

    @Override
    public boolean holds(String actionId) {
        return entries.containsKey(actionId);
    }

    @Override
    public void record(List<String> actionIds, Instant time) {
        List<LedgerEntry> news = actionIds.stream()
                .filter(id -> !holds(id))
                .distinct()
                .map(id -> new LedgerEntry(id, time))
                .toList();
        if (!news.isEmpty()) {
            segments.add(writeSegment(news, time));
            news.forEach(entry -> entries.put(entry.actionId(), entry));
        }
    }

    @Override
    public void closeFor(RunId run, long actions, Instant time) {
        merge(time);
        String marker = JsonNodeFactory.instance
                .objectNode()
                .put("run_id", run.value())
                .put("actions", actions)
                .put("time", time.truncatedTo(ChronoUnit.MILLIS).toString())
                .toString();
        objects.write(folder + closed, marker, new Precondition.Anything());
    }

    @Override
    public void close() {
        // Every record was in S3 when it was made.
    }

    /// @return false where a segment that was listed had gone, merged into one that the next listing shows
    private boolean readSegments() {
        boolean whole = true;
        for (String name : unread()) {
            Optional<Content> segment = objects.read(name);
            if (segment.isPresent()) {
                read(name, segment.get().text());
                segments.add(name);
            } else {
                whole = false;
            }
        }
        return whole;
    }

    private List<String> unread() {
        return objects.list(folder).stream()
                .map(object -> object.name())
                .filter(name -> name.endsWith(SEGMENT) && !segments.contains(name))
                .toList();
    }

    private void read(String name, String text) {
        for (String line : text.lines().toList()) {
            LedgerEntry entry = LedgerEntry.parse(line)
                    .orElseThrow(() -> new InputException(
                            "%s holds a line that Plumbline did not write; restore it or move it away"
                                    .formatted(objects.location().shown(name))));
            entries.putIfAbsent(entry.actionId(), entry);
        }
    }

    private void merge(Instant time) {
        if (segments.size() > 1) {
            List<String> merged = new ArrayList<>(segments);
            segments.add(writeSegment(List.copyOf(entries.values()), time));
            merged.forEach(objects::delete);
            merged.forEach(segments::remove);
        }
    }

    /// @return its name
    private String writeSegment(List<LedgerEntry> lines, Instant time) {
        String text = lines.stream().map(entry -> entry.toJson() + "\n").collect(Collectors.joining());
        for (int attempt = 1; attempt <= WRITES; attempt++) {
            String name = folder + STAMP.format(time) + "-" + UUID.randomUUID() + SEGMENT;
            if (objects.write(name, text, new Precondition.Absent()).isPresent() || holdsAlready(name, text)) {
                return name;
            }
        }
        throw new ServiceException(
                ServiceException.Kind.TRANSIENT, objects.location().shown(folder) + " cannot be written; try again");
    }

    /// An answer that was lost makes the SDK write again, and then the object of that name is our own.
    private boolean holdsAlready(String name, String text) {
        return objects.read(name).map(Content::text).filter(text::equals).isPresent();
    }
}
