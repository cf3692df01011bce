package io.plumbline.asset;

import io.plumbline.storage.Manifest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Puts together what is known of an asset after it was computed.
///
/// What an asset took, and what its checks found, includes what it reads: it is the way from the files to its
/// rows.
record Outcomes(Catalogue catalogue, Stopwatch stopwatch, Findings findings) {

    AssetResult of(Asset asset, long rows, Optional<Manifest> manifest) {
        return new AssetResult(
                asset,
                rows,
                stopwatch.seconds(List.of(asset)),
                secondsFromFiles(asset),
                findings(asset),
                manifest,
                false);
    }

    BigDecimal secondsFromFiles(Asset asset) {
        return stopwatch.seconds(withWhatItReads(asset));
    }

    List<Finding> findings(Asset asset) {
        return findings.of(withWhatItReads(asset));
    }

    String codeVersion(Asset asset) {
        return CodeVersion.of(withWhatItReads(asset));
    }

    private List<Asset> withWhatItReads(Asset asset) {
        return catalogue.inOrder(List.of(asset));
    }
}
