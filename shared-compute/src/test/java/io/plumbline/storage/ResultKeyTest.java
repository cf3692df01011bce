package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A result's directory names its key and nothing else does.
class ResultKeyTest {

    @Test
    void aKeyIsReadBackFromItsDirectory() {
        ResultKey key = new ResultKey("annual_additions", "ACME-PS.2", 2025);

        assertThat(ResultKey.ofDirectory(key.directory())).contains(key);
        assertThat(key.manifestFile()).isEqualTo("annual_additions/plan_id=ACME-PS.2/plan_year=2025/_manifest.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "annual_additions",
                "annual_additions/plan_id=ACME",
                "annual_additions/plan_id=ACME/plan_year=2025/",
                "annual_additions/plan_id=ACME/plan_year=2025/_published",
                "annual_additions/plan_id=ACME/plan_year=25",
                "annual_additions/plan_id=ACME/plan_year=0025",
                "annual_additions/plan_id=/plan_year=2025",
                "annual_additions/plan_id=-ACME/plan_year=2025",
                "annual_additions/plan_id=A ME/plan_year=2025",
                "Annual/plan_id=ACME/plan_year=2025",
                "annual_additions/plan_year=2025/plan_id=ACME"
            })
    void anyOtherNameIsNone(String directory) {
        assertThat(ResultKey.ofDirectory(directory)).isEmpty();
    }
}
