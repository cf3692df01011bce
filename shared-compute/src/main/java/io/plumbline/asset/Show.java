package io.plumbline.asset;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.Source;
import java.nio.file.Path;
import java.util.List;

/// Shows an observer the rows of assets.
final class Show {

    private Show() {}

    /// Shows an asset that the session has bound, in the order of its first column: files have no order,
    /// readers want one.
    static void bound(Session session, Asset asset, RunObserver observer) {
        asset.digest().filter(_ -> observer.wantsDigest(asset)).ifPresent(select -> {
            try (Rows rows = session.rows(select)) {
                observer.digest(asset, rows);
            }
        });
        long most = observer.mostRows(asset);
        if (most > 0) {
            // Where many rows share their first column, which of them are the first must not be left to chance.
            String order = most == Long.MAX_VALUE ? " order by 1" : " order by all limit " + most;
            try (Rows rows = session.rows("from " + asset.name() + order)) {
                observer.rows(asset, rows);
            }
        }
    }

    /// Shows an asset from its result file.
    static void onFile(Session session, Asset asset, Path file, RunObserver observer) {
        session.view(asset.name(), "from " + new Source.Parquet(List.of(file)).scan());
        try {
            bound(session, asset, observer);
        } finally {
            session.drop(asset.name());
        }
    }
}
