package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.asset.RunObserver;
import io.plumbline.engine.Rows;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/// Shows what some of a run's assets say in a few lines, on one screen; the others are only computed.
///
/// @param assets the names of those that are shown
record Headlines(Set<String> assets, Progress progress, PrintWriter out) implements RunObserver {

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
        return assets.contains(asset.name());
    }

    @Override
    public long mostRows(Asset asset) {
        return 0;
    }

    @Override
    public void digest(Asset asset, Rows rows) {
        progress.makeWay();
        Digest.print(asset, rows, out);
    }
}
