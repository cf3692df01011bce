package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.time.LocalDate;
import java.util.List;

/// Published examples of how annual additions over the limit are corrected. A correction is complete with the steps
/// that are named: they come to the excess.
final class PublishedCorrections {

    /// IRS, "Fixing common plan mistakes: failure to limit contributions for a participant".
    private static final String FIXING_MISTAKES =
            "https://www.irs.gov/retirement-plans/fixing-common-plan-mistakes-failure-to-limit-contributions-for-a-participant";

    /// An accounting firm on the same, with an example of 2018.
    private static final String BLOWN_THROUGH =
            "https://www.bpm.com/insights/what-to-do-if-you-inadvertently-blow-through-415c-limits/";

    /// Practitioners on profit sharing that leaves deferrals no room but as catch-up, in 2013.
    private static final String FORCED = "https://benefitslink.com/boards/topic/55260-forcing-a-415-failure";

    private static final String BY_415 =
            "https://benefitslink.com/boards/topic/55105-maximizing-employer-contributions-415-limit";

    /// Practitioners on a plan year that ended on 31 July 2017.
    private static final String BY_415_IN_JULY = "https://benefitslink.com/m/url.cgi?n=50864";

    private PublishedCorrections() {}

    static List<PublishedExample> all() {
        return List.of(john(), jill(), forced(), of2013(), july2017());
    }

    private static PublishedExample john() {
        PlanTerms dollarForDollar = PlanTerms.calendarYear("JOHN", 2015).withMatchFormula(MatchTier.of("1.00", "0.11"));
        return example(
                        "2015, John: 11,000 over, matched dollar for dollar up to 11,000",
                        FIXING_MISTAKES,
                        dollarForDollar)
                .note("The page gives the excess and the order; the amounts follow.")
                .aged(48, "100000.00")
                .with("pre_tax", "18000.00")
                .with("match", "11000.00")
                .with("profit_sharing", "35000.00")
                .addition("excess", "11000.00")
                .correction(1, "distribute", "pre_tax", "7000.00")
                .correction(2, "distribute", "pre_tax", "2000.00")
                .correction(3, "forfeit", "match", "2000.00")
                .build();
    }

    private static PublishedExample jill() {
        PlanTerms half = PlanTerms.calendarYear("JILL", 2018).withMatchFormula(MatchTier.of("0.50", "0.06"));
        return example("2018, Jill, 51: 8,000 over", BLOWN_THROUGH, half)
                .note("The page has unmatched deferrals go first; hers are 9,500, beside 6,000 of catch-up.")
                .aged(51, "150000.00")
                .with("pre_tax", "24500.00")
                .with("match", "4500.00")
                .with("profit_sharing", "20000.00")
                .with("nonelective", "20000.00")
                .addition("catch_up_excluded", "6000.00")
                .addition("annual_additions", "63000.00")
                .addition("excess", "8000.00")
                .correction(1, "distribute", "pre_tax", "8000.00")
                .build();
    }

    private static PublishedExample forced() {
        return example("2013, 56,500 by way of profit sharing", FORCED, PlanTerms.calendarYear("FORCED", 2013))
                .note("Pay is \"greater than 255,000\"; taken to be 260,000.")
                .aged(50, "260000.00")
                .with("pre_tax", "17500.00")
                .with("safe_harbor_nonelective", "7650.00")
                .with("profit_sharing", "31350.00")
                .addition("catch_up_by_415", "5500.00")
                .addition("excess", "0.00")
                .correction(1, "recharacterize_catch_up", "pre_tax", "5500.00")
                .build();
    }

    /// A cent beyond what is allowed is one of deferrals: the half cent of match that goes with it is rounded away.
    private static PublishedExample of2013() {
        PlanTerms half = PlanTerms.calendarYear("PS2013", 2013).withMatchFormula(MatchTier.of("0.50", "1.00"));
        return example("2013, age 55: 34,000 of profit sharing and a cent", BY_415, half)
                .note("Pay is taken to be 200,000. What a cent more comes to is ours.")
                .aged(55, "200000.00")
                .with("pre_tax", "15000.00")
                .with("match", "7500.00")
                .with("profit_sharing", "34000.01")
                .addition("excess", "0.01")
                .correction(1, "recharacterize_catch_up", "pre_tax", "5500.00")
                .correction(2, "distribute", "pre_tax", "0.01")
                .build();
    }

    private static PublishedExample july2017() {
        return example(
                        "2016/17, profit sharing at the limit and 8,000 deferred",
                        BY_415_IN_JULY,
                        PlanTerms.fiscalYear("JULY", LocalDate.of(2016, 8, 1)))
                .note("Pay is taken to be 200,000.")
                .aged(55, "200000.00")
                .with("pre_tax", "8000.00")
                .with("profit_sharing", "54000.00")
                .addition("catch_up_by_415", "6000.00")
                .addition("excess", "2000.00")
                .correction(1, "recharacterize_catch_up", "pre_tax", "6000.00")
                .correction(2, "distribute", "pre_tax", "2000.00")
                .build();
    }
}
