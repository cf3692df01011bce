package io.plumbline.explain;

import io.plumbline.asset.Asset;
import io.plumbline.dataset.Column;
import io.plumbline.dataset.Dataset;
import java.util.List;

/// What explanations ask beside the assets that they explain.
final class ExplainAssets {

    static final String PERSON = "explained_person";

    private ExplainAssets() {}

    static List<Asset> all() {
        return List.of(person());
    }

    private static Asset person() {
        String[] columns = Dataset.CENSUS.columns().stream().map(Column::name).toArray(String[]::new);
        Asset.Builder asset = Asset.named(PERSON, ExplainAssets.class).reads(Dataset.CENSUS.relation(), columns);
        for (Column column : Dataset.CENSUS.columns()) {
            asset.yields(column.name(), column.type().sqlType(), "as the census has it, or derived");
        }
        return asset.summedUpAs("What the census says of the employee.");
    }
}
