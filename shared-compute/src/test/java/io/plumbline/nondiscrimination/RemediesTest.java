package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// The price of the other remedies is what the employer would pay, to the cent.
class RemediesTest {

    private static final BigDecimal EXCESS = new BigDecimal("3180.00");

    @Test
    void aQnecRaisesTheAverageToTheLeastThatPasses() {
        // 7.95 passes against 5.95 (two points more): 0.53 points more than 5.42.
        Remedies remedies =
                Remedies.of(new BigDecimal("7.95"), new BigDecimal("5.42"), new BigDecimal("1234567.89"), EXCESS);
        assertThat(remedies.qnecPercent()).isEqualTo("0.53");
        assertThat(remedies.qnecToPass()).isEqualTo("6543.21");
        assertThat(remedies.oneToOne()).isEqualTo(EXCESS);
    }

    @Test
    void theQnecIsRoundedHalfUp() {
        assertThat(Remedies.of(new BigDecimal("2.02"), new BigDecimal("1.00"), new BigDecimal("50.00"), EXCESS)
                        .qnecToPass())
                .isEqualTo("0.01");
        assertThat(Remedies.of(new BigDecimal("2.02"), new BigDecimal("1.00"), new BigDecimal("49.99"), EXCESS)
                        .qnecToPass())
                .isEqualTo("0.00");
    }

    @Test
    void whatPassesNeedsNone() {
        Remedies remedies =
                Remedies.of(new BigDecimal("3.00"), new BigDecimal("5.00"), new BigDecimal("100000.00"), EXCESS);
        assertThat(remedies.qnecPercent()).isEqualByComparingTo("0");
        assertThat(remedies.qnecToPass()).isEqualByComparingTo("0");
    }
}
