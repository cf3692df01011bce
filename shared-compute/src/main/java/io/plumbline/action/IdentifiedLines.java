package io.plumbline.action;

import com.fasterxml.jackson.core.JsonPointer;
import io.plumbline.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.SequencedMap;
import java.util.Set;

/// A file of JSON objects, one a line, each with an id that occurs once.
///
/// A line counts when its line end is on the disk. A process that dies while it appends leaves at most one
/// line without its end, which the next opening cuts off. While the file is open no other process can open
/// it.
final class IdentifiedLines implements AutoCloseable {

    private final AppendedFile file;
    private final Set<String> ids = new HashSet<>();

    private IdentifiedLines(AppendedFile file) {
        this.file = file;
    }

    /// @param id where in a line its id is
    static IdentifiedLines open(Path path, JsonPointer id) {
        try {
            IdentifiedLines lines = new IdentifiedLines(AppendedFile.open(path));
            try {
                lines.readIds(path, id);
                return lines;
            } catch (IOException | RuntimeException e) {
                lines.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InputException(path + " cannot be opened; make it a file that can be read and written", e);
        }
    }

    boolean holds(String id) {
        return ids.contains(id);
    }

    /// Appends the lines whose ids are not held yet, and returns when they are on the disk.
    ///
    /// @param lines by their ids
    void append(SequencedMap<String, String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach((id, line) -> {
            if (!ids.contains(id)) {
                text.append(line).append('\n');
            }
        });
        if (!text.isEmpty()) {
            file.append(text.toString().getBytes(StandardCharsets.UTF_8));
            ids.addAll(lines.keySet());
        }
    }

    @Override
    public void close() {
        file.close();
    }

    private void readIds(Path path, JsonPointer id) throws IOException {
        BufferedReader reader = new BufferedReader(Channels.newReader(file.fromStart(), StandardCharsets.UTF_8));
        long number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            ids.add(readId(line, id, path + " line " + number));
            number++;
        }
    }

    private static String readId(String line, JsonPointer id, String place) {
        return Json.parse(line)
                .map(object -> object.at(id).textValue())
                .orElseThrow(() -> new InputException(
                        place + " is not a line that Plumbline wrote; restore the file, or move it aside"));
    }
}
