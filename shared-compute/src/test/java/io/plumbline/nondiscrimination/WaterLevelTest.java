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
        assertThat(level.partsCutFrom(BigInteger.valueOf(7))).isEqualTo(2);
        assertThat(level.partsCutFrom(BigInteger.valueOf(3))).isZero();
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

    private static List<BigInteger> heights(long... heights) {
        return LongStream.of(heights).mapToObj(BigInteger::valueOf).toList();
    }
}
