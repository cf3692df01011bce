package io.plumbline.cli;

import io.plumbline.asset.RunObserver;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Shows the step under way on the terminal, and nothing where standard error is no terminal.
///
/// The launcher says whether it is one, for Java cannot tell.
final class Progress implements RunObserver, AutoCloseable {

    private final Optional<TerminalBar> bar;

    private Progress(Optional<TerminalBar> bar) {
        this.bar = bar;
    }

    static Progress onTerminal() {
        return new Progress(
                Boolean.getBoolean("plumbline.terminal") ? Optional.of(new TerminalBar()) : Optional.empty());
    }

    @Override
    public void step(String name, Supplier<OptionalDouble> fraction) {
        bar.ifPresent(shown -> shown.step(name, fraction));
    }

    void step(String name) {
        step(name, OptionalDouble::empty);
    }

    @Override
    public void close() {
        bar.ifPresent(TerminalBar::close);
    }
}
