package io.plumbline.s3;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Waits again and again, a little longer each time, until its time is up.
final class Patience {

    private static final long FIRST_MILLIS = 20;
    private static final long LONGEST_MILLIS = 500;

    private final long deadline;
    private long millis = FIRST_MILLIS;

    Patience(Duration total) {
        this.deadline = System.nanoTime() + total.toNanos();
    }

    /// Waits once, unless the time is up. Two that wait for each other do not wait equally long.
    ///
    /// @return whether it waited
    boolean pause() {
        if (System.nanoTime() >= deadline) {
            return false;
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another run's commit", interrupted);
        }
        millis = Math.min(2 * millis, LONGEST_MILLIS);
        return true;
    }
}
