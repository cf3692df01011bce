package io.plumbline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.storage.ColumnChunks.ByteRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Ranges behave as the sets of bytes that they are, and come out in order, joined and in pieces.
class ByteRangesTest {

    @Test
    void rangesThatOverlapOrTouchBecomeOne() {
        assertThat(ranges(50, 10, 0, 20, 20, 5, 10, 8))
                .isEqualTo(new ByteRanges(List.of(new ByteRange(0, 25), new ByteRange(50, 10))));
    }

    @Test
    void aGapIsBridgedUpToItsLengthAndNoFurther() {
        assertThat(ranges(0, 10, 15, 5, 26, 4).bridging(5)).isEqualTo(ranges(0, 20, 26, 4));
        assertThat(ranges(0, 10, 15, 5, 26, 4).bridging(6)).isEqualTo(ranges(0, 30));
    }

    @Test
    void whatIsThereAlreadyIsTakenOff() {
        assertThat(ranges(0, 100).minus(ranges(0, 10, 50, 10, 95, 50))).isEqualTo(ranges(10, 40, 60, 35));
        assertThat(ranges(20, 10).minus(ranges(0, 100))).isEqualTo(ByteRanges.NONE);
        assertThat(ranges(20, 10).minus(ranges(0, 20, 30, 5))).isEqualTo(ranges(20, 10));
    }

    @Test
    void piecesHoldTheSameBytesAndNoMoreThanAllowed() {
        assertThat(ranges(5, 25, 100, 10).inPiecesOf(10))
                .containsExactly(
                        new ByteRange(5, 10), new ByteRange(15, 10), new ByteRange(25, 5), new ByteRange(100, 10));
    }

    @Test
    void nothingIsNoRange() {
        assertThat(ByteRanges.first(0)).isEqualTo(ByteRanges.NONE);
        assertThat(ByteRanges.NONE.bridging(10).inPiecesOf(10)).isEmpty();
    }

    @Test
    void theyAgreeWithSetsOfBytes() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<ByteRange> some = some(random);
            List<ByteRange> others = some(random);
            BitSet expected = bits(some);
            expected.andNot(bits(others));
            ByteRanges left = ByteRanges.of(some).minus(ByteRanges.of(others));

            assertThat(bits(left.list())).isEqualTo(expected);
            assertThat(left.bytes()).isEqualTo(expected.cardinality());
            assertThat(bits(left.plus(ByteRanges.of(others)).list())).isEqualTo(union(some, others));
            assertThat(bits(left.inPiecesOf(3))).isEqualTo(expected);
        }
    }

    private static List<ByteRange> some(Random random) {
        List<ByteRange> ranges = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            ranges.add(new ByteRange(random.nextInt(60), 1 + random.nextInt(15)));
        }
        return ranges;
    }

    private static BitSet union(List<ByteRange> some, List<ByteRange> others) {
        BitSet union = bits(some);
        union.or(bits(others));
        return union;
    }

    private static BitSet bits(List<ByteRange> ranges) {
        BitSet bits = new BitSet();
        ranges.forEach(range -> bits.set((int) range.offset(), (int) (range.offset() + range.length())));
        return bits;
    }

    /// @param offsetsAndLengths alternating
    private static ByteRanges ranges(long... offsetsAndLengths) {
        List<ByteRange> ranges = new ArrayList<>();
        for (int i = 0; i < offsetsAndLengths.length; i += 2) {
            ranges.add(new ByteRange(offsetsAndLengths[i], offsetsAndLengths[i + 1]));
        }
        return ByteRanges.of(ranges);
    }
}
