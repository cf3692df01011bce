package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.time.LocalDate;
import java.util.List;

/// Published statements on the limit of a limitation year of less than twelve months.
final class PublishedShortYears {

    /// IRS issue snapshot on 415(c) in a short limitation year, which speaks of 2018 and 55,000.
    private static final String SNAPSHOT_2018 =
            "https://irs.gov/vi/retirement-plans/issue-snapshot-treatment-of-415c-dollar-limitations-in-a-short-limitation-year";

    /// An accounting firm on the same in 2019, with 56,000.
    private static final String PRORATING_2019 = "https://www.eisneramper.com/prorating-defined-contribution-0419/";

    /// The text of 1.415(j)-1(d)(2) and (3), quoted for a plan that ends in 2025.
    private static final String REGULATION = "https://benefitslink.com/m/url.cgi?n=14885643&p=1761249602";

    private PublishedShortYears() {}

    static List<PublishedExample> all() {
        return List.of(
                halfYear("2018, 1 January to 30 June: 6/12 of 55,000", SNAPSHOT_2018, 2018, "27500.00"),
                halfYear("2019, 1 January to 30 June: 6/12 of 56,000", PRORATING_2019, 2019, "28000.00"),
                halfYear("2025, 1 January to 30 June: 6/12 of 70,000", REGULATION, 2025, "35000.00"),
                straddling());
    }

    private static PublishedExample halfYear(String name, String source, int year, String limit) {
        PlanTerms terms = PlanTerms.calendarYear("SHORT", year)
                .withLimitationYear(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30));
        return example(name, source, terms)
                .note("Rule and yearly limit published; the product of the two and the contributions are ours.")
                .aged(40, "100000.00")
                .with("profit_sharing", limit)
                .with("after_tax", "0.01")
                .addition("dollar_limit", limit)
                .addition("excess", "0.01")
                .build();
    }

    /// The amount is that of the calendar year in which the short year ends.
    private static PublishedExample straddling() {
        PlanTerms terms = PlanTerms.fiscalYear("SHORT", LocalDate.of(2024, 10, 1))
                .withLimitationYear(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 3, 31));
        return example("October 2024 to March 2025: 6/12 of the 70,000 of 2025", REGULATION, terms)
                .note("Rule published; the product and the contributions are ours.")
                .aged(40, "100000.00")
                .with("profit_sharing", "35000.00")
                .addition("dollar_limit", "35000.00")
                .addition("excess", "0.00")
                .addition("headroom", "0.00")
                .build();
    }
}
