package io.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contestants are real processes, take turns, and are measured only where they come to the same result; who
/// cannot take part is named with the reason, and stops the contest only where it is about them.
class ContestTest {

    private static final String TWO = "select unnest([1, 2]) as v";

    @TempDir
    Path files;

    @TempDir
    Path scratch;

    @Test
    void eachIsFirstByTurnsAndEveryRoundOfEachIsASampleOverTheSameLoad() throws IOException {
        Contest.Outcome outcome = contest(Pace.ofRounds(3)).among(List.of(ours("a", TWO), ours("b", TWO)), step -> {});

        // Three rounds to warm up, then three that count.
        assertThat(Files.readString(files.resolve("turns")).replace("\n", "")).isEqualTo("ababab" + "abbaab");
        assertThat(outcome.measurements()).hasSize(2).allSatisfy(measured -> {
            assertThat(measured.samples()).hasSize(3).allSatisfy(sample -> {
                assertThat(sample.nanos()).isEqualTo(1_000);
                assertThat(sample.rows()).isEqualTo(7);
                assertThat(sample.bytes()).isEqualTo(70);
            });
            assertThat(measured.participants()).isEqualTo(100);
            if (Files.exists(Path.of("/proc/self/status"))) {
                assertThat(measured.peakBytes()).isGreaterThan(20L << 20);
            }
        });
        assertThat(outcome.versions()).containsEntry("a", "1.0").containsEntry("b", "1.0");
    }

    @Test
    void whatAPartOfTheWorkHeldCountsWhereTheMarkBeganAnewSince() {
        long tebibyte = 1L << 40;

        Contest.Outcome outcome =
                contest(Pace.ofRounds(1)).among(List.of(ScriptedContestant.holding("a", tebibyte)), step -> {});

        assertThat(outcome.measurements()).extracting(Measurement::peakBytes).containsExactly(tebibyte);
    }

    @Test
    void aPeerWithAnotherResultIsLeftOut() {
        Entrant wrong = ScriptedContestant.writing("wrong", "select unnest([1, 3]) as v", true);

        Contest.Outcome outcome = contest(Pace.ofRounds(1)).among(List.of(ours("a", TWO), wrong), step -> {});

        assertThat(outcome.measurements()).extracting(Measurement::engine).containsExactly("a");
        assertThat(outcome.leftOut())
                .containsExactly(new BenchmarkRun.LeftOut(
                        "counting, wrong", "its result differs: 1 rows are missing and 1 should not be there"));
    }

    @Test
    void aFloorWithAnotherResultIsAFault() {
        assertThatThrownBy(() -> contest(Pace.ofRounds(1))
                        .among(List.of(ours("a", TWO), ours("floor", "select 1 as v")), step -> {}))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "floor cannot be measured: its result differs: 1 rows are missing and 0 should not be there");
    }

    @Test
    void aPeerThatCannotTakePartIsLeftOutWithTheReason() {
        Entrant failing = ScriptedContestant.saying("failing", "{\"error\": \"polars is not installed\"}", true);
        Entrant garbling = ScriptedContestant.saying("garbling", "Hello!", true);
        String program = scratch.resolve("no-such-program").toString();
        Entrant absent = new Entrant("absent", List.of(program), true);

        List<BenchmarkRun.LeftOut> leftOut = contest(Pace.ofRounds(1))
                .among(List.of(ours("a", TWO), failing, garbling, absent), step -> {})
                .leftOut();

        assertThat(leftOut)
                .extracting(BenchmarkRun.LeftOut::what)
                .containsExactly("counting, failing", "counting, garbling", "counting, absent");
        assertThat(leftOut.getFirst().why()).isEqualTo("polars is not installed");
        assertThat(leftOut.get(1).why()).contains("Hello!");
        assertThat(leftOut.getLast().why()).contains("no-such-program");
    }

    private Contest contest(Pace pace) {
        return new Contest("counting", 100, files, new Contest.Load(7, 70), scratch, pace);
    }

    private static Entrant ours(String engine, String select) {
        return ScriptedContestant.writing(engine, select, false);
    }
}
