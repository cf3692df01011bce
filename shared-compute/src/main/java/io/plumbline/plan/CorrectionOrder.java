package io.plumbline.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/// The order in which the parts of excess annual additions are removed until no excess is left.
///
/// Catch-up contributions and the distribution of excess deferrals, 402(g), are not in it: by law they come
/// first.
///
/// @param tiers every tier, once
public record CorrectionOrder(List<CorrectionTier> tiers) {

    /// The word for it in plan files.
    static final String STATUTORY_CODE = "statutory";

    /// Rev. Proc. 2021-30, 6.06(2): unmatched employee money first.
    public static final CorrectionOrder STATUTORY = new CorrectionOrder(List.of(CorrectionTier.values()));

    public CorrectionOrder {
        tiers = List.copyOf(tiers);
        if (tiers.size() != CorrectionTier.values().length
                || !EnumSet.copyOf(tiers).containsAll(all())) {
            throw new IllegalArgumentException("not every tier once: " + tiers);
        }
    }

    /// The types of match, in the order in which they are forfeited.
    public List<MoneyType> matchTypes() {
        return tiers.stream()
                .flatMap(tier -> tier.employerMoney().stream())
                .filter(MoneyType::matching)
                .toList();
    }

    /// What the removal of a tier rests on, for a result that is to be defended.
    public String ruleOf(CorrectionTier tier) {
        String source = equals(STATUTORY) ? "Rev. Proc. 2021-30, 6.06(2)" : "plan file, limits.correction_order";
        return source + ": " + tier.code().replace('_', ' ');
    }

    /// The order that [#code] describes.
    ///
    /// @throws IllegalArgumentException if it describes none
    public static CorrectionOrder of(String code) {
        return code.equals(STATUTORY_CODE)
                ? STATUTORY
                : new CorrectionOrder(Arrays.stream(code.split(",", -1))
                        .map(CorrectionOrder::tier)
                        .toList());
    }

    /// `statutory`, or the codes of the tiers with a comma between them.
    public String code() {
        return equals(STATUTORY)
                ? STATUTORY_CODE
                : tiers.stream().map(CorrectionTier::code).collect(Collectors.joining(","));
    }

    /// The tiers that a list leaves out.
    static List<CorrectionTier> missingFrom(List<CorrectionTier> tiers) {
        return all().stream().filter(tier -> !tiers.contains(tier)).toList();
    }

    private static List<CorrectionTier> all() {
        return List.of(CorrectionTier.values());
    }

    private static CorrectionTier tier(String code) {
        return all().stream()
                .filter(tier -> tier.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tier " + code));
    }
}
