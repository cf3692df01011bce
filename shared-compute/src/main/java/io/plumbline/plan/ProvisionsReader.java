package io.plumbline.plan;

/// Reads the sections that an amendment may change: what the file leaves out stays as it was.
final class ProvisionsReader {

    private ProvisionsReader() {}

    static Provisions read(Section plan, Provisions before) {
        return new Provisions(
                plan.section("eligibility")
                        .map(section -> EligibilityReader.read(section, before.eligibility()))
                        .orElse(before.eligibility()),
                plan.section("contributions")
                        .map(section -> ContributionReader.read(section, before.contributions()))
                        .orElse(before.contributions()),
                plan.section("testing")
                        .map(section -> TestingReader.read(section, before.testing()))
                        .orElse(before.testing()),
                plan.section("limits")
                        .map(section -> LimitReader.read(section, before.limits()))
                        .orElse(before.limits()));
    }
}
