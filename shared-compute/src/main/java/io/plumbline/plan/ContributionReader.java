package io.plumbline.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the section `contributions`.
final class ContributionReader {

    private ContributionReader() {}

    static ContributionProvisions read(Section section, ContributionProvisions before) {
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
                section.value("deferral_limit", value -> value.decimal("0", "1", "a share of pay: 0.10 is 10 %"))
                        .or(before::deferralLimit),
                section.has("match_formula") ? matchFormula(section) : before.matchFormula(),
                section.value("match_after_tax", Scalar::flag).orElse(before.matchAfterTax()));
        if (contributions.matchAfterTax() && contributions.matchFormula().isEmpty()) {
            section.fault("match_after_tax", "needs match_formula: nothing else says how much is matched");
        }
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
}
