package io.plumbline.nondiscrimination;

import java.math.BigDecimal;
import java.util.List;

/// What a correction may take from one highly compensated employee of a failed test, and what becomes of it.
sealed interface Correctable permits TestedDeferrals, TestedContributions {

    /// The employee as both steps of levelling see them.
    HighlyCompensated employee();

    /// What becomes of the part of the excess that falls to the employee: dollars and cents, in the order of
    /// the columns of the test's corrections.
    List<BigDecimal> correct(BigDecimal allocated);
}
