package io.plumbline.functions.assets.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An order says what is to be measured; what cannot be understood of it is one line, and never guessed at.
class BenchmarkOrderTest {

    @Test
    void saysWhatHowMuchAndHowOften() {
        assertThat(read("{'workload': 'plan_year', 'participants': 10, 'rounds': 3}"))
                .isEqualTo(new BenchmarkOrder("plan_year", 10, 3));
    }

    @Test
    void isOfTheReferenceScaleWhereItDoesNotSay() {
        assertThat(read("{'workload': 'plan_year'}")).isEqualTo(new BenchmarkOrder("plan_year", 100_000, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'participants': 10} | the event has no workload",
                "{'workload': 3} | workload of the event is '3'; it must be text",
                "{'workload': 'x', 'participants': 0} | participants of the event is '0'; it must be a whole number from 1 to 10,000,000",
                "{'workload': 'x', 'participants': 1.5} | participants of the event is '1.5'; it must be a whole number from 1 to 10,000,000",
                "{'workload': 'x', 'rounds': 'ten'} | rounds of the event is",
                "{'workload': 'x', 'round': 3} | the event has a key 'round', which is none of workload, participants, rounds",
                "[] | the event is not a JSON object",
                "{'workload' | the event is not JSON (line 1, column 12)",
            })
    void saysOnOneLineWhatIsWrong(String event, String fault) {
        assertThatThrownBy(() -> read(event))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageStartingWith(fault)
                .message()
                .hasLineCount(1);
    }

    private static BenchmarkOrder read(String event) {
        return BenchmarkOrder.read(
                new ByteArrayInputStream(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
