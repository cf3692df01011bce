package io.plumbline.functions.api;

import java.util.Locale;

/// What can be wrong with a request, or with us. Each is explained in docs/reference/http.md.
enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    MALFORMED_YEAR(400, "The year is not four digits"),
    MALFORMED_PLAN(400, "The plan id cannot name a plan"),
    UNKNOWN_PATH(404, "There is nothing at this path"),
    UNKNOWN_ASSET(404, "There is no such asset"),
    YEAR_NOT_LOADED(404, "No limits of that year are loaded"),
    NO_RESULT(404, "There is no such result"),
    METHOD_NOT_ALLOWED(405, "The path does not take this method"),
    NOT_ACCEPTABLE(406, "There is nothing here of an accepted type"),
    FAULT(500, "The request failed, and not by your fault"),
    RESULTS_UNAVAILABLE(503, "The results cannot be read just now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The HTTP status that goes with it.
    int status() {
        return status;
    }

    /// The same for every occurrence.
    String title() {
        return title;
    }

    /// A relative reference, as RFC 9457 allows: `/problems/no-result`.
    String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
