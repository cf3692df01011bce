package io.plumbline.benchmark.workload;

import io.plumbline.benchmark.Sample;
import io.plumbline.benchmark.Trial;
import io.plumbline.engine.Spills;
import java.util.concurrent.atomic.AtomicLong;

/// Looks at what this process spills to disk while work is done, and tells the most.
final class SpillWatch implements Trial {

    private static final long EVERY_MILLIS = 20;

    private final Trial work;

    private SpillWatch(Trial work) {
        this.work = work;
    }

    static Trial over(Trial work) {
        return new SpillWatch(work);
    }

    @Override
    public Sample run() {
        AtomicLong most = new AtomicLong();
        Thread watch = Thread.ofPlatform().daemon().name("spill watch").start(() -> watch(most));
        try {
            return work.run().spilling(most.get());
        } finally {
            watch.interrupt();
        }
    }

    private void watch(AtomicLong most) {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                most.accumulateAndGet(Spills.bytes(), Math::max);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
