package io.plumbline.plan;

/// How a part of a month counts when a yearly limit is prorated for a short year.
///
/// 26 CFR 1.415(j)-1(d) speaks of months "including any fractional parts of a month"; practice is divided
/// over what that means, so it is a provision of the plan.
public enum PartialMonth {
    /// By its days: 10 days of June are 10/30 of a month. The default.
    EXACT,
    /// As a whole month.
    WHOLE
}
