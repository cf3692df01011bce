package io.plumbline.plan;

import java.util.Optional;

/// Reads the sections that an amendment may change: what the file leaves out stays as it was.
final class ProvisionsReader {

    private static final String TESTED = "long_term_part_time_tested";

    private ProvisionsReader() {}

    static Provisions read(Section plan, Provisions before) {
        Optional<Section> eligibility = plan.section("eligibility");
        Optional<Section> testing = plan.section("testing");
        Provisions provisions = new Provisions(
                eligibility
                        .map(section -> EligibilityReader.read(section, before.eligibility()))
                        .orElse(before.eligibility()),
                plan.section("contributions")
                        .map(section -> ContributionReader.read(section, before.contributions()))
                        .orElse(before.contributions()),
                testing.map(section -> TestingReader.read(section, before.testing()))
                        .orElse(before.testing()),
                plan.section("limits")
                        .map(section -> LimitReader.read(section, before.limits()))
                        .orElse(before.limits()));
        if (provisions.testing().population().longTermPartTime()
                && !provisions.eligibility().longTermPartTime()) {
            refusePartTimersWhoCannotEnter(eligibility, testing);
        }
        return provisions;
    }

    /// Told of the section that says so; an amendment may change either.
    private static void refusePartTimersWhoCannotEnter(Optional<Section> eligibility, Optional<Section> testing) {
        testing.filter(section -> section.has(TESTED))
                .ifPresentOrElse(
                        section -> section.fault(
                                TESTED,
                                "needs eligibility.long_term_part_time: nobody enters by 401(k)(15) without it"),
                        () -> eligibility.ifPresent(
                                section -> section.fault(
                                        "long_term_part_time",
                                        "must not be false with testing.long_term_part_time_tested: nobody else is tested by it")));
    }
}
