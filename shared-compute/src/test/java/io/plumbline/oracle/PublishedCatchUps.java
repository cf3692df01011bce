package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Published examples of catch-up contributions, by the deferral limit and by the limit on annual additions.
final class PublishedCatchUps {

    /// Practitioners on a 401(k) plan of 2013 in which deferral and match are known and profit sharing is to
    /// be as high as can be.
    private static final String BY_415 =
            "https://benefitslink.com/boards/topic/55105-maximizing-employer-contributions-415-limit";

    /// A plan administrator's four examples of who has which catch-up in 2025.
    private static final String AGES_OF_2025 = "https://retirementplanners.com/post/2025-contribution-limits";

    /// The press on the ages 60 to 63: 34,750 in all, and back to the regular amount at 64.
    private static final String SUPER =
            "https://dailystockwatchers.com/latest-news/retirement-plan-super-catch-up-coming-in-2025";

    /// A provider's table of 2023 by age: 66,000 below 50, 73,500 from 50 on.
    private static final String LIMITS_OF_2023 = "https://ira123.com/solo-401k-contribution-limits/";

    /// A provider's questions and answers: 23,000 and 7,500 make 30,500 in 2024.
    private static final String FAQ_2024 = "https://employeefiduciary.com/blog/402g-limit-faq";

    private PublishedCatchUps() {}

    static List<PublishedExample> all() {
        return Stream.of(
                        by415(),
                        List.of(
                                ageExample("1: 50 on 1 December 2025", LocalDate.of(1975, 12, 1), "7500.00"),
                                ageExample("2: 60 on 1 December 2025", LocalDate.of(1965, 12, 1), "11250.00"),
                                ageExample("3: 63 on 1 December 2025", LocalDate.of(1962, 12, 1), "11250.00"),
                                ageExample("4: 63 on 1 December 2024", LocalDate.of(1961, 12, 1), "7500.00")),
                        List.of(superAt63(), at64(), maximumOf2023(), faq2024()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PublishedExample> by415() {
        return List.of(
                of2013(30, "28500.00", "0.00", "0.00"),
                of2013(30, "28500.01", "0.00", "0.01"),
                of2013(55, "34000.00", "5500.00", "0.00"),
                of2013(55, "34000.01", "5500.00", "0.01"));
    }

    private static PublishedExample of2013(int age, String profitSharing, String catchUp, String excess) {
        String name = "2013, age %d, deferral 15,000, match 7,500, profit sharing %s".formatted(age, profitSharing);
        return example(name, BY_415, PlanTerms.calendarYear("PS2013", 2013))
                .note("Pay is taken to be 200,000. A cent more than the source allows is an excess of a cent.")
                .aged(age, "200000.00")
                .with("pre_tax", "15000.00")
                .with("match", "7500.00")
                .with("profit_sharing", profitSharing)
                .deferral("catch_up_used", "0.00")
                .deferral("excess_deferral", "0.00")
                .addition("dollar_limit", "51000.00")
                .addition("catch_up_by_415", catchUp)
                .addition("catch_up_excluded", catchUp)
                .addition("excess", excess)
                .build();
    }

    private static PublishedExample ageExample(String name, LocalDate birth, String catchUp) {
        return example("2025, example " + name, AGES_OF_2025, PlanTerms.calendarYear("AGES", 2025))
                .born(birth, "200000.00")
                .deferral("catch_up_limit", catchUp)
                .build();
    }

    private static PublishedExample superAt63() {
        return example("2025, age 63: 34,750 deferred", SUPER, PlanTerms.calendarYear("SUPER", 2025))
                .note("Pay not given; taken to be 200,000.")
                .aged(63, "200000.00")
                .with("roth", "34750.00")
                .deferral("deferral_limit", "23500.00")
                .deferral("catch_up_used", "11250.00")
                .deferral("excess_deferral", "0.00")
                .addition("annual_additions", "23500.00")
                .build();
    }

    private static PublishedExample at64() {
        return example("2025, age 64: the catch-up is 7,500 again", SUPER, PlanTerms.calendarYear("SUPER", 2025))
                .note("Pay is taken to be 200,000. The source names 7,500; the excess is 34,750 less 31,000.")
                .aged(64, "200000.00")
                .with("roth", "34750.00")
                .deferral("catch_up_limit", "7500.00")
                .deferral("excess_deferral", "3750.00")
                .build();
    }

    private static PublishedExample maximumOf2023() {
        return example("2023, 50 or older: 73,500 in all", LIMITS_OF_2023, PlanTerms.calendarYear("SOLO", 2023))
                .note("Pay is taken to be 330,000. 30,000 deferred, as in the table; the rest profit sharing.")
                .aged(50, "330000.00")
                .with("pre_tax", "30000.00")
                .with("profit_sharing", "43500.00")
                .deferral("catch_up_used", "7500.00")
                .addition("annual_additions", "66000.00")
                .addition("catch_up_excluded", "7500.00")
                .addition("catch_up_by_415", "0.00")
                .addition("excess", "0.00")
                .build();
    }

    private static PublishedExample faq2024() {
        return example("2024, catch-up eligible: 30,500 deferred", FAQ_2024, PlanTerms.calendarYear("FAQ", 2024))
                .note("Pay not given; taken to be 200,000.")
                .aged(50, "200000.00")
                .with("pre_tax", "20500.00")
                .with("roth", "10000.00")
                .deferral("deferrals", "30500.00")
                .deferral("catch_up_used", "7500.00")
                .deferral("excess_deferral", "0.00")
                .build();
    }
}
