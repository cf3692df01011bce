package io.plumbline.oracle;

import java.math.BigDecimal;

/// Where 402(g) and the catch-up pool of a calendar year stand at some time: deferrals that have become catch-up by
/// another limit let as much more be deferred and leave as much less of the pool, 26 CFR 1.414(v)-1(d)(1).
///
/// @param limit what may be deferred, with what has become catch-up otherwise
/// @param settled over 402(g) before that, and so for good
/// @param pool that other limits have left
/// @param open what 402(g) can use of it
record Standing(BigDecimal limit, BigDecimal settled, BigDecimal pool, BigDecimal open) {

    /// Of so much deferred, what is over the limit.
    BigDecimal over(BigDecimal deferred) {
        return Money.over(deferred, limit).max(settled);
    }

    /// What of that is catch-up.
    BigDecimal caughtUp(BigDecimal deferred) {
        return over(deferred).min(open);
    }
}
