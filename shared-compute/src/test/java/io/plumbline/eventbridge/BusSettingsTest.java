package io.plumbline.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of the bus's settings: what the environment says, or one line that names the variable.
class BusSettingsTest {

    @Test
    void theBudgetIsWhatEventBridgeTakesEverywhere() {
        assertThat(BusSettings.fromEnvironment(Map.of("PLUMBLINE_EVENT_BUS", "plumbline")))
                .isEqualTo(new BusSettings(new BusName("plumbline"), 262_144))
                .isEqualTo(BusSettings.of(new BusName("plumbline")));
    }

    @Test
    void theBudgetCanBeSet() {
        assertThat(BusSettings.fromEnvironment(
                        Map.of("PLUMBLINE_EVENT_BUS", "plumbline", "PLUMBLINE_EVENT_BATCH_BYTES", "1048576")))
                .isEqualTo(new BusSettings(new BusName("plumbline"), 1_048_576));
    }

    @Test
    void noBusIsNamed() {
        assertThatThrownBy(() -> BusSettings.fromEnvironment(Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessage("PLUMBLINE_EVENT_BUS is not set; give the name or the ARN of the event bus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a bus", "bus/one", "arn:aws:sqs:us-east-1:123456789012:queue", "büs"})
    void whatIsNoBusIsNamed(String text) {
        assertThatThrownBy(() -> BusSettings.fromEnvironment(Map.of("PLUMBLINE_EVENT_BUS", text)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("PLUMBLINE_EVENT_BUS '" + text + "' is neither a name");
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(BusName.parse("x".repeat(256), "setting").text()).hasSize(256);
        assertThatThrownBy(() -> BusName.parse("x".repeat(257), "setting")).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1023", "1048577", "-1", "much", "256 KB"})
    void aBudgetThatIsNoneIsNamed(String bytes) {
        assertThatThrownBy(() -> BusSettings.fromEnvironment(
                        Map.of("PLUMBLINE_EVENT_BUS", "plumbline", "PLUMBLINE_EVENT_BATCH_BYTES", bytes)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("PLUMBLINE_EVENT_BATCH_BYTES")
                .hasMessageContaining(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "plumbline, plumbline",
        "arn:aws:events:us-east-1:123456789012:event-bus/plumbline, 123456789012.us-east-1.plumbline",
        "arn:aws-us-gov:events:us-gov-west-1:123456789012:event-bus/a.b, 123456789012.us-gov-west-1.a.b",
    })
    void busesOfTwoAccountsShareNoFolder(String text, String folder) {
        assertThat(new BusName(text).folder()).isEqualTo(folder);
    }
}
