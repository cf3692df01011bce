package io.plumbline.cli;

import io.plumbline.asset.Asset;
import io.plumbline.asset.Finding;
import io.plumbline.asset.RunObserver;
import io.plumbline.dataset.Fault;
import io.plumbline.engine.Rows;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Shows a run's assets on standard output while it is under way: for people what they want to know first, for
/// programs the rows and nothing else.
final class ShownResults implements RunObserver {

    private final Progress progress;
    private final Format format;
    private final PrintWriter out;
    private final Optional<FindingsFile> findings;
    private boolean leavesSomeUnnamed;

    /// @param findings takes all that checks find
    ShownResults(Progress progress, Format format, PrintWriter out, Optional<FindingsFile> findings) {
        this.progress = progress;
        this.format = format;
        this.out = out;
        this.findings = findings;
    }

    /// Whether a message names some of the employees at fault and not all, and no file does.
    boolean leavesSomeUnnamed() {
        return leavesSomeUnnamed;
    }

    @Override
    public boolean wantsFindings() {
        return findings.isPresent();
    }

    @Override
    public void found(Finding finding, Fault fault, Supplier<Optional<Rows>> everyRow) {
        findings.ifPresentOrElse(
                file -> file.add(finding, fault, everyRow),
                () -> leavesSomeUnnamed |= fault.offenders().others() > 0);
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
        return format == Format.TABLE;
    }

    @Override
    public long mostRows(Asset asset) {
        return switch (format) {
            case JSON, CSV -> Long.MAX_VALUE;
            case TABLE -> RowSample.MOST_READ;
        };
    }

    @Override
    public void digest(Asset asset, Rows rows) {
        progress.makeWay();
        Digest.print(asset, rows, out);
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
