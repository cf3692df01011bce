package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitValue;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.List;

/// Those who share a limit on elective deferrals and catch-up contributions.
///
/// @param name which of them, by age where the amount of their catch-up limit tells
record DeferralGroup(
        String name,
        BigDecimal limit,
        BigDecimal catchUpLimit,
        long employees,
        long deferring,
        BigDecimal deferrals,
        long usingCatchUp,
        BigDecimal catchUpUsed,
        long overLimit,
        BigDecimal excess) {

    static DeferralGroup of(Rows row, List<LimitValue> limits) {
        BigDecimal catchUpLimit = row.decimal("catch_up_limit");
        return new DeferralGroup(
                name(catchUpLimit, limits),
                row.decimal("deferral_limit"),
                catchUpLimit,
                row.integer("employees"),
                row.integer("deferring"),
                row.decimal("deferrals"),
                row.integer("using_catch_up"),
                row.decimal("catch_up_used"),
                row.integer("over_limit"),
                row.decimal("excess_deferral"));
    }

    /// What deferrals may come to with all of the catch-up contributions.
    BigDecimal most() {
        return limit.add(catchUpLimit);
    }

    boolean isOf(BigDecimal otherLimit, BigDecimal otherCatchUpLimit) {
        return limit.compareTo(otherLimit) == 0 && catchUpLimit.compareTo(otherCatchUpLimit) == 0;
    }

    private static String name(BigDecimal catchUpLimit, List<LimitValue> limits) {
        if (catchUpLimit.signum() == 0) {
            return "No catch-up contributions";
        }
        return limits.stream()
                .filter(limit -> limit.amount().compareTo(catchUpLimit) == 0)
                .map(LimitValue::limit)
                .filter(limit -> limit == Limit.CATCH_UP || limit == Limit.SUPER_CATCH_UP)
                .findFirst()
                .map(limit -> limit == Limit.CATCH_UP ? "Catch-up from age 50" : "Catch-up of ages 60 to 63")
                .orElse("Catch-up to " + Typeset.shortDollars(catchUpLimit));
    }
}
