package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Published examples of the correction of failed tests after the last day, and of annual additions across
/// the tiers of a match.
final class PublishedRemedies {

    private static final String ONE_TO_ONE = "Rev. Proc. 2021-30, Appendix B, 2.01(1)(b), example ";

    private static final String UNMATCHED_FIRST = "Rev. Proc. 2021-30, 6.06(2)";

    private PublishedRemedies() {}

    static List<PublishedExample> all() {
        return List.of(oneToOne(), oneToOneAfterADistribution(), acrossTheTiers(), withinATier());
    }

    /// 9 % where the others' 4 % let 6 % pass: 4 % of 100,000 and 2 % of 150,000 are 7,000, which falls to
    /// the 10,000 of the one and the 12,000 of the other. As much is contributed for the others.
    private static PublishedExample oneToOne() {
        return atNinePercent(example("Two at 10 % and 8 % where 6 % is permitted", ONE_TO_ONE + "1", plan()))
                .build();
    }

    /// The same, but the second has left since and taken everything out: that was too much, and the amounts
    /// are the same.
    private static PublishedExample oneToOneAfterADistribution() {
        return atNinePercent(example("The same, and the second has left", ONE_TO_ONE + "2", plan()))
                .employee("Q")
                .having(OptionalColumn.TERMINATION_DATE, LocalDate.of(2019, 12, 31))
                .build();
    }

    private static ExampleBuilder atNinePercent(ExampleBuilder example) {
        return highly(highly(example, "P", "100000.00", "10000.00"), "Q", "150000.00", "12000.00")
                .note("To be confirmed against the text; each figure follows from the ones before.")
                .employee("N")
                .paid("100000.00")
                .with("pre_tax", "4000.00")
                .adp("hce_percent", new BigDecimal("9.00"))
                .adp("limit_percent", new BigDecimal("6.00"))
                .adp("excess_total", new BigDecimal("7000.00"))
                .adp("one_to_one", new BigDecimal("7000.00"))
                .refunded("P", "2500.00")
                .refunded("Q", "4500.00");
    }

    private static ExampleBuilder highly(ExampleBuilder example, String id, String pay, String deferral) {
        return example.employee(id)
                .paid(pay)
                .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("310000.00"))
                .with("pre_tax", deferral);
    }

    /// 100 % of 3 % of pay and 50 % of the next 2 %: 6,000 and 4,000 of 12,000 drew 6,000 and 2,000. Of
    /// 10,000 over the limit 2,000 drew nothing; the 50 % tier takes 4,000 and its 2,000 of match; what is
    /// left is 1,000 and 1,000.
    private static PublishedExample acrossTheTiers() {
        return tiers("10,000 over, through both tiers of the match", "60000.00")
                .addition("excess", "10000.00")
                .correction(1, "distribute", "pre_tax", "2000.00")
                .correction(2, "distribute", "pre_tax", "5000.00")
                .correction(3, "forfeit", "match", "3000.00")
                .build();
    }

    /// Of 5,000 over the limit 2,000 drew nothing, and the 50 % tier alone takes the 3,000 that are left.
    private static PublishedExample withinATier() {
        return tiers("5,000 over, within the second tier of the match", "55000.00")
                .addition("excess", "5000.00")
                .correction(1, "distribute", "pre_tax", "2000.00")
                .correction(2, "distribute", "pre_tax", "2000.00")
                .correction(3, "forfeit", "match", "1000.00")
                .build();
    }

    private static ExampleBuilder tiers(String name, String profitSharing) {
        PlanTerms terms = PlanTerms.calendarYear("TIERS", 2025)
                .withMatchFormula(MatchTier.of("1.00", "0.03"), MatchTier.of("0.50", "0.05"));
        return example(name, UNMATCHED_FIRST, terms)
                .note("The order is published; the formula and the amounts are ours.")
                .aged(40, "200000.00")
                .with("pre_tax", "12000.00")
                .with("match", "8000.00")
                .with("profit_sharing", profitSharing);
    }

    private static PlanTerms plan() {
        return PlanTerms.calendarYear("ONE-TO-ONE", 2019);
    }
}
