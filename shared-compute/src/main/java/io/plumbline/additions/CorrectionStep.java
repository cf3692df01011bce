package io.plumbline.additions;

import io.plumbline.plan.MoneyType;
import java.math.BigDecimal;

/// One step in the correction of excess annual additions.
///
/// @param amount dollars and cents, above zero; earnings are not in it
/// @param rule what the step rests on
record CorrectionStep(MoneyType moneyType, Treatment treatment, BigDecimal amount, String rule) {}
