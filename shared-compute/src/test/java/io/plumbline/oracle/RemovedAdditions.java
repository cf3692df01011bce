package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the correction of annual additions takes away from one person before the tests are made, Rev. Proc.
/// 2021-30, 6.06(2).
///
/// @param byType dollars by money type, without the excess deferrals under 402(g), which the tests have rules of their
/// own for
record RemovedAdditions(Map<String, BigDecimal> byType) {

    static RemovedAdditions of(Participant participant, List<Contribution> contributions, PlanTerms terms) {
        return new RemovedAdditions(CorrectedAdditionsOracle.judge(participant, contributions, terms).stream()
                .filter(step -> !step.treatment().equals(CorrectedAdditionsOracle.STAYS))
                .filter(step -> !step.rule().equals(CorrectedAdditionsOracle.EXCESS_DEFERRAL))
                .collect(Collectors.toMap(CorrectedAdditions::moneyType, CorrectedAdditions::amount, BigDecimal::add)));
    }

    BigDecimal of(Stream<String> moneyTypes) {
        return total(moneyTypes.map(type -> byType.getOrDefault(type, BigDecimal.ZERO)));
    }

    private static BigDecimal total(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
