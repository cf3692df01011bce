package io.plumbline.plan;

/// The provisions in force on some day: what an amendment may change.
public record Provisions(
        EligibilityProvisions eligibility,
        ContributionProvisions contributions,
        TestingProvisions testing,
        LimitProvisions limits) {

    static final Provisions DEFAULT = new Provisions(
            EligibilityProvisions.STATUTORY_MAXIMUM,
            ContributionProvisions.DEFAULT,
            TestingProvisions.DEFAULT,
            LimitProvisions.DEFAULT);
}
