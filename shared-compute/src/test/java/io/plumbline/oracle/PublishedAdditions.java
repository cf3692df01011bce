package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.util.List;

/// Published examples of the limit on annual additions, without catch-up.
final class PublishedAdditions {

    /// IRS, "Fixing common plan mistakes: failure to limit contributions for a participant".
    private static final String FIXING_MISTAKES =
            "https://www.irs.gov/retirement-plans/fixing-common-plan-mistakes-failure-to-limit-contributions-for-a-participant";

    /// The IRS page "401(k) and profit-sharing plan contribution limits", examples 1 and 2, as quoted by the
    /// Taxpayer Advocacy Panel.
    private static final String TWO_EMPLOYERS = "https://www.improveirs.org/news/issues/issue-41167/";

    /// A law firm's four examples of an owner-only plan in 2015.
    private static final String OWNER_ONLY = "https://maddinhauser.com/the-power-of-the-solo-401k-plan";

    private PublishedAdditions() {}

    static List<PublishedExample> all() {
        return List.of(john(), greg(), gregAt52(), ownerAt100000(), ownerAt150000());
    }

    private static PublishedExample john() {
        return example("2015, John: 64,000 against 53,000", FIXING_MISTAKES, PlanTerms.calendarYear("JOHN", 2015))
                .note("The page gives total and limit; the excess is their difference.")
                .aged(48, "100000.00")
                .with("pre_tax", "18000.00")
                .with("match", "11000.00")
                .with("profit_sharing", "35000.00")
                .deferral("excess_deferral", "0.00")
                .addition("annual_additions", "64000.00")
                .addition("applicable_limit", "53000.00")
                .addition("excess", "11000.00")
                .limitedBy("dollar")
                .status("exceeded")
                .build();
    }

    /// Plans of unrelated employers have a limit each.
    private static PublishedExample greg() {
        return example("2018, Greg, 46: a full limit in each of two unrelated plans", TWO_EMPLOYERS, gregsPlan())
                .note("\"Enough earned income\" is taken to be 200,000.")
                .aged(46, "200000.00")
                .to("EMPLOYER", "pre_tax", "18500.00")
                .with("nonelective", "55000.00")
                .addition("annual_additions", "55000.00")
                .addition("excess", "0.00")
                .addition("headroom", "0.00")
                .build();
    }

    private static PublishedExample gregAt52() {
        return example("2018, Greg, 52: 6,000 of catch-up on top of 55,000", TWO_EMPLOYERS, gregsPlan())
                .note("Earned income is taken to be 200,000. This plan alone does not exceed 402(g): catch-up by 415.")
                .aged(52, "200000.00")
                .to("EMPLOYER", "pre_tax", "18500.00")
                .with("nonelective", "55000.00")
                .with("pre_tax", "6000.00")
                .addition("catch_up_excluded", "6000.00")
                .addition("annual_additions", "55000.00")
                .addition("excess", "0.00")
                .build();
    }

    private static PlanTerms gregsPlan() {
        return PlanTerms.calendarYear("SOLO", 2018);
    }

    private static PublishedExample ownerAt100000() {
        return example("2015, owner paid 100,000: 43,000", OWNER_ONLY, PlanTerms.calendarYear("OWNER", 2015))
                .note("Age not given; taken to be under 50.")
                .aged(40, "100000.00")
                .with("pre_tax", "18000.00")
                .with("profit_sharing", "25000.00")
                .addition("annual_additions", "43000.00")
                .addition("headroom", "10000.00")
                .status("within")
                .build();
    }

    private static PublishedExample ownerAt150000() {
        return example(
                        "2015, owner paid 150,000: the limit of 53,000",
                        OWNER_ONLY,
                        PlanTerms.calendarYear("OWNER", 2015))
                .note("Age not given; taken to be under 50.")
                .aged(40, "150000.00")
                .with("pre_tax", "18000.00")
                .with("profit_sharing", "35000.00")
                .addition("annual_additions", "53000.00")
                .addition("headroom", "0.00")
                .addition("excess", "0.00")
                .build();
    }
}
