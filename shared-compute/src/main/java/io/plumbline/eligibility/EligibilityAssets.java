package io.plumbline.eligibility;

import io.plumbline.asset.Asset;
import java.util.List;
import java.util.stream.Stream;

/// The assets about eligibility: the snapshot of `eligibility_flags`, and the determination of who takes part
/// and from when, with what it rests on.
public final class EligibilityAssets {

    private EligibilityAssets() {}

    public static List<Asset> all() {
        return Stream.of(
                        Stream.of(EligibilityFlags.asset()),
                        ComputationPeriods.assets(),
                        ServiceRecord.assets(),
                        CreditedHours.assets(),
                        Conditions.assets(),
                        Entries.assets(),
                        Stream.of(EligibilityDetermination.asset()))
                .flatMap(assets -> assets)
                .toList();
    }
}
