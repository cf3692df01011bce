package io.plumbline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The contract of the guard itself: it sees what it is there to see, and cries at nothing else.
class RedactionTest {

    private final Redaction redaction = Redaction.of(List.of("E-17", "42"), List.of(LocalDate.of(1975, 3, 9)));

    @Test
    void employeeIdsAreSeenWhereverTheyStand() {
        assertThat(redaction.leaksIn("{\"participant\":\"E-17\"}")).containsExactly("E-17");
        assertThat(redaction.leaksIn("cannot read row of 42: bad")).containsExactly("42");
    }

    @Test
    void birthDatesAreSeenInEveryUsualForm() {
        assertThat(redaction.leaksIn("1975-03-09 03/09/1975 19750309")).hasSize(3);
    }

    @Test
    void socialSecurityNumbersAreSeenWithAndWithoutDashes() {
        assertThat(redaction.leaksIn("ssn 123-45-6789, {\"ssn\":\"123456789\"}"))
                .hasSize(2);
    }

    @Test
    void amountsPseudonymsAndTimesAreNoLeak() {
        String event = "{\"id\":\"4212345678942abc1975030942000042\",\"amount\":\"43.43\",\"amount_cents\":123456789,"
                + "\"time\":\"2026-01-31T09:30:00Z\"}";

        assertThat(redaction.leaksIn(event)).isEmpty();
    }
}
