package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.apache.arrow.memory.AllocationManager;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferLedger;
import org.apache.arrow.vector.FieldVector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows cross from DuckDB to Java without being copied: the vectors are DuckDB's own buffers, and Java
/// allocates next to nothing, on its heap or off it.
class ZeroCopyTest {

    private static final String ROWS_OF_24_BYTES =
            "select range as a, range * 2 as b, range::double as c from range(2400000)";

    private static final long IMPORTED = 2_400_000L * 24;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(home);
        try (ArrowStream warmUp = session.stream(ROWS_OF_24_BYTES)) {
            Sessions.drain(warmUp);
        }
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theHeapHoldsNoneOfIt() {
        try (ArrowStream stream = session.stream(ROWS_OF_24_BYTES)) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long imported = 0;
            while (stream.next()) {
                for (FieldVector vector : stream.batch().getFieldVectors()) {
                    imported += vector.getDataBuffer().readableBytes();
                }
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(imported).isGreaterThanOrEqualTo(IMPORTED);
            assertThat(allocated)
                    .as("bytes on the heap for %d imported", imported)
                    .isLessThan(imported / 100);
        }
    }

    @Test
    void everyVectorIsDuckDbsOwnBuffer() {
        try (ArrowStream stream = session.stream(ROWS_OF_24_BYTES)) {
            while (stream.next()) {
                for (FieldVector vector : stream.batch().getFieldVectors()) {
                    assertThat(managerOf(vector.getDataBuffer()).getClass().getSimpleName())
                            .isEqualTo("ForeignAllocationManager");
                }
            }
        }
    }

    @Test
    void onlyOneBatchIsHeldAtATime() {
        try (ArrowStream stream = session.stream(ROWS_OF_24_BYTES)) {
            long most = 0;
            while (stream.next()) {
                most = Math.max(most, stream.allocatedBytes());
            }
            assertThat(most).isPositive().isLessThan(IMPORTED / 10);
        }
    }

    private static AllocationManager managerOf(ArrowBuf buffer) {
        return ((BufferLedger) buffer.getReferenceManager()).getAllocationManager();
    }
}
