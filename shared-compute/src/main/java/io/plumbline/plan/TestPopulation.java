package io.plumbline.plan;

/// Whom the ADP and ACP tests are about, where the law leaves a choice.
///
/// @param otherwiseExcludable those the plan lets in before age 21 and a year of service
/// @param longTermPartTime whether who entered by 401(k)(15) alone is tested; the employer may leave them out
public record TestPopulation(OtherwiseExcludable otherwiseExcludable, boolean longTermPartTime) {

    static final TestPopulation DEFAULT = new TestPopulation(OtherwiseExcludable.TESTED_TOGETHER, false);

    /// The two ways of 1.401(k)-2(a)(1)(iii), or none of them.
    public enum OtherwiseExcludable {
        /// One test of all.
        TESTED_TOGETHER,
        /// One test, without those of them who are not highly compensated, (A).
        NHCE_LEFT_OUT,
        /// A test of their own, (B).
        SEPARATE
    }
}
