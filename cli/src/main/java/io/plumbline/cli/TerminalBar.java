package io.plumbline.cli;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// A progress bar on standard error that asks ten times a second how far the step is, and is gone when closed.
final class TerminalBar implements AutoCloseable {

    private static final int HUNDRED = 100;
    private static final int EVERY_MILLIS = 100;

    private final ProgressBar bar = new ProgressBarBuilder()
            .setTaskName("plumbline")
            .setInitialMax(HUNDRED)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
            .setUpdateIntervalMillis(EVERY_MILLIS)
            .clearDisplayOnFinish()
            .hideEta()
            .build();
    private final Thread clock = Thread.ofPlatform().daemon().name("progress").start(this::follow);
    private volatile Supplier<OptionalDouble> fraction = OptionalDouble::empty;

    void step(String name, Supplier<OptionalDouble> ofStep) {
        bar.stepTo(0);
        bar.setExtraMessage(name);
        fraction = ofStep;
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                fraction.get().ifPresent(done -> bar.stepTo(Math.round(done * HUNDRED)));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.interrupt();
        bar.close();
    }
}
