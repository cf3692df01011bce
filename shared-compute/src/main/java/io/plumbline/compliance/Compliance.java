package io.plumbline.compliance;

import io.plumbline.action.ActionAssets;
import io.plumbline.additions.AdditionsAssets;
import io.plumbline.asset.Antecedent;
import io.plumbline.asset.Asset;
import io.plumbline.asset.Catalogue;
import io.plumbline.eligibility.EligibilityAssets;
import io.plumbline.nondiscrimination.NondiscriminationAssets;
import java.util.List;
import java.util.stream.Stream;

/// The catalogue of Plumbline's assets.
public final class Compliance {

    private static final Catalogue CATALOGUE = Catalogue.of(
            Stream.of(EligibilityAssets.all(), AdditionsAssets.all(), NondiscriminationAssets.all(), ActionAssets.all())
                    .flatMap(List<Asset>::stream)
                    .toList(),
            Stream.of(AdditionsAssets.antecedents(), NondiscriminationAssets.antecedents())
                    .flatMap(List<Antecedent>::stream)
                    .toList());

    private Compliance() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }
}
