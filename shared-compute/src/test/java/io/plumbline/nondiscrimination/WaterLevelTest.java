package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The highest are cut first, to one level, by an exact number of parts.
class WaterLevelTest {

    @Test
    void theLevelIsAFraction() {
        WaterLevel level = WaterLevel.after(heights(7, 0, 7, 3, 7), BigInteger.TWO);
        assertThat(level).isEqualTo(new WaterLevel(BigInteger.valueOf(19), BigInteger.valueOf(3)));
        assertThat(level.partsCutFrom(column(7, 0))).isEqualTo(2);
        assertThat(level.partsCutFrom(column(3, 0))).isZero();
    }

    @Test
    void aHeightAtTheLevelIsNotCut() {
        assertThat(WaterLevel.after(heights(5, 3), BigInteger.TWO))
                .isEqualTo(new WaterLevel(BigInteger.valueOf(3), BigInteger.ONE));
    }

    @Test
    void allOfItMayBeTakenButNoMore() {
        assertThat(WaterLevel.after(heights(5, 3), BigInteger.valueOf(8)).total())
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> WaterLevel.after(heights(5, 3), BigInteger.valueOf(9)));
    }

    @Test
    void belowNothingNothingIsCut() {
        WaterLevel level = WaterLevel.after(heights(5, 3), BigInteger.valueOf(-2));
        assertThat(level.partsCutFrom(column(5, 0))).isZero();
        assertThat(WaterLevel.after(heights(5, 3), BigInteger.ZERO))
                .isEqualTo(new WaterLevel(BigInteger.valueOf(5), BigInteger.ONE));
    }

    /// Three of the 12 are all that can be cut; the other three are cut from both 8 that can, to 13 / 2.
    @Test
    void whatIsCutToItsFloorLeavesTheRestToTheOthers() {
        List<Column> columns = List.of(column(12, 9), column(8, 0), column(8, 2), column(8, 8));
        WaterLevel level = WaterLevel.after(columns, BigInteger.valueOf(6));

        assertThat(level).isEqualTo(new WaterLevel(BigInteger.valueOf(13), BigInteger.TWO));
        assertThat(columns.stream().map(level::partsCutFrom))
                .containsExactly(BigInteger.valueOf(6), BigInteger.valueOf(3), BigInteger.valueOf(3), BigInteger.ZERO);
    }

    /// Between 9 and 8 nothing stands: all levels between would do.
    @Test
    void theHighestOfTheLevelsThatDoIsTheLevel() {
        assertThat(WaterLevel.after(List.of(column(12, 9), column(8, 0)), BigInteger.valueOf(3)))
                .isEqualTo(new WaterLevel(BigInteger.valueOf(9), BigInteger.ONE));
        assertThat(WaterLevel.after(List.of(column(12, 9), column(8, 0)), BigInteger.valueOf(4)))
                .isEqualTo(new WaterLevel(BigInteger.valueOf(7), BigInteger.ONE));
    }

    @Test
    void whereNothingCanBeCutNothingIsAndNoMoreThanThatMayBeTaken() {
        List<Column> fixed = List.of(column(12, 12), column(8, 8));
        WaterLevel level = WaterLevel.after(fixed, BigInteger.ZERO);

        assertThat(fixed)
                .allSatisfy(each -> assertThat(level.partsCutFrom(each)).isZero());
        assertThat(level.columns()).isPositive();
        assertThatIllegalArgumentException().isThrownBy(() -> WaterLevel.after(fixed, BigInteger.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WaterLevel.after(List.of(column(12, 9)), BigInteger.valueOf(4)));
    }

    private static Column column(long height, long floor) {
        return new Column(BigInteger.valueOf(height), BigInteger.valueOf(floor));
    }

    private static List<Column> heights(long... heights) {
        return LongStream.of(heights)
                .mapToObj(BigInteger::valueOf)
                .map(Column::of)
                .toList();
    }
}
