package io.plumbline.explain;

import io.plumbline.asset.Asset;
import io.plumbline.asset.Catalogue;
import io.plumbline.compliance.Compliance;
import io.plumbline.dataset.Column;
import io.plumbline.dataset.Dataset;
import java.util.List;

/// What explanations ask beside the assets that they explain.
final class ExplainAssets {

    static final String PERSON = "explained_person";
    static final String TESTS = "explained_tests";

    private static final String EMPLOYEE = "employee_id";

    private ExplainAssets() {}

    /// All assets, and those of explanations.
    static Catalogue catalogue() {
        Catalogue all = Compliance.catalogue();
        return all.with(List.of(
                person(),
                tests(all.require("nondiscrimination")),
                ofEmployee(all.require("highly_compensated")),
                ofEmployee(all.require("top_paid_group")),
                ofEmployee(all.require("nondiscrimination_corrections"))));
    }

    /// The relation that has what an asset of everyone says of the employee.
    static String ofEmployee(String asset) {
        return "explained_" + asset;
    }

    private static Asset ofEmployee(Asset everyone) {
        Asset.Builder asset = Asset.named(ofEmployee(everyone.name()), ExplainAssets.class)
                .sharing("explained", "everyone", everyone.name(), columns(everyone))
                .reads(Dataset.CENSUS.relation(), EMPLOYEE);
        return yielding(everyone, asset).summedUpAs("What " + everyone.name() + " says of the employee.");
    }

    private static Asset tests(Asset nondiscrimination) {
        Asset.Builder asset =
                Asset.named(TESTS, ExplainAssets.class).reads(nondiscrimination.name(), columns(nondiscrimination));
        return yielding(nondiscrimination, asset).summedUpAs("The tests of the plan year.");
    }

    private static Asset person() {
        String[] columns = Dataset.CENSUS.columns().stream().map(Column::name).toArray(String[]::new);
        Asset.Builder asset = Asset.named(PERSON, ExplainAssets.class).reads(Dataset.CENSUS.relation(), columns);
        for (Column column : Dataset.CENSUS.columns()) {
            asset.yields(column.name(), column.type().sqlType(), "as the census has it, or derived");
        }
        return asset.summedUpAs("What the census says of the employee.");
    }

    private static Asset.Builder yielding(Asset same, Asset.Builder asset) {
        same.output().forEach(column -> asset.yields(column.name(), column.type(), column.meaning()));
        return asset;
    }

    private static String[] columns(Asset asset) {
        return asset.output().stream().map(Asset.OutputColumn::name).toArray(String[]::new);
    }
}
