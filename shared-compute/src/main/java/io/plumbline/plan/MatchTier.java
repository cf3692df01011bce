package io.plumbline.plan;

import java.math.BigDecimal;

/// One step of a match: `rate` for each dollar deferred between the previous tier's `upTo` and this one's.
///
/// @param rate dollars of match for a dollar of deferral: 0.50 is fifty cents
/// @param upTo share of compensation at which the step ends: 0.05 is 5 %
public record MatchTier(BigDecimal rate, BigDecimal upTo) {}
