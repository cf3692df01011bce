package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of reading an outbox: all of its actions, in order, as they were stored; and a file that is no
/// outbox is one clear line.
class OutboxTest {

    private static final String ACTION = "select '%032x' as action_id, 'annual_additions_limit_exceeded' as kind, "
            + "'p' as participant, 'ACME' as plan_id, 2025 as plan_year, 1.50::decimal(14, 2) as amount, "
            + "'{}' as detail, 'IRC 415(c)(1)' as rule";

    @TempDir
    Path directory;

    private Path file;
    private Session session;

    @BeforeEach
    void open() {
        file = directory.resolve("corrective_actions.parquet");
        session = Session.open(SessionSettings.reading(List.of(directory)));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void anActionIsReadAsItWasStored() {
        store(ACTION.formatted(7));

        try (Outbox outbox = Outbox.read(session, file)) {
            assertThat(outbox.next())
                    .isEqualTo(new CorrectiveAction(
                            "%032x".formatted(7),
                            ActionKind.ANNUAL_ADDITIONS_LIMIT_EXCEEDED,
                            "p",
                            "ACME",
                            2025,
                            Optional.of(new BigDecimal("1.50")),
                            "{}",
                            "IRC 415(c)(1)"));
            assertThat(outbox.hasNext()).isFalse();
            assertThatThrownBy(outbox::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void manyActionsComeInTheOrderOfTheFile() {
        store(ACTION.formatted(0).replace("'%032x'".formatted(0), "printf('%032x', i)") + " from range(30000) as t(i)");
        List<String> ids = new ArrayList<>();

        try (Outbox outbox = Outbox.read(session, file)) {
            outbox.forEachRemaining(action -> ids.add(action.id()));
        }
        assertThat(ids).isEqualTo(SampleActions.firstIds(30_000));
    }

    @Test
    void anEmptyOutboxHasNoActions() {
        store(ACTION.formatted(0) + " limit 0");

        try (Outbox outbox = Outbox.read(session, file)) {
            assertThat(outbox.hasNext()).isFalse();
        }
    }

    @Test
    void anOutboxThatIsNotThereSaysWhatToRun() {
        assertThatThrownBy(() -> Outbox.read(session, file))
                .isInstanceOf(InputException.class)
                .hasMessage("there are no corrective actions at " + file + "; compute them first");
    }

    @Test
    void aTruncatedFileIsNamed() throws IOException {
        store(ACTION.formatted(7));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));

        assertThatThrownBy(() -> Outbox.read(session, file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + " is not a readable outbox (");
    }

    @Test
    void aFileOfAnotherAssetIsNamed() {
        store("select 'E1' as employee_id");

        assertThatThrownBy(() -> Outbox.read(session, file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + " is not a readable outbox (")
                .hasMessageContaining("action_id");
    }

    @Test
    void aKindOfALaterVersionIsNotSkipped() {
        store(ACTION.formatted(7).replace("annual_additions_limit_exceeded", "contribution_late"));

        try (Outbox outbox = Outbox.read(session, file)) {
            assertThatThrownBy(outbox::next)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("'contribution_late'")
                    .hasMessageContaining(file.toString());
        }
    }

    private void store(String select) {
        session.copyToParquet(select, file, new ParquetOptions("zstd", Map.of()));
    }
}
