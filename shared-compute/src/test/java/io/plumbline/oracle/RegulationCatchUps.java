package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The regulation's own examples of catch-up contributions, 26 CFR 1.414(v)-1(h).
///
/// They are of 2006, with 15,000 under 402(g), 5,000 of catch-up and 14,000 and 4,000 the year before. Here
/// they are of 2025, with 23,500 and 7,500, and 23,000 and 7,500: what lies above or below one of those
/// amounts does so by as many dollars, so that every amount that the example comes to is the published one
/// but where the note says otherwise.
final class RegulationCatchUps {

    private static final String REGULATION = "26 CFR 1.414(v)-1(h), example ";

    private static final String TO_CONFIRM =
            " To be confirmed against the text; each figure follows from the ones before.";

    private RegulationCatchUps() {}

    static List<PublishedExample> all() {
        return List.of(
                overTheDeferralLimit(),
                overThePlansLimit(),
                overTheLimitOfTheTest(),
                ofTwoCalendarYears(),
                ofTheYearBefore());
    }

    /// A, 55, defers 18,000, 3,000 over the limit: all of it is catch-up, and out of the ratio.
    private static PublishedExample overTheDeferralLimit() {
        return highly(
                        example("A at 55 defers 3,000 over the limit", REGULATION + "1", year2025()),
                        "A",
                        55,
                        "200000.00")
                .note("That A is highly compensated and paid 200,000 is ours." + TO_CONFIRM)
                .with("pre_tax", "26500.00")
                .deferral("catch_up_used", "3000.00")
                .deferral("excess_deferral", "0.00")
                .adp("hce_percent", new BigDecimal("11.75"))
                .build();
    }

    /// Nobody may defer more than 10 % of pay, which for both is 3,000 less than the limit. B defers that and
    /// all of the catch-up limit, 2,000 of it over 402(g) in 2006 and 4,500 in 2025; C stops half-way, and
    /// has no catch-up.
    private static PublishedExample overThePlansLimit() {
        PlanTerms tenPercent = year2025().with(Provision.DEFERRAL_LIMIT, new BigDecimal("0.10"));
        ExampleBuilder example = example("B and C under a plan's limit of 10 % of pay", REGULATION + "2", tenPercent)
                .note("205,000 paid where it was 120,000, so that 10 % is 3,000 below the limit." + TO_CONFIRM);
        highly(example, "B", 55, "205000.00")
                .with("pre_tax", "28000.00")
                .deferral("catch_up_by_402g", "4500.00")
                .deferral("catch_up_by_plan_limit", "3000.00")
                .deferral("catch_up_used", "7500.00")
                .deferral("excess_deferral", "0.00");
        return highly(example, "C", 55, "205000.00")
                .with("pre_tax", "14000.00")
                .deferral("catch_up_used", "0.00")
                .adp("hce_percent", new BigDecimal("8.42"))
                .build();
    }

    /// A counts with the limit and D with 1,000 less; 2,500 less than the limit may be retained. D's 1,500
    /// are catch-up. Of A's 2,500 it is 2,000, which is what 402(g) left of the catch-up limit, and 500 are
    /// distributed.
    private static PublishedExample overTheLimitOfTheTest() {
        ExampleBuilder example = example("A and D over the ADP limit", REGULATION + "4", year2025())
                .note(
                        "A is 2,000 short of the catch-up limit, as in the example. Pay of 100,000 and N's ratio are ours, such"
                                + " that 2,500 below the limit may be retained." + TO_CONFIRM);
        highly(example, "A", 55, "100000.00").with("pre_tax", "29000.00").deferral("catch_up_used", "5500.00");
        highly(example, "D", 60, "100000.00").with("pre_tax", "22500.00");
        return example.employee("N")
                .paid("100000.00")
                .with("pre_tax", "16800.00")
                .adp("hce_percent", new BigDecimal("23.00"))
                .adp("limit_percent", new BigDecimal("21.00"))
                .adp("excess_total", new BigDecimal("4000.00"))
                .adp("dollar_level", new BigDecimal("21000.00"))
                .corrected("A", "excess_allocated", "2500.00")
                .corrected("A", "recharacterized_catch_up", "2000.00")
                .refunded("A", "500.00")
                .corrected("D", "recharacterized_catch_up", "1500.00")
                .refunded("D", "0.00")
                .build();
    }

    /// A plan year to 31 October. E deferred 3,200 in November and December and 1,000 over the limit of the
    /// next year after that, which is out of the test; 3,400 less than is left may be retained, and all of
    /// these are catch-up.
    private static PublishedExample ofTwoCalendarYears() {
        ExampleBuilder example = example("E in a plan year that ends in October", REGULATION + "5", toOctober2025())
                .note("Pay of 200,000 and N's ratio are ours, such that 3,400 are in excess." + TO_CONFIRM);
        highly(example, "E", 55, "200000.00")
                .on(LocalDate.of(2024, 12, 15), "pre_tax", "3200.00")
                .on(LocalDate.of(2025, 6, 15), "pre_tax", "24500.00");
        return lettingElevenPass(example)
                .adp("hce_percent", new BigDecimal("13.35"))
                .adp("excess_total", new BigDecimal("3400.00"))
                .corrected("E", "recharacterized_catch_up", "3400.00")
                .refunded("E", "0.00")
                .build();
    }

    /// The same, but E was 1,300 over the limit of the year before by October, so that the 600 of November
    /// and December are catch-up of that year: 600 and 1,000 are out of the test, and 200 of what is left are
    /// over its limit.
    private static PublishedExample ofTheYearBefore() {
        ExampleBuilder example = example("E was over the limit of the year before", REGULATION + "6", toOctober2025())
                .note("Pay of 200,000 and N's ratio are those of example 5." + TO_CONFIRM);
        highly(example, "E", 55, "200000.00")
                .on(LocalDate.of(2024, 6, 15), "pre_tax", "24300.00")
                .on(LocalDate.of(2024, 12, 15), "pre_tax", "600.00")
                .on(LocalDate.of(2025, 6, 15), "pre_tax", "24500.00");
        return lettingElevenPass(example)
                .adp("hce_percent", new BigDecimal("11.75"))
                .adp("excess_total", new BigDecimal("200.00"))
                .corrected("E", "recharacterized_catch_up", "200.00")
                .refunded("E", "0.00")
                .build();
    }

    /// N's 9.32 % let 11.65 % pass: 23,300 of 200,000.
    private static ExampleBuilder lettingElevenPass(ExampleBuilder example) {
        return example.employee("N")
                .paid("100000.00")
                .on(LocalDate.of(2025, 6, 15), "pre_tax", "9320.00")
                .adp("limit_percent", new BigDecimal("11.65"));
    }

    private static ExampleBuilder highly(ExampleBuilder example, String id, int age, String pay) {
        return example.employee(id)
                .aged(age, pay)
                .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("310000.00"));
    }

    private static PlanTerms year2025() {
        return PlanTerms.calendarYear("CATCH-UP", 2025);
    }

    private static PlanTerms toOctober2025() {
        return PlanTerms.fiscalYear("CATCH-UP", LocalDate.of(2024, 11, 1));
    }
}
