package io.plumbline.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the first line of a CSV file that is not as RFC 4180 has it: fields in commas and quotes, as many as
/// the header names.
final class MalformedCsv {

    private static final int END = -1;

    private final Reader text;
    private int line = 1;
    private int next;

    private MalformedCsv(Reader text) throws IOException {
        this.text = text;
        this.next = text.read();
    }

    /// The first fault, with its line and what to do; empty where there is none.
    static Optional<String> find(Path file) throws IOException {
        // A decoder made by hand, for the one of Files replaces what it cannot read.
        try (Reader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()))) {
            return new MalformedCsv(text).find();
        } catch (CharacterCodingException notText) {
            return Optional.of("the file is not UTF-8 text; save it with the encoding UTF-8");
        }
    }

    private Optional<String> find() throws IOException {
        int header = 0;
        while (next != END) {
            int start = line;
            int fields = record();
            if (fields < 0) {
                return Optional.of(
                        "line %d has a quote out of place; put quotes around the whole field, and double those inside it"
                                .formatted(start));
            }
            if (header == 0) {
                header = fields;
            } else if (fields != 0 && fields != header) {
                return Optional.of("line %d has %d %s and the header has %d; correct the line"
                        .formatted(start, fields, fields == 1 ? "field" : "fields", header));
            }
        }
        return Optional.empty();
    }

    /// Reads one record.
    ///
    /// @return how many fields it has, 0 where it is an empty line, negative where a quote is out of place
    private int record() throws IOException {
        int fields = 1;
        boolean isEmpty = true;
        while (next != END && next != '\n') {
            if (next == '"') {
                if (!quoted()) {
                    return END;
                }
                isEmpty = false;
            }
            while (next != END && next != '\n' && next != ',') {
                isEmpty &= next == '\r';
                advance();
            }
            if (next == ',') {
                isEmpty = false;
                fields++;
                advance();
            }
        }
        advance();
        return isEmpty ? 0 : fields;
    }

    /// Reads a field in quotes up to what follows it, which must be the end of the field.
    private boolean quoted() throws IOException {
        advance();
        while (next != END) {
            if (next == '"') {
                advance();
                if (next != '"') {
                    return next == ',' || next == '\n' || next == '\r' || next == END;
                }
            }
            advance();
        }
        return false;
    }

    private void advance() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = text.read();
    }
}
