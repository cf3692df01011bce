package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A hint names the known name that is a slip away, and is silent when none is.
class NearestNameTest {

    private static final List<String> KNOWN = List.of("age", "service_months", "hours", "entry", "entry_rule");

    @Test
    void slipsOfTheFingersFindTheName() {
        assertThat(NearestName.hint("servce_months", KNOWN)).isEqualTo(" (did you mean 'service_months'?)");
        assertThat(NearestName.hint("huors", KNOWN)).isEqualTo(" (did you mean 'hours'?)");
        assertThat(NearestName.hint("entr", KNOWN)).isEqualTo(" (did you mean 'entry'?)");
    }

    @Test
    void caseAndHyphensAreNoDifference() {
        assertThat(NearestName.hint("Entry-Rule", KNOWN)).isEqualTo(" (did you mean 'entry_rule'?)");
    }

    @Test
    void aNameCutShortFindsTheWhole() {
        assertThat(NearestName.hint("service", KNOWN)).isEqualTo(" (did you mean 'service_months'?)");
    }

    @Test
    void aNameUnlikeAnyGetsNoHint() {
        assertThat(NearestName.hint("vesting_schedule", KNOWN)).isEmpty();
        assertThat(NearestName.hint("", KNOWN)).isEmpty();
        assertThat(NearestName.hint("x".repeat(100_000), KNOWN)).isEmpty();
    }
}
