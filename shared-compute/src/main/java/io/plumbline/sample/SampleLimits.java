package io.plumbline.sample;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The year's amounts that the sample's people and payroll keep to, and that the planted cases exceed, in
/// dollars. The caller takes them from where limits are kept.
///
/// @param annualAdditions the 415(c)(1)(A) dollar limit
/// @param electiveDeferral the 402(g)(1) limit
/// @param catchUp the 414(v) limit from age 50
/// @param superCatchUp the 414(v) limit of ages 60 to 63, null in a year that has none
/// @param compensation the 401(a)(17) limit
public record SampleLimits(
        BigDecimal annualAdditions,
        BigDecimal electiveDeferral,
        BigDecimal catchUp,
        @Nullable BigDecimal superCatchUp,
        BigDecimal compensation) {

    /// Match, nonelective and after-tax contributions of the sample never exceed this part of pay: 4 %, 3 % and
    /// 3 %.
    private static final BigDecimal MOST_OF_PAY = new BigDecimal("0.10");

    private static final BigDecimal ROOM = new BigDecimal("0.90");

    public SampleLimits {
        BigDecimal most = electiveDeferral.add(compensation.multiply(MOST_OF_PAY));
        if (most.compareTo(annualAdditions.multiply(ROOM)) > 0) {
            throw new IllegalArgumentException("the sample's natural contributions, up to " + most.toPlainString()
                    + ", would come near the annual additions limit of " + annualAdditions.toPlainString());
        }
    }
}
