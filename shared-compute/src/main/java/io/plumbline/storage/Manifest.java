package io.plumbline.storage;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known about one result file; kept beside it as `_manifest.json`, keys in snake_case in this
/// order. The fields are explained in docs/reference/results.md.
///
/// @param bytes the length of the result file
/// @param sha256 SHA-256 of the result file, in hex
/// @param seconds written as a decimal string, so that it reads back digit for digit
public record Manifest(
        String asset,
        String planId,
        int planYear,
        RunId runId,
        long rows,
        long bytes,
        String sha256,
        List<RecordedCheck> checks,
        List<InputFile> inputs,
        String limitsVersion,
        String codeVersion,
        Codec codec,
        Instant started,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal seconds,
        long peakMemoryBytes) {

    public Manifest {
        checks = List.copyOf(checks);
        inputs = List.copyOf(inputs);
    }

    /// What is known of a result once its file is written.
    public static Manifest of(ResultKey key, ResultFacts facts, Digest file) {
        return new Manifest(
                key.asset(),
                key.planId(),
                key.planYear(),
                facts.runId(),
                facts.rows(),
                file.bytes(),
                file.sha256(),
                facts.checks(),
                facts.inputs(),
                facts.limitsVersion(),
                facts.codeVersion(),
                facts.codec(),
                facts.started(),
                facts.seconds(),
                facts.peakMemoryBytes());
    }

    /// Which result this is about.
    public ResultKey key() {
        return new ResultKey(asset, planId, planYear);
    }

    /// Reads what [#toJson] wrote. A manifest that is damaged, or lacks what this version needs, is none.
    public static Optional<Manifest> read(String json) {
        try {
            return Optional.of(ManifestJson.read(json));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// As it is kept beside the file.
    public String toJson() {
        return ManifestJson.write(this);
    }

    /// Whether it is about that result: one that was copied from elsewhere is not.
    public boolean isOf(ResultKey key) {
        return asset.equals(key.asset()) && planId.equals(key.planId()) && planYear == key.planYear();
    }

    /// Whether a file of that digest is the one that it was written for.
    public boolean describes(Digest file) {
        return bytes == file.bytes() && sha256.equals(file.sha256());
    }
}
