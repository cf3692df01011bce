package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of the ledger: what it was told it holds for ever, beside the outbox and independent of it.
class LedgerTest {

    @TempDir
    Path directory;

    private Path outbox;

    @BeforeEach
    void name() {
        outbox = directory.resolve("corrective_actions.parquet");
    }

    @Test
    void theNextProcessKnowsWhatWasRecorded() {
        record("a", "b");

        try (Ledger ledger = Ledger.beside(outbox)) {
            assertThat(ledger.holds("a")).isTrue();
            assertThat(ledger.holds("b")).isTrue();
            assertThat(ledger.holds("c")).isFalse();
        }
    }

    @Test
    void anActionIsOneLineWithItsTime() throws IOException {
        record("a");
        record("a", "b");

        assertThat(Files.readAllLines(directory.resolve("_published.jsonl")))
                .containsExactly(
                        "{\"action_id\":\"a\",\"time\":\"2026-02-02T15:04:05.678Z\"}",
                        "{\"action_id\":\"b\",\"time\":\"2026-02-02T15:04:05.678Z\"}");
    }

    @Test
    void aTornLastLineIsNoRecord() throws IOException {
        record("a");
        Files.writeString(
                directory.resolve("_published.jsonl"), "{\"action_id\":\"b\",\"ti", StandardOpenOption.APPEND);

        record("c");

        try (Ledger ledger = Ledger.beside(outbox)) {
            assertThat(List.of("a", "b", "c")).filteredOn(ledger::holds).containsExactly("a", "c");
        }
    }

    private void record(String... ids) {
        try (Ledger ledger = Ledger.beside(outbox)) {
            ledger.record(List.of(ids), SampleActions.CLOCK.instant());
        }
    }
}
