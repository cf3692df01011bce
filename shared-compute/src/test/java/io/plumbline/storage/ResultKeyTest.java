package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The name of a manifest tells its key, and no other name does.
class ResultKeyTest {

    @Test
    void aKeyIsReadBackFromTheNameOfItsManifest() {
        ResultKey key = new ResultKey("annual_additions", "ACME-PS.2", 2025);

        assertThat(ResultKey.ofManifestFile(key.manifestFile())).contains(key);
        assertThat(key.manifestFile()).isEqualTo("annual_additions/plan_id=ACME-PS.2/plan_year=2025/_manifest.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_manifest.json",
                "annual_additions/plan_id=ACME/plan_year=2025/annual_additions.parquet",
                "annual_additions/plan_id=ACME/_manifest.json",
                "annual_additions/plan_id=ACME/plan_year=2025/",
                "annual_additions/plan_id=ACME/plan_year=2025/_published/_manifest.json",
                "annual_additions/plan_id=ACME/plan_year=2025//_manifest.json",
                "annual_additions/plan_id=ACME/plan_year=25/_manifest.json",
                "annual_additions/plan_id=ACME/plan_year=0025/_manifest.json",
                "annual_additions/plan_id=/plan_year=2025/_manifest.json",
                "annual_additions/plan_id=-ACME/plan_year=2025/_manifest.json",
                "annual_additions/plan_id=A ME/plan_year=2025/_manifest.json",
                "Annual/plan_id=ACME/plan_year=2025/_manifest.json",
                "annual_additions/plan_year=2025/plan_id=ACME/_manifest.json"
            })
    void anyOtherNameIsNone(String name) {
        assertThat(ResultKey.ofManifestFile(name)).isEmpty();
    }
}
