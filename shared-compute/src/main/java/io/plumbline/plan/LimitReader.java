package io.plumbline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the section `limits`.
final class LimitReader {

    private LimitReader() {}

    static LimitProvisions read(Section section, LimitProvisions before) {
        LimitProvisions limits = new LimitProvisions(
                section.value(
                                "at_risk_threshold",
                                value -> value.decimal("0.000001", "1", "a share of the limit: 0.95 is 95 %"))
                        .orElse(before.atRiskThreshold()),
                correctionOrder(section).orElse(before.correctionOrder()),
                section.value("partial_month", value -> value.choice(PartialMonth.class))
                        .orElse(before.partialMonth()));
        section.refuseOtherKeys();
        return limits;
    }

    private static Optional<CorrectionOrder> correctionOrder(Section limits) {
        String key = "correction_order";
        if (!limits.isList(key)) {
            return limits.value(
                    key,
                    value -> value.only(
                            CorrectionOrder.STATUTORY_CODE,
                            CorrectionOrder.STATUTORY,
                            "or a list of every tier, once"));
        }
        List<CorrectionTier> tiers = new ArrayList<>();
        for (CorrectionTier tier : limits.values(key, value -> value.choice(CorrectionTier.class))) {
            if (tiers.contains(tier)) {
                limits.fault(key, "names %s twice".formatted(tier.code()));
            }
            tiers.add(tier);
        }
        List<CorrectionTier> missing = CorrectionOrder.missingFrom(tiers);
        if (!missing.isEmpty()) {
            limits.fault(
                    key,
                    "must name every tier: %s missing"
                            .formatted(
                                    missing.stream().map(CorrectionTier::code).collect(Collectors.joining(", "))));
        }
        return missing.isEmpty() && tiers.size() == CorrectionTier.values().length
                ? Optional.of(new CorrectionOrder(tiers))
                : Optional.empty();
    }
}
