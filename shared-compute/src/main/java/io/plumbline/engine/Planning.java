package io.plumbline.engine;

import java.util.List;

/// How much trouble a session takes to plan a statement before it runs it. The rows that come out are the same.
public enum Planning {
    /// As much as DuckDB does of itself.
    FOR_MANY_ROWS(List.of()),

    /// Without the optimizers that earn their time on many rows alone: of few, planning is most of what a statement
    /// takes, and these four are a fifth of that. Filters still reach the files.
    FOR_FEW_ROWS(List.of("join_order", "statistics_propagation", "common_subplan", "column_lifetime"));

    private final List<String> disabled;

    Planning(List<String> disabled) {
        this.disabled = disabled;
    }

    String toSql() {
        return "set disabled_optimizers = " + Sql.text(String.join(",", disabled));
    }
}
