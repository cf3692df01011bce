package io.plumbline.standins;

import java.time.Duration;

/// What a [FaultyProxy] does to one request.
public sealed interface Fault {

    /// Answers in place of the server, with an error as S3 words it.
    record Answer(int status, String code) implements Fault {}

    /// Forwards the request after a while.
    record Delay(Duration length) implements Fault {}

    /// Runs something, then forwards the request: another's write that comes first.
    record Before(Runnable callback) implements Fault {}

    /// Forwards the request, runs something, and then passes the answer on.
    record After(Runnable callback) implements Fault {}

    /// Forwards the request and breaks the connection after so many bytes of the answer's body.
    record Cut(long afterBytes) implements Fault {}

    /// Forwards the request and breaks the connection without any answer: it was done and nobody knows.
    record LostAnswer() implements Fault {}

    /// None: forwards the request. Puts off what is scripted after it.
    record Pass() implements Fault {}

    /// What S3 says when it is asked too much.
    static Fault throttled() {
        return new Answer(503, "SlowDown");
    }

    static Fault serverFault() {
        return new Answer(500, "InternalError");
    }

    static Fault accessDenied() {
        return new Answer(403, "AccessDenied");
    }
}
