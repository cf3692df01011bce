package io.plumbline.asset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import java.util.List;
import java.util.function.Consumer;

/// A relation of a few rows that a run is given rather than reads from data: the plan's provisions, the limits
/// of the year, a key.
///
/// @param fingerprint changes where, and only where, the rows change in a way that changes results
/// @param binding binds the relation in a session
public record Parameter(String relation, String fingerprint, Consumer<Session> binding) {

    static Parameter ofRows(
            String relation, String fingerprint, List<ColumnInfo> columns, List<? extends List<?>> rows) {
        return new Parameter(relation, fingerprint, session -> session.table(relation, columns, rows));
    }
}
