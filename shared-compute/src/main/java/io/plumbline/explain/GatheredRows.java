package io.plumbline.explain;

import io.plumbline.asset.Asset;
import io.plumbline.asset.RunObserver;
import io.plumbline.engine.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Keeps the rows that a run shows, which are one employee's.
final class GatheredRows implements RunObserver {

    private final RunObserver progress;
    private final Map<String, List<Row>> rows = new HashMap<>();

    /// @param progress hears of the steps
    GatheredRows(RunObserver progress) {
        this.progress = progress;
    }

    /// The rows, by relation.
    Map<String, List<Row>> byRelation() {
        return Map.copyOf(rows);
    }

    @Override
    public void step(String name, Supplier<OptionalDouble> fraction) {
        progress.step(name, fraction);
    }

    @Override
    public boolean wantsRows() {
        return true;
    }

    @Override
    public boolean wantsDigest(Asset asset) {
        return false;
    }

    @Override
    public void rows(Asset asset, Rows shown) {
        rows.put(asset.name(), Row.all(shown));
    }
}
