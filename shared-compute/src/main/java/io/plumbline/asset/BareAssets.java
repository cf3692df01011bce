package io.plumbline.asset;

import io.plumbline.dataset.Column;
import io.plumbline.dataset.Dataset;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import io.plumbline.engine.Sql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Assets as an analyst would paste them into a DuckDB shell: their SELECTs over files whose columns are
/// right, and nothing of a run around them. No file is identified, no value and no rule checked, no result
/// kept safe. It is the floor that a run is measured against.
public final class BareAssets {

    private final Session session;
    private final List<Asset> wanted;
    private final List<Asset> order;

    /// Binds what the assets read.
    ///
    /// @param files Parquet files of one plan, of each dataset that is read
    public BareAssets(Session session, Catalogue catalogue, RunRequest request, Map<Dataset, List<Path>> files) {
        this.session = session;
        this.wanted = request.assets().stream().map(catalogue::require).toList();
        this.order = catalogue.inOrder(wanted);
        Set<String> read = new HashSet<>(Set.of("plan"));
        inputs().map(Asset.Input::relation).forEach(read::add);
        Stream.of(
                        new PlanParameters(request.plan(), request.year(), request.limits()).readBy(read),
                        YearsBefore.unknown(catalogue.antecedentsOf(order), catalogue),
                        request.parameters())
                .flatMap(List::stream)
                .forEach(parameter -> parameter.binding().accept(session));
        files.forEach((dataset, ofDataset) ->
                bind(dataset, new Source.Parquet(ofDataset), request.plan().planId()));
    }

    /// Computes the assets and writes those that were asked for, each to a file of its own.
    public void compute(Function<Asset, Path> target, ParquetOptions options) {
        order.forEach(this::compute);
        wanted.forEach(asset -> session.copyToParquet("from " + asset.name(), target.apply(asset), options));
    }

    /// Forgets what was computed, so that it can be computed again.
    public void forget() {
        order.reversed().forEach(asset -> session.drop(asset.name()));
    }

    private void compute(Asset asset) {
        if (asset.computation().isPresent()) {
            try (Rows rows = session.rows(asset.select())) {
                session.table(
                        asset.name(),
                        asset.columns(),
                        asset.computation().get().rows().apply(rows));
            }
            return;
        }
        switch (asset.form()) {
            case VIEW -> session.view(asset.name(), asset.select());
            case TABLE -> session.materialise(asset.name(), asset.select());
        }
    }

    private void bind(Dataset dataset, Source source, String planId) {
        String scan = source.scan();
        List<String> present =
                session.columns("from " + scan).stream().map(ColumnInfo::name).toList();
        List<String> selected = new ArrayList<>();
        for (Column column : dataset.columns()) {
            String name = Sql.name(column.name());
            selected.add(
                    present.contains(column.name())
                            ? name
                            : "cast(null as %s) as %s".formatted(column.type().sqlType(), name));
        }
        if (dataset == Dataset.CONTRIBUTIONS && !present.contains("plan_id")) {
            selected.add(Sql.text(planId) + " as plan_id");
        }
        String select = "select " + String.join(", ", selected) + " from " + scan;
        if (dataset.derivation().isPresent()) {
            session.view(dataset.relation() + "_as_filed", select);
            session.view(dataset.relation(), dataset.derivation().get());
        } else {
            session.view(dataset.relation(), select);
        }
    }

    private Stream<Asset.Input> inputs() {
        return order.stream().flatMap(asset -> asset.inputs().stream());
    }
}
