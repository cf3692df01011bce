package io.plumbline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A manifest reads as it was written, for people and programs, by older and newer versions alike.
class ManifestJsonTest {

    private static final Manifest MANIFEST =
            Manifest.of(Versions.KEY, Versions.facts(7), new Digest(4711, "cd".repeat(32)));

    @Test
    void itIsWrittenInOneStableForm() {
        assertThat(ManifestJson.write(MANIFEST)).isEqualTo("""
                        {
                          "asset" : "annual_additions",
                          "plan_id" : "ACME",
                          "plan_year" : 2025,
                          "run_id" : "%s",
                          "rows" : 7,
                          "bytes" : 4711,
                          "sha256" : "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
                          "checks" : [
                            {
                              "name" : "no_negative_amount",
                              "severity" : "error",
                              "outcome" : "passed",
                              "offending_rows" : 0
                            }
                          ],
                          "inputs" : [
                            {
                              "dataset" : "census",
                              "file" : "census/plan_id=ACME/plan_year=2025/1.parquet",
                              "etag" : "abababababababababababababababababababababababababababababababab",
                              "bytes" : 12
                            }
                          ],
                          "limits_version" : "limits 2025",
                          "code_version" : "0.1.0",
                          "codec" : "zstd",
                          "started" : "2026-01-31T08:15:30.123456Z",
                          "seconds" : "1.250",
                          "peak_memory_bytes" : 190000000
                        }
                        """.formatted(MANIFEST.runId()));
    }

    @Test
    void itReadsBackEqualWithEveryCodecAndOutcome() throws JsonProcessingException {
        assertThat(ManifestJson.read(ManifestJson.write(MANIFEST))).isEqualTo(MANIFEST);
        for (Codec codec : Codec.values()) {
            Manifest manifest = with(codec, new BigDecimal("1E+2"));
            String json = ManifestJson.write(manifest);
            assertThat(json).contains("\"seconds\" : \"100\"");
            assertThat(ManifestJson.read(json)).isEqualTo(with(codec, new BigDecimal("100")));
        }
    }

    @Test
    void aKeyOfANewerVersionIsPassedOver() throws JsonProcessingException {
        String newer = ManifestJson.write(MANIFEST).replace("{\n  \"asset\"", "{\n  \"region\" : {},\n  \"asset\"");

        assertThat(ManifestJson.read(newer)).isEqualTo(MANIFEST);
    }

    @Test
    void aMissingOrImpossibleValueMakesItUnreadable() {
        String json = ManifestJson.write(MANIFEST);

        assertThat(List.of(
                        json.replace("\"rows\" : 7,", ""),
                        json.replace("\"rows\" : 7", "\"rows\" : null"),
                        json.replace("zstd", "brotli"),
                        json.replace("2026-01-31T", "yesterday "),
                        json.replace(MANIFEST.runId().value(), "x"),
                        json.substring(0, json.length() / 2),
                        json + "}",
                        ""))
                .allSatisfy(broken -> assertThatThrownBy(() -> ManifestJson.read(broken))
                        .isInstanceOf(JsonProcessingException.class));
    }

    private static Manifest with(Codec codec, BigDecimal seconds) {
        ResultFacts facts = Versions.facts(1);
        RecordedCheck warned =
                new RecordedCheck("few_hours", RecordedCheck.Severity.WARNING, RecordedCheck.Outcome.FAILED, 3);
        return Manifest.of(
                Versions.KEY,
                new ResultFacts(
                        facts.runId(),
                        0,
                        List.of(warned),
                        List.of(),
                        facts.limitsVersion(),
                        facts.codeVersion(),
                        codec,
                        facts.started(),
                        seconds,
                        0),
                new Digest(1, "ef".repeat(32)));
    }
}
