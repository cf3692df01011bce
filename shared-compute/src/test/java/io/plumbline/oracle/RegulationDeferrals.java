package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.util.List;

/// The regulations' own examples of deferrals to two plans.
final class RegulationDeferrals {

    /// The example of somebody who changed employers.
    private static final String TWO_EMPLOYERS =
            "26 CFR 1.402(g)-1(e), example: http://laws9.com/cfr/text/26/1/402(g)-1";

    private static final String TWO_PLANS = "26 CFR 1.401(k)-2(a)(3)(ii), example";

    private RegulationDeferrals() {}

    static List<PublishedExample> all() {
        return List.of(overTwoEmployers(), ratioOverTwoPlans());
    }

    /// S, 62, deferred 7,200 with one employer and 1,800 with the next, 9,000 against the 8,475 of 1991: 525
    /// are in excess. In 2025 that is 525 over 23,500.
    private static PublishedExample overTwoEmployers() {
        PlanTerms terms =
                PlanTerms.calendarYear("Y", 2025).withRelatedPlans("Z").withoutCatchUp();
        return example("S at 62 defers to two plans, 525 over the limit", TWO_EMPLOYERS, terms)
                .note(
                        "1,800 to the second, as there, and as much to the first as makes 525. No catch-up, of which 1991 knew"
                                + " nothing. The employers were unrelated; only plans of one employer are on file.")
                .aged(62, "100000.00")
                .with("pre_tax", "22225.00")
                .to("Z", "pre_tax", "1800.00")
                .deferral("deferrals", "24025.00")
                .deferral("excess_deferral", "525.00")
                .build();
    }

    private static PublishedExample ratioOverTwoPlans() {
        return example(
                        "6,000 deferred to one plan and 4,000 to another: 8.33 %",
                        TWO_PLANS, PlanTerms.calendarYear("S", 2025).withRelatedPlans("T"))
                .note("To be confirmed against the text; the figure follows from the ones before.")
                .employee("A")
                .paid("120000.00")
                .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("200000.00"))
                .with("pre_tax", "6000.00")
                .to("T", "pre_tax", "4000.00")
                .adp("hce_percent", new BigDecimal("8.33"))
                .build();
    }
}
