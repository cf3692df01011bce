package io.plumbline.report;

import io.plumbline.InputException;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import io.plumbline.engine.SqlText;
import io.plumbline.storage.Manifest;
import io.plumbline.storage.ResultKey;
import io.plumbline.storage.ResultStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The results of one plan and year that are on file, each bound to the name of its asset.
final class Results {

    private final ReportRequest request;
    private final ResultStore store;
    private final Session session;
    private final Map<ReportedAsset, Manifest> manifests = new EnumMap<>(ReportedAsset.class);

    /// Binds what is there. A result that its manifest does not describe to the byte is not reported on: nobody
    /// could say what it was computed from.
    Results(ReportRequest request, ResultStore store, Session session) {
        this.request = request;
        this.store = store;
        this.session = session;
        for (ReportedAsset asset : ReportedAsset.values()) {
            store.file(key(asset)).ifPresent(file -> bind(asset, file));
        }
        session.table(
                "report_options",
                List.of(new ColumnInfo("rows_shown", "INTEGER")),
                List.of(List.of(request.rowsShown())));
    }

    boolean has(ReportedAsset asset) {
        return manifests.containsKey(asset);
    }

    /// The manifests of what is there, in the order of [ReportedAsset].
    List<Manifest> manifests() {
        return List.copyOf(manifests.values());
    }

    /// The rows of one of the SELECTs beside this class.
    <T> List<T> list(String select, Function<Rows, T> row) {
        List<T> list = new ArrayList<>();
        try (Rows rows = session.rows(SqlText.of(Results.class, select + ".sql"))) {
            while (rows.next()) {
                list.add(row.apply(rows));
            }
        }
        return list;
    }

    /// The only row of a SELECT that always yields one.
    <T> T one(String select, Function<Rows, T> row) {
        return list(select, row).getFirst();
    }

    /// A run that replaced a result while the report was being read would make its sections disagree.
    void requireUnchanged() {
        for (ReportedAsset asset : ReportedAsset.values()) {
            if (!store.manifest(key(asset)).equals(Optional.ofNullable(manifests.get(asset)))) {
                throw new InputException("%s was replaced while the report was being made; make the report again"
                        .formatted(key(asset).file()));
            }
        }
    }

    private void bind(ReportedAsset asset, Path file) {
        Manifest manifest = store.verifiedManifest(key(asset))
                .orElseThrow(() -> new InputException("%s and its manifest do not belong together; run %s again"
                        .formatted(key(asset).file(), asset.asset())));
        Source source = new Source.Parquet(List.of(file));
        List<String> present = session.columns("select * from " + source.scan()).stream()
                .map(ColumnInfo::name)
                .toList();
        List<String> missing = asset.columns().stream()
                .filter(column -> !present.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new InputException("%s lacks %s: another version of Plumbline wrote it; run %s again"
                    .formatted(key(asset).file(), String.join(", ", missing), asset.asset()));
        }
        session.bind(asset.asset(), source, asset.columns());
        manifests.put(asset, manifest);
    }

    private ResultKey key(ReportedAsset asset) {
        return new ResultKey(asset.asset(), request.planId(), request.year());
    }
}
