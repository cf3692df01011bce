package io.plumbline.nondiscrimination;

import io.plumbline.asset.Asset;
import java.util.List;
import java.util.stream.Stream;

/// The assets about discrimination in favour of the highly compensated.
public final class NondiscriminationAssets {

    private NondiscriminationAssets() {}

    public static List<Asset> all() {
        return Stream.of(HighlyCompensatedAssets.all())
                .flatMap(List<Asset>::stream)
                .toList();
    }
}
