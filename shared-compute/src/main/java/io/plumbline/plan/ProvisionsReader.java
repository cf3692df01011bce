package io.plumbline.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the sections that an amendment may change: what the file leaves out stays as it was.
final class ProvisionsReader {

    private ProvisionsReader() {}

    static Provisions read(Section plan, Provisions before) {
        return new Provisions(
                plan.section("eligibility")
                        .map(section -> eligibility(section, before.eligibility()))
                        .orElse(before.eligibility()),
                plan.section("contributions")
                        .map(section -> contributions(section, before.contributions()))
                        .orElse(before.contributions()),
                plan.section("testing")
                        .map(section -> testing(section, before.testing()))
                        .orElse(before.testing()),
                plan.section("limits")
                        .map(section -> limits(section, before.limits()))
                        .orElse(before.limits()));
    }

    private static EligibilityProvisions eligibility(Section section, EligibilityProvisions before) {
        int serviceMonths = section.value(
                        "service_months", value -> value.wholeNumber(0, 12, "the statutory maximum, IRC 410(a)(1)(A)"))
                .orElse(before.serviceMonths());
        // Without a period of service there is nothing to count hours in.
        int hours = section.value(
                        "hours", value -> value.wholeNumber(0, 1000, "the statutory maximum, IRC 410(a)(3)(A)"))
                .orElse(serviceMonths == 0 ? 0 : before.serviceMonths() == 0 ? 1000 : before.hours());
        if (serviceMonths == 0 && hours > 0) {
            section.fault("hours", "needs service_months above 0: no period of service, no hours to count");
        }
        EligibilityProvisions eligibility = new EligibilityProvisions(
                section.value("age", value -> value.wholeNumber(0, 21, "the statutory maximum, IRC 410(a)(1)(A)"))
                        .orElse(before.age()),
                serviceMonths,
                hours,
                section.value(
                                "computation_period",
                                value -> value.choice(EligibilityProvisions.ComputationPeriod.class))
                        .orElse(before.computationPeriod()),
                section.value("entry", value -> value.choice(EligibilityProvisions.EntryDates.class))
                        .orElse(before.entry()),
                section.value("entry_rule", value -> value.choice(EligibilityProvisions.EntryRule.class))
                        .orElse(before.entryRule()),
                section.value("long_term_part_time", Scalar::flag).orElse(before.longTermPartTime()));
        section.refuseOtherKeys();
        return eligibility;
    }

    private static ContributionProvisions contributions(Section section, ContributionProvisions before) {
        boolean catchUp = section.value("catch_up", Scalar::flag).orElse(before.catchUp());
        // The higher catch-up comes and goes with the catch-up, unless it is left out by name.
        boolean superCatchUp = section.value("super_catch_up", Scalar::flag)
                .orElse(catchUp && (before.superCatchUp() || !before.catchUp()));
        if (superCatchUp && !catchUp) {
            section.fault("super_catch_up", "needs catch_up: it raises the catch-up limit, IRC 414(v)(2)(E)");
        }
        ContributionProvisions contributions = new ContributionProvisions(
                catchUp,
                superCatchUp,
                section.value("roth", Scalar::flag).orElse(before.roth()),
                section.has("match_formula") ? matchFormula(section) : before.matchFormula());
        section.refuseOtherKeys();
        return contributions;
    }

    private static List<MatchTier> matchFormula(Section contributions) {
        List<MatchTier> tiers = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (Section tier : contributions.sections("match_formula")) {
            Optional<BigDecimal> rate = tier.value("rate", value -> value.decimal("0", "5", ""));
            Optional<BigDecimal> upTo =
                    tier.value("up_to", value -> value.decimal("0", "1", "a share of pay: 0.05 is 5 %"));
            if (!tier.has("rate") || !tier.has("up_to")) {
                tier.fault("needs both rate and up_to");
            }
            if (upTo.isPresent() && upTo.get().compareTo(reached) <= 0) {
                tier.fault(
                        "up_to", "must be above where the tier before it ends, %s".formatted(reached.toPlainString()));
            }
            if (rate.isPresent() && upTo.isPresent()) {
                tiers.add(new MatchTier(rate.get(), upTo.get()));
            }
            reached = upTo.orElse(reached);
            tier.refuseOtherKeys();
        }
        return tiers;
    }

    private static TestingProvisions testing(Section section, TestingProvisions before) {
        TestingProvisions.Method method = section.value("method", value -> value.choice(TestingProvisions.Method.class))
                .orElse(before.method());
        TestingProvisions testing = new TestingProvisions(
                method,
                // A percentage belongs to one year, so it does not carry over into an amendment.
                priorYear(section, "prior_year_nhce_adp", method),
                priorYear(section, "prior_year_nhce_acp", method),
                section.value("top_paid_group", Scalar::flag).orElse(before.topPaidGroup()),
                section.value("safe_harbor", Scalar::flag).orElse(before.safeHarbor()));
        section.refuseOtherKeys();
        return testing;
    }

    private static Optional<BigDecimal> priorYear(Section section, String key, TestingProvisions.Method method) {
        Optional<BigDecimal> percent =
                section.value(key, value -> value.decimal("0", "100", "percent: 3.25 is 3.25 %"));
        if (section.has(key) && method == TestingProvisions.Method.CURRENT_YEAR) {
            section.fault(key, "needs method: prior_year");
        }
        return percent;
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
