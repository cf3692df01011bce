package io.plumbline.limits;

import io.plumbline.Faults;
import io.plumbline.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A limits file: CSV with the header `year,limit,amount,unit,notice,source,status` and one limit of one year
/// per row.
final class LimitsFile {

    private static final String HEADER = "year,limit,amount,unit,notice,source,status";

    private LimitsFile() {}

    static List<LimitValue> read(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException("limits file %s is a directory; name the CSV file itself".formatted(file));
        }
        try {
            return parse("limits file " + file, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InputException("limits file %s does not exist".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new InputException("limits file %s is not UTF-8 text".formatted(file), e);
        } catch (IOException e) {
            throw new InputException("limits file %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    static List<LimitValue> readResource(String name) {
        try (InputStream in = LimitsFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource %s is missing from the build".formatted(name));
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LimitValue> parse(String name, String text) {
        // Spreadsheets begin a UTF-8 file with a byte order mark.
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        if (lines.stream().allMatch(String::isBlank)) {
            throw new InputException("%s is empty; its first line is %s".formatted(name, HEADER));
        }
        if (!lines.getFirst().strip().equals(HEADER)) {
            throw new InputException("%s: line 1 is not the header %s".formatted(name, HEADER));
        }
        Faults faults = new Faults(name);
        LimitRows rows = new LimitRows(faults);
        for (int line = 2; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                rows.add(line, CsvLine.fields(lines.get(line - 1)));
            }
        }
        faults.throwIfAny();
        return rows.values();
    }
}
