package io.plumbline.standins;

import java.time.Duration;
import java.util.Set;

/// What a request to the bus on loopback meets.
public sealed interface BusFault {

    /// Nothing: the request is answered as EventBridge would.
    record None() implements BusFault {}

    /// Some entries are refused in an answer that is 200 all the same.
    ///
    /// @param entries by their place in the call, from 0
    /// @param code such as `ThrottlingException`
    record RefusedEntries(Set<Integer> entries, String code) implements BusFault {
        public RefusedEntries {
            entries = Set.copyOf(entries);
        }
    }

    /// The whole request is answered with an error, and none of it is taken.
    record FailedCall(int status, String code) implements BusFault {}

    /// The answer is right and late.
    record Slow(Duration by) implements BusFault {}

    /// The connection ends before anything is taken.
    record ConnectionCut() implements BusFault {}

    /// All is taken, and the connection ends before the answer.
    record AnswerLost() implements BusFault {}

    /// All is taken; then something else happens, such as the death of the caller, before the answer.
    record BeforeTheAnswer(Runnable happens) implements BusFault {}

    /// The request came too soon after others.
    static BusFault throttled() {
        return new FailedCall(400, "ThrottlingException");
    }

    /// EventBridge itself failed.
    static BusFault broken() {
        return new FailedCall(500, "InternalException");
    }

    /// The caller may not do this.
    static BusFault denied() {
        return new FailedCall(400, "AccessDeniedException");
    }
}
