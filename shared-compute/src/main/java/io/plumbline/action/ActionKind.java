package io.plumbline.action;

import java.util.Optional;
import java.util.stream.Stream;

/// What kind of thing must be corrected, under the names that the outbox and the events give it.
public enum ActionKind {
    /// IRC 415(c): annual additions over the lesser of the dollar limit and 100 % of pay.
    ANNUAL_ADDITIONS_LIMIT_EXCEEDED("annual_additions_limit_exceeded", "Annual Additions Limit Exceeded"),
    /// IRC 402(g): elective deferrals over the limit of the calendar year that catch-up does not take in.
    ELECTIVE_DEFERRAL_LIMIT_EXCEEDED("elective_deferral_limit_exceeded", "Elective Deferral Limit Exceeded"),
    /// IRC 410(a)(4): who should have entered the plan has not, or later than is lawful. It has no amount.
    ELIGIBILITY_ENTRY_MISSED("eligibility_entry_missed", "Eligibility Entry Missed"),
    /// IRC 401(k)(3), 401(m)(2): the share of one highly compensated employee in what a failed test takes back.
    NONDISCRIMINATION_TEST_FAILED("nondiscrimination_test_failed", "Nondiscrimination Test Failed");

    private final String code;
    private final String detailType;

    ActionKind(String code, String detailType) {
        this.code = code;
        this.detailType = detailType;
    }

    /// The value of the outbox's column `kind`.
    public String code() {
        return code;
    }

    /// The event's `detail-type`, by which listeners choose.
    public String detailType() {
        return detailType;
    }

    /// The kind of a code, empty when this version of Plumbline knows none.
    public static Optional<ActionKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
