package io.plumbline.cli;

import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.RunObserver;
import io.plumbline.compliance.Compliance;
import io.plumbline.storage.DatasetStore;
import io.plumbline.storage.ResultStore;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Shows the step under way on the terminal, and nothing where standard error is no terminal.
///
/// The launcher says whether it is one, for Java cannot tell.
final class Progress implements RunObserver, AutoCloseable {

    private final boolean isTerminal;
    private Optional<TerminalBar> bar = Optional.empty();

    private Progress(boolean isTerminal) {
        this.isTerminal = isTerminal;
    }

    static Progress onTerminal() {
        return new Progress(Boolean.getBoolean("plumbline.terminal"));
    }

    /// What runs assets, and can say how far it has come where that is shown.
    AssetRunner runner(DatasetStore data, Optional<ResultStore> results) {
        return isTerminal
                ? AssetRunner.tellingProgress(Compliance.catalogue(), data, results, Audience.OPERATOR)
                : new AssetRunner(Compliance.catalogue(), data, results, Audience.OPERATOR);
    }

    @Override
    public void step(String name, Supplier<OptionalDouble> fraction) {
        if (isTerminal && bar.isEmpty()) {
            bar = Optional.of(new TerminalBar());
        }
        bar.ifPresent(shown -> shown.step(name, fraction));
    }

    /// Makes room for what is printed now: both streams are one screen. The next step shows itself again.
    void makeWay() {
        bar.ifPresent(TerminalBar::close);
        bar = Optional.empty();
    }

    void step(String name) {
        step(name, OptionalDouble::empty);
    }

    @Override
    public void close() {
        makeWay();
    }
}
