package io.plumbline.plan;

import java.math.BigDecimal;

/// How the limits are applied where the law leaves it to the plan.
///
/// @param atRiskThreshold share of a limit from which a participant is at risk, above 0 and at most 1
/// @param correctionOrder what is removed first when annual additions exceed their limit
/// @param partialMonth how a part of a month counts in a short year
public record LimitProvisions(BigDecimal atRiskThreshold, CorrectionOrder correctionOrder, PartialMonth partialMonth) {

    static final LimitProvisions DEFAULT =
            new LimitProvisions(new BigDecimal("0.95"), CorrectionOrder.STATUTORY, PartialMonth.EXACT);
}
