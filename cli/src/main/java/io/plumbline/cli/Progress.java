package io.plumbline.cli;

import io.plumbline.asset.RunObserver;
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
