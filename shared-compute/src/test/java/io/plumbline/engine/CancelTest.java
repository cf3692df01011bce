package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Another thread can end whatever a session is doing; the session goes on. What is cancelled here would take
/// an hour.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancelTest {

    private static final String AN_HOUR =
            "select sum(a.range * b.range)::bigint as v from range(1000000) a, range(100000000) b";
    private static final String A_LONG_STREAM = "select range as v from range(1000000000000)";

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(home);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void aStatement() {
        assertCancelled(() -> session.materialise("x", AN_HOUR));
    }

    @Test
    void rows() {
        assertCancelled(() -> session.rows(AN_HOUR));
    }

    @Test
    void aCopy() {
        assertCancelled(() -> session.copyToParquet(A_LONG_STREAM, home.resolve("x.parquet"), Sessions.ZSTD));
    }

    @Test
    void aStreamThatIsBeingRead() {
        try (ArrowStream stream = session.stream(A_LONG_STREAM)) {
            assertCancelled(() -> Sessions.drain(stream));
        }
    }

    @Test
    void aStreamThatIsIdle() {
        try (ArrowStream stream = session.stream(A_LONG_STREAM)) {
            stream.next();
            session.cancel();
            assertThat(Sessions.failure(stream::next).kind()).isEqualTo(EngineException.Kind.CANCELLED);
        }
    }

    @Test
    void aStreamThatIsBeingMaterialised() {
        try (ArrowStream stream = session.stream(A_LONG_STREAM)) {
            assertCancelled(() -> session.materialise("x", stream));
        }
    }

    @Test
    void nothing() {
        assertThatCode(session::cancel).doesNotThrowAnyException();
        assertThat(Sessions.values(session, "select 'not cancelled' as v")).containsExactly("not cancelled");
    }

    private void assertCancelled(ThrowingCallable work) {
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(session::cancel);

        assertThat(Sessions.failure(work).kind()).isEqualTo(EngineException.Kind.CANCELLED);
        assertThat(Sessions.values(session, "select 'usable' as v")).containsExactly("usable");
        assertThat(session.isInvalidated()).isFalse();
    }
}
