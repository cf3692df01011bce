package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The budget is what is left beside the heap and the process itself: of the machine, the container or the
/// Lambda function, whichever is least.
class MemoryBudgetTest {

    private static final long MIB = 1024L * 1024;

    @Test
    void isWhatHeapAndProcessLeaveOfTheContainer() {
        assertThat(derive(Map.of(), 1000, 256)).isEqualTo(1000 - 256 - 200);
    }

    @Test
    void staysModestOnALargeMachine() {
        assertThat(derive(Map.of(), 512_000, 4_096)).isEqualTo(704);
    }

    @Test
    void isNeverLessThanDuckDbCanWorkWith() {
        assertThat(derive(Map.of(), 256, 256)).isEqualTo(64);
    }

    @Test
    void takesAllThatALambdaFunctionHas() {
        assertThat(derive(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "10240"), 512_000, 1024))
                .isEqualTo(10_240 - 1024 - 200);
    }

    @Test
    void takesTheLessOfFunctionAndMachine() {
        assertThat(derive(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "10240"), 2000, 500))
                .isEqualTo(2000 - 500 - 200);
    }

    @Test
    void isWhatWasAskedFor() {
        Map<String, String> environment =
                Map.of("PLUMBLINE_MEMORY_MB", " 3000 ", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        assertThat(derive(environment, 2000, 500)).isEqualTo(3000);
    }

    @Test
    void aValueThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> derive(Map.of("PLUMBLINE_MEMORY_MB", "2GB"), 2000, 500))
                .isInstanceOf(InputException.class)
                .hasMessage("PLUMBLINE_MEMORY_MB is '2GB'; set it to a whole number of MiB, 64 or more, or unset it");
    }

    @Test
    void tooLittleIsRefusedAtOnce() {
        assertThatThrownBy(() -> derive(Map.of("PLUMBLINE_MEMORY_MB", "63"), 2000, 500))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("64 or more");
    }

    private static long derive(Map<String, String> environment, long visibleMebibytes, long heapMebibytes) {
        return MemoryBudget.derive(environment, visibleMebibytes * MIB, heapMebibytes * MIB)
                        .bytes()
                / MIB;
    }
}
