package io.plumbline.explain;

/// A section of docs/METHODOLOGY.md, by its heading, and the test that proves what it says.
public enum Section {
    CONDITIONS("Age and service", "OracleAgreementTest"),
    COMPUTATION_PERIODS("Computation periods", "ComputationPeriodsTest"),
    HOURS("Hours of service", "HoursOfServiceTest"),
    ENTRY("Entry dates", "EligibilityChecksTest"),
    REHIRES("Breaks in service and rehires", "RehireTest"),
    LONG_TERM_PART_TIME("Long-term part-time employees", "LongTermPartTimeTest"),
    YEARS("Which year's amount, and short years", "GoverningLimitsTest"),
    CATCH_UP_LIMIT("Catch-up limit", "OracleAgreementTest"),
    ROTH_CATCH_UP("Roth catch-up", "OracleAgreementTest"),
    ELECTIVE_DEFERRALS("Elective deferrals", "OracleAgreementTest"),
    CATCH_UP_ROUTES("Routes of catch-up", "OracleAgreementTest"),
    RELATED_PLANS("Related plans", "RelatedPlansTest"),
    ANNUAL_ADDITIONS("Annual additions", "OracleAgreementTest"),
    ADDITIONS_CORRECTED("Correction of excess annual additions", "AdditionsCorrectionTest"),
    HIGHLY_COMPENSATED("Highly compensated employees", "HighlyCompensatedTest"),
    TESTED("Who is tested", "PopulationTest"),
    RATIOS("Ratios and averages", "RatiosTest"),
    TESTS("The ADP and ACP tests", "TestLimitTest"),
    PRIOR_YEAR("The prior year method", "TestMethodTest"),
    EXCESS("The excess of a failed test", "ExcessTest"),
    TESTS_CORRECTED("Correction of a failed test", "CorrectionsTest"),
    REMEDIES("Deadlines and alternatives", "RemediesTest");

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
