package io.plumbline.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the oracle says of one plan, each question answered once: the tests ask who is eligible too.
public final class PlanVerdict {

    private final PlanCase plan;
    private @Nullable List<EligibilityDetermination> determinations;
    private @Nullable NondiscriminationOracle tests;

    public PlanVerdict(PlanCase plan) {
        this.plan = plan;
    }

    PlanCase plan() {
        return plan;
    }

    List<EligibilityDetermination> eligibilityDeterminations() {
        List<EligibilityDetermination> known = determinations;
        if (known == null) {
            known = plan.eligibilityDeterminations();
            determinations = known;
        }
        return known;
    }

    List<HighlyCompensated> highlyCompensated() {
        return HighlyCompensatedOracle.judge(plan.participants(), plan.terms());
    }

    NondiscriminationOracle tests() {
        NondiscriminationOracle known = tests;
        if (known == null) {
            known = NondiscriminationOracle.judge(this);
            tests = known;
        }
        return known;
    }
}
