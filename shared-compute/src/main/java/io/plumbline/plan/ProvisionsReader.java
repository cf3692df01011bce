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
                        .map(section -> limits(section, before.limits()))
                        .orElse(before.limits()));
    }

    private static LimitProvisions limits(Section section, LimitProvisions before) {
        LimitProvisions limits = new LimitProvisions(
                section.value(
                                "at_risk_threshold",
                                value -> value.decimal("0.000001", "1", "a share of the limit: 0.95 is 95 %"))
                        .orElse(before.atRiskThreshold()),
                section.value("correction_order", value -> value.choice(LimitProvisions.CorrectionOrder.class))
                        .orElse(before.correctionOrder()),
                section.value("partial_month", value -> value.choice(PartialMonth.class))
                        .orElse(before.partialMonth()));
        section.refuseOtherKeys();
        return limits;
    }
}
