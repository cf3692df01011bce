package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command is there, and tells how it is used.
class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "limits", "publish", "report"})
    void aCommandTellsHowItIsUsed(String command) {
        Invocation help = Invocation.of(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: plumbline " + command + " ").contains("--verbose");
        assertThat(Invocation.of("--help").out()).contains("  " + command + " ");
    }

    @Test
    void theVersionNamesTheReleaseAndTheJava() {
        assertThat(Invocation.of("--version").out()).matches("plumbline \\S.* on Java 25.*\\R");
    }
}
