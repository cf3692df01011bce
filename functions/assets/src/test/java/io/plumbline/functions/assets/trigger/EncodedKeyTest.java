package io.plumbline.functions.assets.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A notification's key is decoded to the key of the object, or refused: it is never guessed.
class EncodedKeyTest {

    @ParameterizedTest
    @CsvSource({
        "census/plan_id%3DACME/plan_year%3D2025/census.parquet, census/plan_id=ACME/plan_year=2025/census.parquet",
        "census/plan_id=ACME/x.parquet, census/plan_id=ACME/x.parquet",
        "a+b%20c%2Bd, a b c+d",
        "M%C3%BCller/%E2%82%AC.csv, Müller/€.csv",
        "%F0%9F%92%B0, \uD83D\uDCB0",
        "100%25, 100%"
    })
    void aKeyIsDecodedOnce(String encoded, String key) {
        assertThat(EncodedKey.decode(encoded)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100%",
                "100%2",
                "100%zz",
                "100%-1",
                "%C3",
                "%C3%28",
                "%C0%AF",
                "%ED%A0%80",
                "M\u00fcller",
                "a b",
                "a\nb"
            })
    void whatIsNotCleanIsRefused(String encoded) {
        assertThatThrownBy(() -> EncodedKey.decode(encoded))
                .isInstanceOf(MalformedEvent.class)
                .message()
                .startsWith("the object key '")
                .doesNotContain("\n");
    }
}
