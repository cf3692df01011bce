package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.asset.RunObserver;
import io.plumbline.engine.Rows;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Shows an asset's rows on standard output while a run is under way, in the format that was asked for.
final class ShownRows implements RunObserver {

    private final Progress progress;
    private final Format format;
    private final PrintWriter out;

    ShownRows(Progress progress, Format format, PrintWriter out) {
        this.progress = progress;
        this.format = format;
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
        if (format == Format.TABLE) {
            progress.makeWay();
            Digest.print(asset, rows, out);
        }
    }

    @Override
    public void rows(Asset asset, Rows rows) {
        progress.makeWay();
        switch (format) {
            case JSON -> new RowPrinter.Json().print(rows, out);
            case CSV -> new RowPrinter.Csv().print(rows, out);
            case TABLE -> new RowSample(asset).print(rows, out);
        }
    }
}
