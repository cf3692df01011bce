package io.plumbline.explain;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// What another thread is finding out meanwhile.
final class Later<T> {

    private final String name;
    private final FutureTask<T> task;

    private Later(String name, FutureTask<T> task) {
        this.name = name;
        this.task = task;
    }

    /// @param name of the thread, which begins at once
    static <T> Later<T> of(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        return new Later<>(name, task);
    }

    /// Waits until it is known, and throws what the finding out threw.
    T get() {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, interrupted);
        }
    }

    /// Waits until it is over, whatever came of it.
    void await() {
        try {
            get();
        } catch (RuntimeException failed) {
            // Whoever needs what it was to find will fail for the same reason, and say why.
            return;
        }
    }
}
