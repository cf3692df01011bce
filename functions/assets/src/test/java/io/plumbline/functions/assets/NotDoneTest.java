package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.InputException;
import io.plumbline.ServiceException;
import io.plumbline.ServiceException.Kind;
import io.plumbline.functions.assets.RunReport.Outcome;
import io.plumbline.storage.Partition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An invocation throws where, and only where, Lambda's trying again or an alarm is what it needs; the message
/// says what is left.
class NotDoneTest {

    private final ServiceException throttled = new ServiceException(Kind.TRANSIENT, "S3 answered 503");
    private final ServiceException denied = new ServiceException(Kind.REFUSED, "access denied");

    @Test
    void nothingIsThrownWhereTryingAgainWouldChangeNothing() {
        Report report = new Report(
                List.of(
                        run("A", new Outcome.Done()),
                        run("B", new Outcome.Waiting("no census")),
                        run("C", Outcome.Failed.of(new InputException("no such column")))),
                List.of(),
                List.of());

        assertThat(NotDone.of(report)).isEmpty();
    }

    @Test
    void whatMayPassIsTriedAgain() {
        NotDone thrown = thrown(List.of(run("A", Outcome.Failed.of(throttled))), List.of());

        assertThat(thrown)
                .isInstanceOf(NotDone.TransientFailure.class)
                .hasMessage("plan_id=A plan_year=2025: S3 answered 503")
                .hasCause(throttled);
    }

    @Test
    void oneFaultMakesItAFault() {
        NotDone thrown =
                thrown(List.of(run("A", Outcome.Failed.of(throttled)), run("B", Outcome.Failed.of(denied))), List.of());

        assertThat(thrown)
                .isInstanceOf(NotDone.Fault.class)
                .hasMessage("plan_id=A plan_year=2025: S3 answered 503; plan_id=B plan_year=2025: access denied");
    }

    @Test
    void whatIsLeftIsSaidAndTriedAgain() {
        NotDone thrown = thrown(List.of(run("A", new Outcome.Done())), List.of(partition("B"), partition("C")));

        assertThat(thrown)
                .isInstanceOf(NotDone.TransientFailure.class)
                .hasMessage("time is up; left for the next try: plan_id=B plan_year=2025, plan_id=C plan_year=2025");
    }

    @Test
    void aMessageStaysReadableHoweverMuchIsLeft() {
        List<Partition> left =
                IntStream.range(0, 1_000).mapToObj(i -> partition("P" + i)).toList();

        assertThat(thrown(List.of(), left)).hasMessageEndingWith("plan_id=P9 plan_year=2025 and 990 more");
    }

    private static NotDone thrown(List<RunReport> runs, List<Partition> left) {
        return NotDone.of(new Report(runs, List.of(), left)).orElseThrow();
    }

    private static RunReport run(String planId, Outcome outcome) {
        return new RunReport(List.of("annual_additions"), partition(planId), Optional.empty(), 0, outcome);
    }

    private static Partition partition(String planId) {
        return new Partition(planId, 2025);
    }
}
