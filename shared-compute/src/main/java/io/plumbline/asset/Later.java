package io.plumbline.asset;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/// What another thread is finding out meanwhile.
public final class Later<T> {

    private final FutureTask<T> task;

    private Later(FutureTask<T> task) {
        this.task = task;
    }

    /// Begins to find out.
    ///
    /// @param beside runs it
    public static <T> Later<T> on(Executor beside, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        beside.execute(task);
        return new Later<>(task);
    }

    /// Begins to find out, on a thread of its own.
    public static <T> Later<T> on(String thread, Callable<T> work) {
        return on(task -> Thread.ofPlatform().daemon().name(thread).start(task), work);
    }

    /// What is known already.
    static <T> Later<T> known(T value) {
        return on(Runnable::run, () -> value);
    }

    /// Waits until it is known, and throws what the finding out threw.
    public T get() {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another thread was waited for", interrupted);
        }
    }

    /// Whether it is over, whatever came of it.
    boolean isOver() {
        return task.isDone();
    }

    /// Waits until it is over, whatever came of it.
    public void await() {
        try {
            get();
        } catch (RuntimeException failed) {
            // Whoever needs what it was to find will fail for the same reason, and say why.
            return;
        }
    }
}
