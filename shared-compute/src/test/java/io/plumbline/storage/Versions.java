package io.plumbline.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Contents that say which version they are and whether they are whole: a version number, then what that
/// number as a seed gives, in a length that it gives too.
public final class Versions {

    public static final ResultKey KEY = new ResultKey("annual_additions", "ACME", 2025);

    private static final int CHUNK = 8 * 1024;

    private Versions() {}

    public static byte[] content(long version) {
        Random random = new Random(version);
        byte[] content = new byte[100_000 + random.nextInt(400_000)];
        random.nextBytes(content);
        ByteBuffer.wrap(content).putLong(version);
        return content;
    }

    /// In small pieces with a pause after each, so that a kill falls into the middle of a file more often
    /// than not.
    public static void write(Path file, long version) throws IOException {
        byte[] content = content(version);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int from = 0; from < content.length; from += CHUNK) {
                out.write(content, from, Math.min(CHUNK, content.length - from));
                LockSupport.parkNanos(100_000);
            }
        }
    }

    /// The version of a whole file; -1 for anything else.
    public static long read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (content.length < Long.BYTES) {
            return -1;
        }
        long version = ByteBuffer.wrap(content).getLong();
        return Arrays.equals(content, content(version)) ? version : -1;
    }

    /// Facts whose row count is the version, which ties a manifest to its file by more than the digest.
    public static ResultFacts facts(long version) {
        InputFile input = new InputFile("census", "census/plan_id=ACME/plan_year=2025/1.parquet", "ab".repeat(32), 12);
        return new ResultFacts(
                RunId.of(KEY)
                        .inputs(List.of(input))
                        .plan("plan")
                        .limits("limits")
                        .code("code " + version)
                        .build(),
                version,
                List.of(new RecordedCheck(
                        "no_negative_amount", RecordedCheck.Severity.ERROR, RecordedCheck.Outcome.PASSED, 0)),
                List.of(input),
                "limits 2025",
                "0.1.0",
                Codec.ZSTD,
                Instant.parse("2026-01-31T08:15:30.123456Z"),
                new BigDecimal("1.250"),
                190_000_000);
    }

    public static Manifest replace(ResultStore results, ResultKey key, long version) {
        try (Replacement replacement = results.begin(key)) {
            replacement.write(file -> write(file, version));
            return replacement.commit(facts(version));
        }
    }

    public static Manifest replace(ResultStore results, long version) {
        return replace(results, KEY, version);
    }
}
