package io.plumbline.explain;

/// A section of docs/METHODOLOGY.md, by its heading, and the test that proves what it says.
public enum Section {
    CATCH_UP_LIMIT("Catch-up limit", "OracleAgreementTest"),
    ELECTIVE_DEFERRALS("Elective deferrals", "OracleAgreementTest"),
    ANNUAL_ADDITIONS("Annual additions", "OracleAgreementTest"),
    YEARS("Which year's amount, and short years", "GoverningLimitsTest");

    private final String heading;
    private final String test;

    Section(String heading, String test) {
        this.heading = heading;
        this.test = test;
    }

    public String heading() {
        return heading;
    }

    /// The simple name of the test's class.
    public String test() {
        return test;
    }
}
