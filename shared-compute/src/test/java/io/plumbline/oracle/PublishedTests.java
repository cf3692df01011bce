package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Published examples of averages and limits of the ADP and ACP tests.
final class PublishedTests {

    /// A firm on correcting a failed test: one plan that passes, one that fails.
    private static final String PASS_AND_FAIL = "https://greenspringadvisors.com/insight/correcting-a-failed-adp-test/";

    /// An exercise: others at 4 %, how much may the highly compensated have?
    private static final String FOUR_PERCENT =
            "https://justaaa.com/finance/67852-marietta-marine-inc-has-a-traditional-section";

    /// A vendor's sample of an average with somebody who does not defer.
    private static final String SAMPLE =
            "https://docs.oracle.com/en/applications/jd-edwards/human-capital/9.2/eoacc/example-sample-adp-calculation.html";

    /// IRS issue snapshot on 401(a)(17) in a short plan year: 275,000 x 6/12.
    private static final String SHORT_YEAR =
            "https://www.irs.gov/ko/retirement-plans/issue-snapshot-treatment-of-401a17-limitation-in-defined-contribution-plan-in-a-short-plan-year";

    /// The regulation's own example of somebody in two plans of the employer.
    private static final String TWO_PLANS = "26 CFR 1.401(m)-2(a)(3)(ii), example";

    private PublishedTests() {}

    static List<PublishedExample> all() {
        return List.of(
                averages("Others at 6.67 %, 8.16 % passes", PASS_AND_FAIL, "6.67", "8.16", "8.67", true),
                averages("Others at 5.42 %, 7.95 % fails", PASS_AND_FAIL, "5.42", "7.95", "7.42", false),
                averages("Others at 4 %: 6 % is the most", FOUR_PERCENT, "4", "6", "6", true),
                averages("Others at 4 %: 6.01 % is too much", FOUR_PERCENT, "4", "6.01", "6", false),
                nonDeferrerCounts(),
                payOfAShortYear(),
                ratioOverTwoPlans());
    }

    private static PublishedExample averages(
            String name, String source, String others, String highly, String limit, boolean passes) {
        return example(name, source, calendarYear())
                .note("Averages published; one employee of each kind, paid 100,000, has them.")
                .employee("H")
                .paid("100000.00")
                .having(OptionalColumn.OWNERSHIP_PERCENT, new BigDecimal("100"))
                .with("pre_tax", new BigDecimal(highly).movePointRight(3).toPlainString())
                .employee("N")
                .paid("100000.00")
                .with("pre_tax", new BigDecimal(others).movePointRight(3).toPlainString())
                .adp("hce_percent", new BigDecimal(highly))
                .adp("nhce_percent", new BigDecimal(others))
                .adp("limit_percent", new BigDecimal(limit))
                .adp("passed", passes)
                .build();
    }

    private static PublishedExample nonDeferrerCounts() {
        ExampleBuilder example = example("Five employees, one of whom defers nothing: 4.44 %", SAMPLE, calendarYear());
        List<String> pays = List.of("25000.00", "34000.00", "22000.00", "28000.00", "32500.00");
        List<String> deferrals = List.of("1000.00", "2500.00", "0.00", "1750.00", "1500.00");
        for (int i = 0; i < pays.size(); i++) {
            example.employee("E" + (i + 1)).paid(pays.get(i)).with("pre_tax", deferrals.get(i));
        }
        return example.adp("nhce_percent", new BigDecimal("4.44"))
                .adp("nhce_count", 5L)
                .build();
    }

    private static PublishedExample payOfAShortYear() {
        PlanTerms terms = PlanTerms.shortYear("SHORT", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30));
        return example("January to June 2018: pay counts up to 137,500", SHORT_YEAR, terms)
                .note("The limit is published; 5,500 deferred are 4 % of it.")
                .employee("H")
                .paid("200000.00")
                .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("400000.00"))
                .with("pre_tax", "5500.00")
                .adp("hce_percent", new BigDecimal("4.00"))
                .build();
    }

    private static PublishedExample ratioOverTwoPlans() {
        return example(
                        "4,000 after tax to each of two plans and 2,000 of match: 8.33 %",
                        TWO_PLANS, calendarYear().withRelatedPlans("T"))
                .employee("A")
                .paid("120000.00")
                .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("200000.00"))
                .with("after_tax", "4000.00")
                .with("match", "2000.00")
                .to("T", "after_tax", "4000.00")
                .expect(
                        JudgedAsset.NONDISCRIMINATION,
                        ExampleBuilder.testRow("acp"),
                        "hce_percent",
                        new BigDecimal("8.33"))
                .build();
    }

    private static PlanTerms calendarYear() {
        return PlanTerms.calendarYear("TESTED", 2025);
    }
}
