package io.plumbline.limits;

import java.util.Locale;

/// Whether the catch-up of high earners must be Roth, IRC 414(v)(7).
///
/// The law is in force for years after 2023; Notice 2023-62 did not enforce it before 2026, and the final
/// regulations, T.D. 10033, apply to years after 2026, with good faith enough in 2026.
public enum RothCatchUp {
    NONE,
    GOOD_FAITH,
    REQUIRED;

    public static RothCatchUp in(int year) {
        if (year < 2026) {
            return NONE;
        }
        return year == 2026 ? GOOD_FAITH : REQUIRED;
    }

    /// The value in relations: `good_faith`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
