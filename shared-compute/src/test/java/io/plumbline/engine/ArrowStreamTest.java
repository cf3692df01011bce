package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However a stream ends, it has given every buffer back: `close` throws where it has not. What DuckDB says of
/// a failure arrives whole, at whatever batch it comes.
class ArrowStreamTest {

    private static final String MANY = "select range as v, range::varchar as t from range(3000000)";
    private static final String FAILS_LATE = "select if(range = 19000000, error('boom'), 1) as v from range(20000000)";

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
    void readToItsEndItHoldsNothing() {
        ArrowStream stream = session.stream(MANY);
        assertThat(Sessions.drain(stream)).isEqualTo(3_000_000);
        stream.close();
        assertThat(stream.allocatedBytes()).isZero();
    }

    @Test
    void closedInMidStreamItHoldsNothing() {
        ArrowStream stream = session.stream(MANY);
        stream.next();
        assertThat(stream.allocatedBytes()).isPositive();
        stream.close();
        assertThat(stream.allocatedBytes()).isZero();
    }

    @Test
    void aFailureBeforeTheFirstBatchKeepsItsReason() {
        EngineException failure = Sessions.failure(() -> session.stream("select cast('abc' as integer) as v"));

        assertThat(failure).hasMessageContaining("Could not convert string 'abc'");
        assertThat(failure.kind()).isEqualTo(EngineException.Kind.BAD_VALUE);
    }

    @Test
    void aFailureBetweenBatchesKeepsItsReason() {
        ArrowStream stream = session.stream(FAILS_LATE);

        assertThat(Sessions.failure(() -> Sessions.drain(stream))).hasMessage("Invalid Input Error: boom");

        stream.close();
        assertThat(stream.allocatedBytes()).isZero();
        assertThat(Sessions.values(session, "select 'usable' as v")).containsExactly("usable");
    }

    @Test
    void materialisedItHoldsNothing() {
        ArrowStream stream = session.stream(MANY);
        session.materialise("kept", stream);
        stream.close();

        assertThat(stream.allocatedBytes()).isZero();
        assertThat(Sessions.values(session, "select count(*) as v from kept")).containsExactly("3000000");
    }

    @Test
    void whatIsLeftOfItIsMaterialised() {
        try (ArrowStream stream = session.stream(MANY)) {
            stream.next();
            int read = stream.batch().getRowCount();
            session.materialise("rest", stream);
            assertThat(Sessions.values(session, "select count(*) as v from rest"))
                    .containsExactly(String.valueOf(3_000_000 - read));
        }
    }

    @Test
    void aFailureWhileItIsMaterialisedKeepsItsReasonAndHoldsNothing() {
        ArrowStream stream = session.stream(FAILS_LATE);

        assertThat(Sessions.failure(() -> session.materialise("half", stream))).hasMessage("Invalid Input Error: boom");

        stream.close();
        assertThat(stream.allocatedBytes()).isZero();
        assertThat(Sessions.failure(() -> session.stream("from half"))).hasMessageContaining("does not exist");
    }

    @Test
    void aNameThatCannotBeBoundLeavesNothingBehind() {
        session.view("taken", "select 1 as v");
        ArrowStream stream = session.stream(MANY);

        assertThat(Sessions.failure(() -> session.materialise("taken", stream))).hasMessageContaining("View");

        stream.close();
        assertThat(stream.allocatedBytes()).isZero();
    }

    @Test
    void nothingOfItIsLeftToScanAfterwards() {
        try (ArrowStream stream = session.stream(MANY)) {
            session.materialise("kept", stream);
        }
        assertThat(Sessions.failure(() -> session.materialise("again", "from arrow_batches")))
                .hasMessageContaining("Table with name arrow_batches does not exist");
    }
}
