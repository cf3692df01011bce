package io.plumbline.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.action.ActionAssets;
import io.plumbline.compliance.Compliance;
import io.plumbline.dataset.Column;
import io.plumbline.dataset.Dataset;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.MoneyType;
import io.plumbline.plan.Plan;
import io.plumbline.privacy.PseudonymKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an asset says of itself is what its SELECT does: it binds over the columns that it names as read and
/// no others, and yields the columns that it names, of their types and in their order.
class AssetContractTest {

    private static final int YEAR = 2025;
    private static final Catalogue CATALOGUE = Compliance.catalogue();

    @ParameterizedTest
    @MethodSource("assets")
    void anAssetReadsAndYieldsWhatItNames(Asset asset) {
        try (Session session = Session.open(SessionSettings.reading(List.of()))) {
            asset.inputs().forEach(input -> bindEmpty(session, input));
            List<ColumnInfo> selected = session.columns(asset.select());

            // Where Java computes the rows, the SELECT yields what it reads; Java is held to the columns by a run.
            if (asset.computation().isEmpty()) {
                assertThat(selected).isEqualTo(yielded(asset));
            }
        }
    }

    /// What else a relation has is read by other assets of the same run, and must not be mistaken for what
    /// this one names.
    @ParameterizedTest
    @MethodSource("assets")
    void noOtherColumnOfARelationGetsInItsWay(Asset asset) {
        try (Session session = Session.open(SessionSettings.reading(List.of()))) {
            asset.inputs().forEach(input -> session.table(input.relation(), all(session, input.relation()), List.of()));
            session.columns(asset.select());
            session.table(asset.name(), yielded(asset), List.of());

            assertThat(asset.checks()).allSatisfy(check -> assertThat(session.columns(check.select()))
                    .hasSize(4));
        }
    }

    @ParameterizedTest
    @MethodSource("assets")
    void aCheckYieldsFaultRuleRowsAndEmployee(Asset asset) {
        try (Session session = Session.open(SessionSettings.reading(List.of()))) {
            asset.inputs().forEach(input -> bindEmpty(session, input));
            session.table(asset.name(), yielded(asset), List.of());

            assertThat(asset.checks()).allSatisfy(check -> assertThat(session.columns(check.select()))
                    .as(check.name())
                    .extracting(ColumnInfo::name)
                    .containsExactly("fault", "rule", "rows", "employee_id"));
        }
    }

    @ParameterizedTest
    @MethodSource("assets")
    void aDigestReadsNothingButItsAsset(Asset asset) {
        try (Session session = Session.open(SessionSettings.reading(List.of()))) {
            session.table(asset.name(), yielded(asset), List.of());

            asset.digest()
                    .ifPresent(digest -> assertThat(session.columns(digest)).isNotEmpty());
        }
    }

    @Test
    void annualAdditionsHasAColumnForEachMoneyTypeThatCounts() {
        List<String> names = yielded(CATALOGUE.require("annual_additions")).stream()
                .map(ColumnInfo::name)
                .toList();

        assertThat(MoneyType.codes().stream().filter(names::contains))
                .containsExactlyElementsOf(Arrays.stream(MoneyType.values())
                        .filter(MoneyType::annualAddition)
                        .map(MoneyType::code)
                        .toList());
    }

    static List<Asset> assets() {
        return CATALOGUE.all();
    }

    /// The relation of an input without rows, and without the columns that the asset does not name.
    private static void bindEmpty(Session session, Asset.Input input) {
        List<ColumnInfo> columns = new ArrayList<>();
        for (String name : input.columns()) {
            columns.add(all(session, input.relation()).stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(input.relation() + " has no column " + name)));
        }
        session.table(input.relation(), columns, List.of());
    }

    private static List<ColumnInfo> all(Session session, String relation) {
        return CATALOGUE
                .find(ofTheYearBefore(relation))
                .map(AssetContractTest::yielded)
                .or(() -> Dataset.of(relation).map(AssetContractTest::bound))
                .orElseGet(() -> parameter(session, relation));
    }

    /// An antecedent has the columns of the asset whose rows of the plan year before it holds.
    private static String ofTheYearBefore(String relation) {
        return CATALOGUE.antecedentsOf(assets()).stream()
                .filter(antecedent -> antecedent.relation().equals(relation))
                .map(Antecedent::asset)
                .findFirst()
                .orElse(relation);
    }

    private static List<ColumnInfo> yielded(Asset asset) {
        return asset.output().stream()
                .map(column -> new ColumnInfo(column.name(), column.type()))
                .toList();
    }

    /// A dataset's columns as it is bound; contributions also say of which plan they are.
    private static List<ColumnInfo> bound(Dataset dataset) {
        List<ColumnInfo> columns = new ArrayList<>();
        for (Column column : dataset.columns()) {
            columns.add(new ColumnInfo(column.name(), column.type().sqlType()));
        }
        columns.add(new ColumnInfo("plan_id", "VARCHAR"));
        return columns;
    }

    private static List<ColumnInfo> parameter(Session session, String relation) {
        if (relation.equals("years_before")) {
            return List.of(new ColumnInfo("relation", "VARCHAR"));
        }
        PseudonymKey key =
                PseudonymKey.fromEnvironment(Map.of(PseudonymKey.ENVIRONMENT_VARIABLE, "sixteen bytes or more"));
        List<Parameter> parameters = new ArrayList<>(List.of(ActionAssets.parameter(key)));
        parameters.addAll(
                new PlanParameters(Plan.withDefaults("ACME"), YEAR, LimitTable.bundled()).readBy(Set.of(relation)));
        parameters.stream()
                .filter(parameter -> parameter.relation().equals(relation))
                .forEach(parameter -> parameter.binding().accept(session));
        List<ColumnInfo> columns = session.columns("from " + relation);
        session.drop(relation);
        return columns;
    }
}
