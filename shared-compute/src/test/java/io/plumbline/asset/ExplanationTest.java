package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.InputException;
import io.plumbline.engine.EngineException;
import io.plumbline.engine.MemoryBudget;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: a failure over somebody's data is told to the operator with the value, and to a log
/// without it.
final class ExplanationTest {

    @TempDir
    private Path spills;

    @Test
    void theOperatorIsToldTheValue() {
        RuntimeException told = Explanation.of(overflow(), Audience.OPERATOR);

        assertThat(told).isInstanceOf(InputException.class).hasMessageContaining("1000000000000.00");
    }

    @Test
    void aLogIsToldNoValueAndGivenNoCause() {
        RuntimeException told = Explanation.of(overflow(), Audience.LOG);

        assertThat(told)
                .isInstanceOf(InputException.class)
                .hasNoCause()
                .message()
                .doesNotContain("1000000000000");
    }

    private EngineException overflow() {
        SessionSettings settings = new SessionSettings(List.of(), MemoryBudget.ofMebibytes(100), 1, spills);
        try (Session session = Session.open(settings)) {
            session.materialise(
                    "totals", "select cast(cast(1000000000000.00 as decimal(18, 2)) as decimal(14, 2)) as total");
            throw new AssertionError("the value should not have fitted");
        } catch (EngineException failure) {
            return failure;
        }
    }
}
