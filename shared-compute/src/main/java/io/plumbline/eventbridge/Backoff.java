package io.plumbline.eventbridge;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before what the bus refused is sent again: exponential, with full jitter, so that publishers
/// that were throttled together do not come back together.
///
/// @param attempts how often an entry is sent at most, at least once
/// @param first the longest wait before the second attempt; it doubles with each further one
/// @param longest no wait is longer
record Backoff(int attempts, Duration first, Duration longest, RandomGenerator random, Pause pause) {

    /// Lets time pass.
    @FunctionalInterface
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    /// Waits after the so manieth attempt, from 1.
    ///
    /// @return whether to try again
    boolean await(int attempt) {
        if (attempt >= attempts) {
            return false;
        }
        try {
            pause.last(Duration.ofMillis(random.nextLong(longestAfter(attempt).toMillis() + 1)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration longestAfter(int attempt) {
        Duration wait = first;
        for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
