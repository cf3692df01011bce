package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.asset.RunObserver;
import io.plumbline.engine.Rows;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Shows of each asset what a reader wants to know first, and none of its rows.
final class ShownDigests implements RunObserver {

    private final Progress progress;
    private final PrintWriter out;

    ShownDigests(Progress progress, PrintWriter out) {
        this.progress = progress;
        this.out = out;
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
    public void digest(Asset asset, Rows rows) {
        progress.makeWay();
        Digest.print(asset, rows, out);
    }
}
