package io.plumbline.functions.assets;

import io.plumbline.asset.Cancellation;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// When an invocation must begin to end: a while before Lambda ends it, so that what is under way can be
/// broken off, what was written stands, and somebody is told what is left.
final class Deadline {

    /// A tenth of the time is kept back, but not more than it takes to end what cannot be broken off.
    private static final int SHARE_KEPT_BACK = 10;

    private static final Duration MOST_KEPT_BACK = Duration.ofSeconds(15);
    private static final Duration LEAST_KEPT_BACK = Duration.ofMillis(500);

    /// How often a run that must end is told so: a statement that began in the moment of one request hears the
    /// next.
    private static final Duration INSISTENCE = Duration.ofMillis(100);

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deadline").factory());

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /// @param left until Lambda ends the invocation
    static Deadline in(Duration left) {
        return new Deadline(System.nanoTime() + left.minus(keptBack(left)).toNanos());
    }

    static Duration keptBack(Duration left) {
        Duration share = left.dividedBy(SHARE_KEPT_BACK);
        Duration most = share.compareTo(MOST_KEPT_BACK) < 0 ? share : MOST_KEPT_BACK;
        return most.compareTo(LEAST_KEPT_BACK) < 0 ? LEAST_KEPT_BACK : most;
    }

    boolean hasPassed() {
        return remaining() <= 0;
    }

    /// Does something that can be cancelled, and cancels it when the time is up.
    <T> T within(Function<Cancellation, T> work) {
        Cancellation cancellation = new Cancellation();
        Future<?> watch = WATCH.scheduleWithFixedDelay(
                cancellation::request, Math.max(0, remaining()), INSISTENCE.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return work.apply(cancellation);
        } finally {
            watch.cancel(false);
        }
    }

    private long remaining() {
        return end - System.nanoTime();
    }
}
