package io.plumbline.functions.api;

import io.plumbline.storage.Codec;
import io.plumbline.storage.InputFile;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.RecordedCheck;
import io.plumbline.storage.RunId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Manifests as a run would leave them.
final class Manifests {

    private Manifests() {}

    static Manifest of(String asset, String plan, int year) {
        return of(asset, plan, year, 50);
    }

    static Manifest of(String asset, String plan, int year, long rows) {
        return new Manifest(
                asset,
                plan,
                year,
                new RunId("0123456789abcdef0123456789abcdef"),
                rows,
                4_096,
                "ab".repeat(32),
                List.of(new RecordedCheck(
                        "not_in_census", RecordedCheck.Severity.ERROR, RecordedCheck.Outcome.PASSED, 0)),
                List.of(new InputFile("census", "census/plan_id=ACME/plan_year=2025/1.parquet", "cd".repeat(32), 512)),
                "212386fafc5d",
                "0.1.0",
                Codec.ZSTD,
                Instant.parse("2026-01-12T09:30:00Z"),
                new BigDecimal("1.50"),
                200_000_000);
    }
}
