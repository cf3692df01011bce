package io.plumbline.asset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Session;
import java.util.List;

/// A relation of a few rows that a run is given rather than reads from data: the plan's provisions, the limits
/// of the year, a key.
///
/// @param fingerprint changes where, and only where, the rows change in a way that changes results
public record Parameter(String relation, List<ColumnInfo> columns, List<? extends List<?>> rows, String fingerprint) {

    void bind(Session session) {
        session.table(relation, columns, rows);
    }
}
