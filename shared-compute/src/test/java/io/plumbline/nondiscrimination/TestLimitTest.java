package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The limit of a test is the greater of its two limbs, exactly, and the way back from an average to what it
/// takes to pass is the least on the grid of hundredths.
class TestLimitTest {

    /// The last three from <https://greenspringadvisors.com/insight/correcting-a-failed-adp-test/> and
    /// <https://justaaa.com/finance/67852-marietta-marine-inc-has-a-traditional-section>; the pieces from
    /// <http://www.batesco.com/2005-02.htm>: twice up to 2, two more up to 8, 1.25 times from there.
    @ParameterizedTest
    @CsvSource({
        "0.00, 0.0000, 1.25",
        "0.01, 0.02, 2.0",
        "1.99, 3.98, 2.0",
        "2.00, 4.00, 2.0",
        "2.01, 4.01, 2.0",
        "7.99, 9.99, 2.0",
        "8.00, 10.00, 1.25",
        "8.01, 10.0125, 1.25",
        "6.67, 8.67, 2.0",
        "5.42, 7.42, 2.0",
        "4.00, 6.00, 2.0"
    })
    void theLimitIsTheGreaterLimb(BigDecimal nonHighly, BigDecimal limit, String limb) {
        assertThat(TestLimit.of(nonHighly).percent()).isEqualByComparingTo(limit);
        assertThat(TestLimit.of(nonHighly).limb()).isEqualTo(limb);
    }

    @Test
    void theLeastPassingAverageIsTheFirstOnTheGridThatPasses() {
        int passing = 0;
        for (int hundredths = 0; hundredths <= 3_000; hundredths++) {
            BigDecimal highly = BigDecimal.valueOf(hundredths, 2);
            while (TestLimit.of(BigDecimal.valueOf(passing, 2)).percent().compareTo(highly) < 0) {
                passing++;
            }
            assertThat(TestLimit.leastPassing(highly))
                    .as("for %s %%", highly)
                    .isEqualTo(BigDecimal.valueOf(passing, 2));
        }
    }
}
