package io.plumbline.plan;

/// Whether pay alone makes highly compensated, or only pay among the top 20 %, 414(q)(3).
///
/// @param rounding how a fifth of the employees becomes a whole number; a consistent choice of the employer's
public record TopPaidGroup(boolean elected, Rounding rounding) {

    static final TopPaidGroup NOT_ELECTED = new TopPaidGroup(false, Rounding.DOWN);

    /// What becomes of a part of an employee.
    public enum Rounding {
        DOWN,
        /// A half is rounded up.
        NEAREST,
        UP
    }
}
