package io.plumbline.asset;

import io.plumbline.storage.Manifest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a run did for one of the assets it was asked for.
///
/// @param rows rows of the asset
/// @param seconds what computing and writing it took, without what it reads
/// @param secondsFromFiles the same with the assets that it reads: the way from the files to its rows
/// @param findings what its checks, and those of what it reads, had to say
/// @param manifest what is now on file; empty for a run that keeps no results
/// @param unchanged whether the result was there already, from the same inputs by the same code
public record AssetResult(
        Asset asset,
        long rows,
        BigDecimal seconds,
        BigDecimal secondsFromFiles,
        List<Finding> findings,
        Optional<Manifest> manifest,
        boolean unchanged) {

    public AssetResult {
        findings = List.copyOf(findings);
    }
}
