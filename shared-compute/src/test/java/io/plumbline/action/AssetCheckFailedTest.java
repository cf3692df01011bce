package io.plumbline.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The contract of the event of a failed check: the same fault of the same plan year has the same id whoever
/// finds it and when, and no other has.
class AssetCheckFailedTest {

    private static final Instant TIME = Instant.parse("2026-02-02T15:04:05.678901Z");

    @Test
    void theSameFaultFoundAgainIsRecognised() {
        Event first = event("ACME", 2025, List.of("annual_additions", "elective_deferrals"), "wrong");
        Event again = new AssetCheckFailed("ACME", 2025, List.of("elective_deferrals", "annual_additions"), "wrong")
                .event(new EventOrigin("another invocation", "plumbline/0.2.0"), TIME.plusSeconds(60));

        assertThat(again.id()).isEqualTo(first.id()).matches("[0-9a-f]{32}");
    }

    @Test
    void anotherFaultHasAnotherId() {
        assertThat(List.of(
                        event("ACME", 2025, List.of("a", "b"), "wrong").id(),
                        event("ACME", 2025, List.of("ab"), "wrong").id(),
                        event("ACME", 2025, List.of("a"), "wrong").id(),
                        event("ACME", 2024, List.of("a", "b"), "wrong").id(),
                        event("ACME2", 2025, List.of("a", "b"), "wrong").id(),
                        event("ACME", 2025, List.of("a", "b"), "wrong too").id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTimeIsToTheMillisecondAsInEveryEvent() {
        assertThat(event("ACME", 2025, List.of("a"), "wrong").time()).isEqualTo("2026-02-02T15:04:05.678Z");
    }

    @Test
    void aFaultOfNothingIsNone() {
        assertThatThrownBy(() -> event("ACME", 2025, List.of(), "wrong")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event("ACME", 2025, List.of("a"), " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Event event(String planId, int planYear, List<String> assets, String message) {
        return new AssetCheckFailed(planId, planYear, assets, message).event(SampleActions.ORIGIN, TIME);
    }
}
