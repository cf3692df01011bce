package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the correction of annual additions takes away from one person before the tests are made, Rev. Proc.
/// 2021-30, 6.06(2).
///
/// @param byType dollars by money type, without the excess deferrals
/// @param excessDeferrals what leaves as an excess deferral under 402(g), which the tests have rules of their own for
record RemovedAdditions(Map<String, BigDecimal> byType, BigDecimal excessDeferrals) {

    static RemovedAdditions of(Participant participant, List<Contribution> contributions, PlanTerms terms) {
        Map<Boolean, List<CorrectedAdditions>> removed =
                CorrectedAdditionsOracle.judge(participant, contributions, terms).stream()
                        .filter(step -> !step.treatment().equals(CorrectedAdditionsOracle.STAYS))
                        .collect(Collectors.partitioningBy(
                                step -> step.rule().equals(CorrectedAdditionsOracle.EXCESS_DEFERRAL)));
        return new RemovedAdditions(
                removed.getOrDefault(false, List.of()).stream()
                        .collect(Collectors.toMap(
                                CorrectedAdditions::moneyType, CorrectedAdditions::amount, BigDecimal::add)),
                total(removed.getOrDefault(true, List.of()).stream().map(CorrectedAdditions::amount)));
    }

    BigDecimal of(Stream<String> moneyTypes) {
        return total(moneyTypes.map(type -> byType.getOrDefault(type, BigDecimal.ZERO)));
    }

    private static BigDecimal total(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
