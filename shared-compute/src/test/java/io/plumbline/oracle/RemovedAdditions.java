package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the correction of annual additions takes away from one person before the tests are made, Rev. Proc.
/// 2021-30, 6.06(2).
///
/// @param byType dollars by money type that are of the plan year, without the excess deferrals under 402(g), which the
/// tests have rules of their own for
record RemovedAdditions(Map<String, BigDecimal> byType) {

    static RemovedAdditions of(
            Participant participant, List<Contribution> contributions, PlanTerms terms, CatchUpBefore before) {
        Map<String, BigDecimal> taken = new HashMap<>();
        CorrectedAdditionsOracle.judge(participant, contributions, terms, before).stream()
                .filter(step -> !step.treatment().equals(CorrectedAdditionsOracle.STAYS))
                .filter(step -> !step.rule().equals(CorrectedAdditionsOracle.EXCESS_DEFERRAL))
                .forEach(step -> taken.merge(step.moneyType(), step.amount(), BigDecimal::add));
        taken.replaceAll((type, amount) -> ofPlanYear(type, amount, contributions, terms));
        return new RemovedAdditions(taken);
    }

    /// The last dollars of the limitation year are the ones over its limit: those after the plan year go first.
    private static BigDecimal ofPlanYear(
            String type, BigDecimal amount, List<Contribution> contributions, PlanTerms terms) {
        List<Contribution> ofLimitationYear = contributions.stream()
                .filter(each -> terms.isOwn(each) && terms.inLimitationYear(each))
                .filter(each -> each.moneyType().equals(type))
                .toList();
        BigDecimal within = Money.sum(ofLimitationYear, each -> terms.isOf(terms.planYear(), each));
        BigDecimal later = Money.sum(
                ofLimitationYear,
                each -> !terms.isOf(terms.planYear(), each)
                        && each.payDate().isAfter(terms.planYear().to()));
        return Money.over(amount, Money.atLeastZero(later)).min(Money.atLeastZero(within));
    }

    BigDecimal of(Stream<String> moneyTypes) {
        return moneyTypes
                .map(type -> byType.getOrDefault(type, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
