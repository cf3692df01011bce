package io.plumbline.oracle;

import static io.plumbline.oracle.ExampleBuilder.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The regulation's own example of service that consecutive breaks make disregarded, and what is next to it.
final class RegulationParity {

    private static final String REGULATION =
            "26 CFR 1.410(a)-5(c), example: https://law.lawstack.com/laws/26-cfr_s_1-410-a-5_year-of-service-break-in-service";

    private RegulationParity() {}

    static List<PublishedExample> all() {
        return List.of(fiveBreaksAfterFourYears(), fourBreaksAfterFourYears(), fiveBreaksAfterSixYears());
    }

    /// Hired at 35, gone in 1980 after four years with nothing vested, back in 1985 after five breaks: the
    /// four years may be disregarded. Here 37 years later.
    private static PublishedExample fiveBreaksAfterFourYears() {
        return gone("Four years of service and five breaks: the service is gone", 2013, LocalDate.of(2022, 2, 1))
                .determined("status", "ineligible")
                .determined("satisfied_date", null)
                .build();
    }

    /// As many breaks as years were enough until 1984; since then it takes five.
    private static PublishedExample fourBreaksAfterFourYears() {
        return gone("Four years of service and four breaks: back on the return", 2013, LocalDate.of(2021, 2, 1))
                .determined("status", "eligible")
                .determined("entry_date", LocalDate.of(2021, 2, 1))
                .build();
    }

    private static PublishedExample fiveBreaksAfterSixYears() {
        return gone("Six years of service and five breaks: back on the return", 2011, LocalDate.of(2022, 2, 1))
                .determined("status", "eligible")
                .determined("entry_date", LocalDate.of(2022, 2, 1))
                .build();
    }

    private static ExampleBuilder gone(String name, int hired, LocalDate back) {
        PlanTerms terms = PlanTerms.calendarYear("PARITY", back.getYear()).with(Provision.RULE_OF_PARITY, true);
        return example(name, REGULATION, terms)
                .note("Full time until the end of January 2017. Where the service is kept the figures are ours, from"
                        + " 410(a)(5)(D) as it reads since 1985.")
                .born(LocalDate.of(hired - 35, 1, 1), "50000.00")
                .hired(LocalDate.of(hired, 1, 1))
                .having(OptionalColumn.TERMINATION_DATE, LocalDate.of(2017, 1, 31))
                .having(OptionalColumn.REHIRE_DATE, back)
                .having(OptionalColumn.VESTED_PERCENT, BigDecimal.ZERO)
                .having(OptionalColumn.DEFERRAL_ACCOUNT, false);
    }
}
