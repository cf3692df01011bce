package io.plumbline.action;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Actions for the tests of publishing, where only their ids matter.
public final class SampleActions {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-02T15:04:05.678Z"), ZoneOffset.UTC);
    public static final EventOrigin ORIGIN = new EventOrigin("3f1c9a52b7d04e68", "plumbline/0.1.0");

    private SampleActions() {}

    /// The first so many of an endless list, always the same.
    public static List<CorrectiveAction> first(int count) {
        return stream(count).toList();
    }

    public static Stream<CorrectiveAction> stream(int count) {
        return IntStream.range(0, count).mapToObj(SampleActions::action);
    }

    public static List<String> firstIds(int count) {
        return stream(count).map(CorrectiveAction::id).toList();
    }

    public static Event event(int number) {
        return CorrectiveActionEvent.of(action(number), ORIGIN, CLOCK.instant());
    }

    private static CorrectiveAction action(int number) {
        return new CorrectiveAction(
                "%032x".formatted(number),
                ActionKind.ANNUAL_ADDITIONS_LIMIT_EXCEEDED,
                "%032x".formatted(1_000_000 + number),
                "ACME",
                2025,
                Optional.of(new BigDecimal("2150.00")),
                "{\"excess\":\"2150.00\",\"excess_cents\":215000}",
                "IRC 415(c)(1)");
    }
}
