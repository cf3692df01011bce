package io.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A ratio is that of the medians, and its interval is as wide as rounds and processes differ.
class RatioTest {

    @Test
    void itIsTheRatioOfTheMedians() {
        Ratio ratio = Ratio.of(List.of(30L, 10L, 900L), List.of(20L, 15L, 5L));

        assertThat(ratio.median()).isEqualTo(2.0);
    }

    @Test
    void ofAnEvenNumberTheMedianLiesInTheMiddle() {
        assertThat(Ratio.of(List.of(10L, 20L), List.of(10L, 10L)).median()).isEqualTo(1.5);
    }

    @Test
    void roundsThatNeverDifferLeaveNoDoubt() {
        assertThat(Ratio.of(List.of(14L, 14L, 14L), List.of(10L, 10L, 10L))).isEqualTo(new Ratio(1.4, 1.4, 1.4));
    }

    @Test
    void theSameRoundsGiveTheSameInterval() {
        RandomGenerator random = new SplittableRandom(1);
        List<Long> ours = rounds(random, 100);
        List<Long> theirs = rounds(random, 100);

        assertThat(Ratio.of(ours, theirs)).isEqualTo(Ratio.of(ours, theirs));
    }

    @Test
    void itLiesWithinItsInterval() {
        RandomGenerator random = new SplittableRandom(1);

        Ratio ratio = Ratio.of(rounds(random, 140), rounds(random, 100));

        assertThat(ratio.low()).isLessThan(ratio.median()).isGreaterThan(0.9);
        assertThat(ratio.high()).isGreaterThan(ratio.median()).isLessThan(2.2);
    }

    @Test
    void whatDisturbsBothOfARoundCastsNoDoubt() {
        List<Long> theirs = LongStream.range(1, 30).map(i -> 100 * i).boxed().toList();
        List<Long> ours = theirs.stream().map(value -> 2 * value).toList();

        assertThat(Ratio.of(ours, theirs)).isEqualTo(new Ratio(2, 2, 2));
    }

    @Test
    void aDifferenceBetweenProcessesIsNotTakenForOneBetweenBuilds() {
        // Four processes of each build; one of ours had bad luck from its first round to its last.
        List<Ratio.Pair> pairs = List.of(pair(100), pair(100), pair(100), pair(180));
        List<Long> allOurs =
                pairs.stream().flatMap(pair -> pair.ours().stream()).toList();
        List<Long> allTheirs =
                pairs.stream().flatMap(pair -> pair.theirs().stream()).toList();

        assertThat(Ratio.of(pairs).high()).isGreaterThan(1.5);
        assertThat(Ratio.of(allOurs, allTheirs).high())
                .as("as if it were one process")
                .isLessThan(1.1);
    }

    @Test
    void theLowerEndIsTooHighForOneMeasurementInTwenty() {
        SplittableRandom random = new SplittableRandom(1);
        List<Ratio> measurements = Stream.generate(
                        () -> Ratio.of(Stream.generate(() -> new Ratio.Pair(rounds(random, 100), rounds(random, 100)))
                                .limit(8)
                                .toList()))
                .limit(400)
                .toList();

        assertThat(measurements.stream().filter(ratio -> ratio.low() > 1).count() / 400.0)
                .isCloseTo(0.05, within(0.03));
    }

    @Test
    void roundsWithoutAPartnerAreRefused() {
        assertThatThrownBy(() -> new Ratio.Pair(List.of(1L, 2L), List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 rounds beside 1 are no pairs");
    }

    private static Ratio.Pair pair(long ours) {
        return new Ratio.Pair(
                LongStream.range(0, 5).map(i -> ours + i).boxed().toList(),
                LongStream.range(0, 5).map(i -> 100 + i).boxed().toList());
    }

    private static List<Long> rounds(RandomGenerator random, long middle) {
        return random.doubles(5, 0.8, 1.2)
                .mapToLong(share -> Math.round(middle * share * 1000))
                .boxed()
                .toList();
    }
}
