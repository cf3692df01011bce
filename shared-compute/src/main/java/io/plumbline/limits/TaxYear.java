package io.plumbline.limits;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A calendar year that a limitation year or a plan year touches, with the limits that apply per taxable year of
/// the participant.
///
/// @param superCatchUpLimit null in a year before the ages 60 to 63 catch-up is in force
public record TaxYear(
        int year,
        BigDecimal electiveDeferralLimit,
        BigDecimal catchUpLimit,
        @Nullable BigDecimal superCatchUpLimit) {}
