package io.plumbline.standins;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// One event on its way to a function, and its answer on the way back.
///
/// @param deadline when Lambda would end the function, which the function is told
record Invocation(String requestId, String event, Instant deadline, CompletableFuture<Answer> answer) {

    static Invocation of(String event, Instant deadline) {
        return new Invocation(UUID.randomUUID().toString(), event, deadline, new CompletableFuture<>());
    }
}
