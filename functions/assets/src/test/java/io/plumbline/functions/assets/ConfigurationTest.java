package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.eventbridge.BusName;
import io.plumbline.s3.S3Location;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The environment is read once, and what is wrong with it is one line that names the variable.
class ConfigurationTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "PLUMBLINE_DATA", "s3://plumbline-data/in",
            "PLUMBLINE_RESULTS", "s3://plumbline-results",
            "PLUMBLINE_EVENT_BUS", "plumbline",
            "PLUMBLINE_KMS_KEY", "alias/plumbline",
            "PLUMBLINE_PSEUDONYM_SECRET", "plumbline/pseudonym");

    @Test
    void everythingIsTaken() {
        Configuration configuration = Configuration.of(COMPLETE);

        assertThat(configuration.requiredData()).isEqualTo(new S3Location("plumbline-data", "in/"));
        assertThat(configuration.results()).isEqualTo(new S3Location("plumbline-results", ""));
        assertThat(configuration.kmsKey()).contains("alias/plumbline");
        assertThat(configuration.bus().bus()).isEqualTo(new BusName("plumbline"));
        assertThat(configuration.aws().attempts()).isEqualTo(4);
        assertThat(configuration.pseudonyms()).isEqualTo(new KeySource.Secret("plumbline/pseudonym"));
    }

    @Test
    void aFunctionThatComputesNothingNeedsNoData() {
        Configuration configuration = Configuration.of(with("PLUMBLINE_DATA", ""));

        assertThatThrownBy(configuration::requiredData)
                .isInstanceOf(Misconfigured.class)
                .hasMessage("PLUMBLINE_DATA is not set; give the function s3://bucket or s3://bucket/prefix");
    }

    @ParameterizedTest
    @CsvSource({
        "PLUMBLINE_RESULTS, '', PLUMBLINE_RESULTS is not set",
        "PLUMBLINE_RESULTS, /tmp/results, PLUMBLINE_RESULTS '/tmp/results' is not a place in S3",
        "PLUMBLINE_DATA, plumbline-data, PLUMBLINE_DATA 'plumbline-data' is not a place in S3",
        "PLUMBLINE_EVENT_BUS, '', PLUMBLINE_EVENT_BUS is not set",
        "PLUMBLINE_EVENT_BATCH_BYTES, many, PLUMBLINE_EVENT_BATCH_BYTES is 'many'",
        "PLUMBLINE_RETRY_MODE, legacy, PLUMBLINE_RETRY_MODE is 'legacy'",
        "PLUMBLINE_MAX_ATTEMPTS, 0, PLUMBLINE_MAX_ATTEMPTS must be at least 1",
        "PLUMBLINE_PSEUDONYM_KEY, sixteen bytes or more, PLUMBLINE_PSEUDONYM_KEY and PLUMBLINE_PSEUDONYM_SECRET are both set"
    })
    void whatIsWrongIsOneLineThatNamesTheVariable(String variable, String value, String message) {
        assertThatThrownBy(() -> Configuration.of(with(variable, value)))
                .isInstanceOf(Misconfigured.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aKeyIsNeverShown() {
        Map<String, String> environment = with("PLUMBLINE_PSEUDONYM_SECRET", "");
        environment.put("PLUMBLINE_PSEUDONYM_KEY", "sixteen bytes or more");

        assertThat(Configuration.of(environment).toString()).doesNotContain("sixteen");
    }

    @Test
    void aKeyThatIsNoKeyIsToldWithoutIt() {
        assertThatThrownBy(() -> Pseudonyms.key(
                        new KeySource.Inline("short"),
                        Configuration.of(COMPLETE).aws()))
                .isInstanceOf(Misconfigured.class)
                .message()
                .contains("PLUMBLINE_PSEUDONYM_KEY")
                .doesNotContain("short");
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(COMPLETE);
        environment.put(variable, value);
        return environment;
    }
}
