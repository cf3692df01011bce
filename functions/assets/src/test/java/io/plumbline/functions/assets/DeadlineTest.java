package io.plumbline.functions.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.asset.Cancellation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An invocation ends while there is still time to say so, and what is under way then is told to.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class DeadlineTest {

    @ParameterizedTest
    @CsvSource({"PT15M, PT15S", "PT1M, PT6S", "PT10S, PT1S", "PT3S, PT0.5S", "PT0.1S, PT0.5S"})
    void aTenthOfTheTimeIsKeptBackWithinReason(Duration left, Duration keptBack) {
        assertThat(Deadline.keptBack(left)).isEqualTo(keptBack);
    }

    @Test
    void itPassesBeforeTheTimeIsUp() {
        assertThat(Deadline.in(Duration.ofMinutes(1)).hasPassed()).isFalse();
        assertThat(Deadline.in(Duration.ofMillis(400)).hasPassed()).isTrue();
    }

    @Test
    void whatIsUnderWayIsToldToEnd() {
        Deadline soon = Deadline.in(Duration.ofMillis(700));

        boolean told = soon.within(DeadlineTest::untilTold);

        assertThat(told).isTrue();
        assertThat(soon.hasPassed()).isTrue();
    }

    @Test
    void whatIsDoneInTimeIsNot() {
        assertThat(Deadline.in(Duration.ofMinutes(1)).<Boolean>within(Cancellation::isRequested))
                .isFalse();
    }

    private static boolean untilTold(Cancellation cancellation) {
        while (!cancellation.isRequested()) {
            Thread.onSpinWait();
        }
        return true;
    }
}
