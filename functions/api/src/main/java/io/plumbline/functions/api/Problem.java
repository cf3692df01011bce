package io.plumbline.functions.api;

/// The body of an answer that is an error, in the words of RFC 9457.
///
/// @param detail what went wrong this time, for the person who asked: nothing of how we work inside
/// @param instance the path that was asked for; of a fault of ours, a `urn:uuid:` that its line in the log
///     has too
record Problem(String type, String title, int status, String detail, String instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String instance) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance);
    }

    static Problem malformedRequest(String path) {
        return of(ProblemType.MALFORMED_REQUEST, "the path, the query or a header is not as HTTP writes it", path);
    }

    static Problem unknownPath(String path) {
        return of(
                ProblemType.UNKNOWN_PATH,
                "there are /limits, /limits/{year}, /runs/{asset}/{plan}/{year} and /q/health",
                path);
    }

    static Problem methodNotAllowed(String path) {
        return of(ProblemType.METHOD_NOT_ALLOWED, "everything here is read with GET", path);
    }

    static Problem notAcceptable(String path) {
        return of(
                ProblemType.NOT_ACCEPTABLE,
                "answers are application/json, and problems application/problem+json",
                path);
    }
}
