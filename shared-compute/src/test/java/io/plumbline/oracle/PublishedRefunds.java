package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Published examples of who is refunded what after a failed ADP test, and of the top-paid group.
final class PublishedRefunds {

    /// An examination question, as practitioners solve it.
    private static final String QUESTION_30 =
            "https://benefitslink.com/boards/index.php?/topic/6166-question-30-06498/";

    /// An administrator's note on the top-paid group as a remedy.
    private static final String FEWER_HCES =
            "http://www.cbginc.com/Administrator%20Notes,%20Limiting%20the%20Number%20of%20HCEs.htm";

    /// Practitioners on catch-up after levelling, 2022.
    private static final String CATCH_UP = "https://benefitslink.com/m/url.cgi?n=117362&p=1667854807";

    /// Practitioners on a fifth of 27 employees.
    private static final String TOP_PAID =
            "https://benefitslink.com/boards/topic/56076-another-top-paid-group-question";

    /// The regulation's own examples.
    private static final String REGULATION = "26 CFR 1.401(k)-2(b)(2)(viii), example ";

    private PublishedRefunds() {}

    static List<PublishedExample> all() {
        return List.of(
                question30(),
                equalDollars(),
                topPaidAsRemedy(),
                catchUpAfterLevelling(),
                aFifthOf27(),
                twoHighlyCompensated(),
                deferralsToTwoPlans());
    }

    private static PublishedExample question30() {
        ExampleBuilder example = example("Four employees of whom 3.70 % is permitted", QUESTION_30, plan(2025))
                .note("The source has T, the 700 and 1,240 twice; B's 1,940 is their sum. N makes 3.70 % of 1.85 %.");
        highly(example, "A", "150000.00", "4500.00");
        highly(example, "B", "140000.00", "7000.00");
        highly(example, "C", "100000.00", "3000.00");
        highly(example, "D", "90000.00", "6300.00");
        return example.employee("N")
                .paid("100000.00")
                .with("pre_tax", "1850.00")
                .adp("hce_percent", new BigDecimal("4.50"))
                .adp("limit_percent", new BigDecimal("3.70"))
                .adp("excess_total", new BigDecimal("3180.00"))
                .refunded("B", "1940.00")
                .refunded("D", "1240.00")
                .build();
    }

    private static PublishedExample equalDollars() {
        return partners("Partners and managers: 4,000 each", plan(2019))
                .adp("hce_percent", new BigDecimal("9.75"))
                .adp("limit_percent", new BigDecimal("6.00"))
                .adp("excess_total", new BigDecimal("16000.00"))
                .refunded("E1", "4000.00")
                .refunded("E2", "4000.00")
                .refunded("E3", "4000.00")
                .refunded("E4", "4000.00")
                .build();
    }

    private static PublishedExample topPaidAsRemedy() {
        return partners(
                        "Partners and managers: no refund with the top-paid group",
                        plan(2019).with(Provision.TOP_PAID_GROUP, true))
                .adp("hce_percent", new BigDecimal("6.50"))
                .adp("nhce_percent", new BigDecimal("6.25"))
                .adp("passed", true)
                .build();
    }

    private static ExampleBuilder partners(String name, PlanTerms terms) {
        ExampleBuilder example = example(name, FEWER_HCES, terms)
                .note("2019, the managers paid just over its threshold before; six others at 4 %.");
        for (int i = 1; i <= 10; i++) {
            String pay = i <= 2 ? "200000.00" : i <= 4 ? "100000.00" : "50000.00";
            String before = i <= 2 ? "200000.00" : i <= 4 ? "120001.00" : "50000.00";
            example.employee("E" + i)
                    .paid(pay)
                    .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal(before))
                    .with("pre_tax", i <= 4 ? "13000.00" : "2000.00");
        }
        return example;
    }

    /// Whoever has used the catch-up limit has the excess refunded, the other keeps it.
    private static PublishedExample catchUpAfterLevelling() {
        ExampleBuilder example = example("Two of 50 and more, of whom one has catch-up left", CATCH_UP, plan(2022))
                .note("The source has 3,000 each; of ratios to a hundredth the nearest is 2,989.");
        highly(example, "P1", "310000.00", "27000.00").born(LocalDate.of(1970, 1, 1), "310000.00");
        highly(example, "P2", "310000.00", "20500.00").born(LocalDate.of(1970, 1, 1), "310000.00");
        return example.employee("N")
                .paid("100000.00")
                .with("pre_tax", "3740.00")
                .adp("hce_percent", new BigDecimal("6.72"))
                .refunded("P1", "2989.00")
                .corrected("P2", "recharacterized_catch_up", "2989.00")
                .refunded("P2", "0.00")
                .build();
    }

    private static PublishedExample aFifthOf27() {
        ExampleBuilder example = example(
                        "27 employees: five in the top-paid group, and one who owns more than 5 %",
                        TOP_PAID, PlanTerms.calendarYear("TOP", 2014).with(Provision.TOP_PAID_GROUP, true))
                .note("Shares and the others' pay are ours; employee 6 is over the threshold.");
        List<String> pays = List.of("600000", "500000", "452000", "400000", "350000", "120000");
        for (int i = 1; i <= 27; i++) {
            String pay = i <= pays.size() ? pays.get(i - 1) : i == 26 ? "24700" : "40000";
            example.employee("EE%02d".formatted(i))
                    .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal(pay + ".00"))
                    .having(OptionalColumn.OWNERSHIP_PERCENT, new BigDecimal(i <= 3 ? "20" : i == 26 ? "5.01" : "0"))
                    .expect(JudgedAsset.HIGHLY_COMPENSATED, "is_hce", i <= 5 || i == 26);
        }
        return example.build();
    }

    private static PublishedExample twoHighlyCompensated() {
        ExampleBuilder example = example("A at 6 % and B at 7 % where 5 % is permitted", REGULATION + "1", plan(2019))
                .note("To be confirmed against the text; each figure follows from the ones before.");
        highly(example, "A", "200000.00", "12000.00");
        return atThreePercent(example)
                .refunded("A", "3800.00")
                .refunded("B", "760.00")
                .build();
    }

    /// Levelled over both plans A would lose 3,800, but no more than 3,000 were contributed to this one.
    private static PublishedExample deferralsToTwoPlans() {
        ExampleBuilder example = example(
                        "The same, but A deferred 9,000 of the 12,000 to another plan",
                        REGULATION + "2",
                        plan(2019).withRelatedPlans("OTHER"))
                .note("To be confirmed against the text; each figure follows from the ones before.");
        highly(example, "A", "200000.00", "3000.00").to("OTHER", "pre_tax", "9000.00");
        return atThreePercent(example)
                .refunded("A", "3000.00")
                .refunded("B", "1560.00")
                .build();
    }

    private static ExampleBuilder atThreePercent(ExampleBuilder example) {
        highly(example, "B", "128000.00", "8960.00");
        return example.employee("N")
                .paid("100000.00")
                .with("pre_tax", "3000.00")
                .adp("hce_percent", new BigDecimal("6.50"))
                .adp("limit_percent", new BigDecimal("5.00"))
                .adp("excess_total", new BigDecimal("4560.00"));
    }

    private static ExampleBuilder highly(ExampleBuilder example, String id, String pay, String deferral) {
        return example.employee(id)
                .paid(pay)
                .having(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("310000.00"))
                .with("pre_tax", deferral);
    }

    private static PlanTerms plan(int year) {
        return PlanTerms.calendarYear("REFUNDS", year);
    }
}
