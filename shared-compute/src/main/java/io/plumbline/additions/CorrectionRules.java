package io.plumbline.additions;

import io.plumbline.plan.CorrectionOrder;
import io.plumbline.plan.MatchFormula;

/// What a plan says about the correction of excess annual additions.
///
/// @param formula the match formula, which tells matched from unmatched money
/// @param afterTaxIsMatched whether after-tax contributions draw match too, after all deferrals
record CorrectionRules(CorrectionOrder order, MatchFormula formula, boolean afterTaxIsMatched) {}
