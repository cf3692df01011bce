package io.plumbline.plan;

import java.math.BigDecimal;
import java.util.Optional;

/// How the ADP and ACP tests are run.
///
/// @param priorYearNhceAdp percent: 3.25 is 3.25 %; only under the prior year method, which without it reads
/// the
///     prior year's data
/// @param priorYearNhceAcp percent, likewise
/// @param topPaidGroup whether the employer elects the top-paid group, 414(q)(3)
/// @param safeHarbor whether the plan is deemed to pass, 401(k)(12) or (13)
public record TestingProvisions(
        Method method,
        Optional<BigDecimal> priorYearNhceAdp,
        Optional<BigDecimal> priorYearNhceAcp,
        boolean topPaidGroup,
        boolean safeHarbor) {

    static final TestingProvisions DEFAULT =
            new TestingProvisions(Method.CURRENT_YEAR, Optional.empty(), Optional.empty(), false, false);

    /// The year whose percentages of the non-highly compensated are compared with.
    public enum Method {
        CURRENT_YEAR,
        PRIOR_YEAR
    }
}
