package io.plumbline.functions.assets.trigger;

import java.io.InputStream;
import java.util.List;

/// What somebody wants to have measured.
///
/// @param workload its name, which may be of none
/// @param participants the scale
/// @param rounds that count, for each engine
public record BenchmarkOrder(String workload, int participants, int rounds) {

    private static final String WORKLOAD = "workload";
    private static final String PARTICIPANTS = "participants";
    private static final String ROUNDS = "rounds";

    private static final int USUAL_PARTICIPANTS = 100_000;
    private static final int MOST_PARTICIPANTS = 10_000_000;
    private static final int USUAL_ROUNDS = 7;
    private static final int MOST_ROUNDS = 1_000;

    /// Reads an event to its end: `{"workload", "participants"?, "rounds"?}`.
    ///
    /// @throws MalformedEvent if it is no JSON, has another key, or a value that cannot be used
    public static BenchmarkOrder read(InputStream event) {
        Shape shape = Shape.of(TriggerReader.json(event));
        shape.hasOnly(List.of(WORKLOAD, PARTICIPANTS, ROUNDS));
        return new BenchmarkOrder(
                shape.text(WORKLOAD),
                shape.has(PARTICIPANTS) ? shape.number(PARTICIPANTS, 1, MOST_PARTICIPANTS) : USUAL_PARTICIPANTS,
                shape.has(ROUNDS) ? shape.number(ROUNDS, 1, MOST_ROUNDS) : USUAL_ROUNDS);
    }
}
