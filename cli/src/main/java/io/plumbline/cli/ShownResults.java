package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.asset.RunObserver;
import io.plumbline.engine.Rows;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Shows a run's assets on standard output while it is under way: for people what they want to know first, for
/// programs the rows and nothing else.
final class ShownResults implements RunObserver {

    private final Progress progress;
    private final Optional<Format> rowFormat;
    private final PrintWriter out;

    /// @param rowFormat how rows are shown; empty where none are
    ShownResults(Progress progress, Optional<Format> rowFormat, PrintWriter out) {
        this.progress = progress;
        this.rowFormat = rowFormat;
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
        if (rowFormat.orElse(Format.TABLE) == Format.TABLE) {
            progress.makeWay();
            Digest.print(asset, rows, out);
        }
    }

    @Override
    public void rows(Asset asset, Rows rows) {
        if (rowFormat.isEmpty()) {
            return;
        }
        progress.makeWay();
        switch (rowFormat.get()) {
            case JSON -> new RowPrinter.Json().print(rows, out);
            case CSV -> new RowPrinter.Csv().print(rows, out);
            case TABLE -> new RowSample(asset).print(rows, out);
        }
    }
}
