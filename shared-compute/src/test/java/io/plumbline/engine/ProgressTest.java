package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While a statement runs, another thread sees how far it has come: from 0 to 1, never backwards.
class ProgressTest {

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.open(Sessions.settings(home, 200).tellingProgress());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void isUnknownWhileNothingRuns() {
        assertThat(session.progress()).isEmpty();
        session.execute("select 1");
        assertThat(session.progress()).isEmpty();
    }

    @Test
    void growsWhileAStatementRuns() throws InterruptedException {
        assertGrows(seenDuring(() -> session.materialise("x", "select sum(hash(range)) as v from range(150000000)")));
    }

    @Test
    void growsWhileASelectRuns() throws InterruptedException {
        assertGrows(seenDuring(
                () -> Sessions.values(session, "select max(hash(range))::varchar as v from range(150000000)")));
    }

    private List<Double> seenDuring(Runnable work) throws InterruptedException {
        List<Double> seen = new CopyOnWriteArrayList<>();
        Thread watcher = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                session.progress().ifPresent(seen::add);
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        });
        try {
            work.run();
        } finally {
            watcher.interrupt();
            watcher.join();
        }
        return seen;
    }

    private static void assertGrows(List<Double> seen) {
        assertThat(seen)
                .allSatisfy(progress -> assertThat(progress).isBetween(0.0, 1.0))
                .isSorted();
        assertThat(seen.stream().distinct()).as("different states of progress").hasSizeGreaterThan(5);
        assertThat(seen.getLast()).isGreaterThan(0.5);
    }
}
