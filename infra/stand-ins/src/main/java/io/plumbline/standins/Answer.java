package io.plumbline.standins;

/// What became of an invocation of a function.
public sealed interface Answer {

    /// The handler returned.
    ///
    /// @param payload what it returned, JSON
    record Returned(String payload) implements Answer {}

    /// The handler threw, or could not be initialised.
    ///
    /// @param type as the runtime interface client names it: the exception's class
    /// @param message the exception's
    /// @param trace the whole of what the client reported, stack trace and causes, JSON
    record Threw(String type, String message, String trace) implements Answer {}

    /// The process ended and had not answered; Lambda calls it `Runtime.ExitError`.
    ///
    /// @param status what it ended with: 137 where it was killed
    record Exited(int status) implements Answer {}

    /// Nothing came until the deadline. Lambda kills the process then, and so does [RunningFunction].
    record TimedOut() implements Answer {}
}
