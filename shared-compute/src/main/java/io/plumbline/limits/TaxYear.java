package io.plumbline.limits;

import io.plumbline.plan.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A calendar year that a limitation year touches, with the limits that apply per taxable year of the
/// participant.
///
/// @param window the part of the limitation year that lies in this calendar year
/// @param superCatchUpLimit null in a year before the ages 60 to 63 catch-up is in force
public record TaxYear(
        int year,
        Period window,
        BigDecimal electiveDeferralLimit,
        BigDecimal catchUpLimit,
        @Nullable BigDecimal superCatchUpLimit) {}
