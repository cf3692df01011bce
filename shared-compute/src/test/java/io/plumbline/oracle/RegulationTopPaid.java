package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.util.List;

/// The regulation's own example of the count of the top-paid group.
final class RegulationTopPaid {

    private static final String REGULATION = "26 CFR 1.414(q)-1T, Q&A-9";

    private RegulationTopPaid() {}

    static List<PublishedExample> all() {
        return List.of(halfOfThemWorkLittle());
    }

    /// Of 200 employees 100 normally work less than 17 1/2 hours a week: a fifth of the other 100 is 20. Who
    /// is left out of the count is ranked all the same, and takes a place of the 20.
    private static PublishedExample halfOfThemWorkLittle() {
        ExampleBuilder example = example(
                        "200 employees, 100 of them under 17 1/2 hours: 20 places",
                        REGULATION,
                        PlanTerms.calendarYear("TOP-PAID", 2025).with(Provision.TOP_PAID_GROUP, true))
                .note("To be confirmed against the text. Pay, and that the best paid is one of the 100, are ours.");
        for (int place = 1; place <= 200; place++) {
            boolean worksLittle = place == 1 || place > 101;
            example.employee("E%03d".formatted(place))
                    .having(
                            OptionalColumn.PRIOR_YEAR_COMPENSATION,
                            new BigDecimal("400000.00").subtract(thousands(place)))
                    .having(OptionalColumn.SCHEDULED_HOURS_PER_WEEK, new BigDecimal(worksLittle ? "17.00" : "40.00"))
                    .expect(JudgedAsset.HIGHLY_COMPENSATED, "is_hce", place <= 20);
        }
        return example.build();
    }

    private static BigDecimal thousands(int count) {
        return new BigDecimal("1000.00").multiply(BigDecimal.valueOf(count));
    }
}
