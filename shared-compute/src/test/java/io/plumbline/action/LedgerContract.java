package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The contract of every ledger: what it was told it holds for ever, whoever asks next.
public abstract class LedgerContract {

    protected static final Instant TIME = Instant.parse("2026-02-02T15:04:05.678Z");

    /// Opens one ledger, always the same.
    protected abstract Ledger open();

    /// What the ledger holds, a line each, as its readers find it.
    protected abstract List<String> lines();

    @Test
    void theNextProcessKnowsWhatWasRecorded() {
        record("a", "b");

        try (Ledger ledger = open()) {
            assertThat(List.of("a", "b", "c")).filteredOn(ledger::holds).containsExactly("a", "b");
        }
    }

    @Test
    void whoRecordsKnowsAtOnce() {
        try (Ledger ledger = open()) {
            ledger.record(List.of("a"), TIME);

            assertThat(List.of("a", "b")).filteredOn(ledger::holds).containsExactly("a");
        }
    }

    @Test
    void anActionIsOneLineWithItsTime() {
        record("a");
        record("a", "b");

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "{\"action_id\":\"a\",\"time\":\"2026-02-02T15:04:05.678Z\"}",
                        "{\"action_id\":\"b\",\"time\":\"2026-02-02T15:04:05.678Z\"}");
    }

    @Test
    void nothingToRecordChangesNothing() {
        record();

        assertThat(lines()).isEmpty();
    }

    @Test
    void closingForARunForgetsNothing() {
        record("a");
        record("b");
        try (Ledger ledger = open()) {
            ledger.record(List.of("c"), TIME);
            ledger.closeFor(SampleOutbox.RUN, 3, TIME);
        }
        record("d");

        try (Ledger ledger = open()) {
            assertThat(List.of("a", "b", "c", "d", "e"))
                    .filteredOn(ledger::holds)
                    .containsExactly("a", "b", "c", "d");
        }
        assertThat(lines()).hasSize(4);
    }

    protected final void record(String... ids) {
        try (Ledger ledger = open()) {
            ledger.record(List.of(ids), TIME);
        }
    }
}
