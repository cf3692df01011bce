package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of the ledger that is a file: that of every ledger, and whole lines or none.
class FileLedgerTest extends LedgerContract {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("_published.jsonl");
    }

    @Override
    protected Ledger open() {
        return FileLedger.in(directory);
    }

    @Override
    protected List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTornLastLineIsNoRecord() throws IOException {
        record("a");
        Files.writeString(file, "{\"action_id\":\"b\",\"ti", StandardOpenOption.APPEND);

        record("c");

        try (Ledger ledger = open()) {
            assertThat(List.of("a", "b", "c")).filteredOn(ledger::holds).containsExactly("a", "c");
        }
    }
}
