package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
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
        AnnualAdditions additions = AdditionsOracle.judge(participant, contributions, terms);
        if (additions.excess().signum() == 0) {
            return new RemovedAdditions(Map.of(), BigDecimal.ZERO);
        }
        DeferralRoutes routes = new DeferralRoutes(participant, contributions, terms);
        Span year = terms.limitationYear();
        BigDecimal excessDeferral = routes.over402g(year).subtract(routes.by402g(year));
        BigDecimal regular = routes.within(year).subtract(additions.catchUpExcluded());
        CorrectionOracle correction = new CorrectionOracle(
                credited(contributions, terms),
                cents(additions.catchUpExcluded()),
                cents(additions.catchUpBy415()),
                cents(additions.excess()),
                cents(excessDeferral),
                terms.matchOracle(participant.planCompensation().min(terms.testedPayLimit())),
                terms.flag(Provision.MATCH_AFTER_TAX));
        return of(
                correction.steps(terms.correctionTiers()),
                cents(excessDeferral.min(regular).min(additions.excess())));
    }

    BigDecimal of(Stream<String> moneyTypes) {
        return moneyTypes
                .map(type -> byType.getOrDefault(type, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The excess deferrals are the first that is distributed of the deferrals.
    private static RemovedAdditions of(List<String> steps, long excessDeferrals) {
        Map<String, Long> removed = new HashMap<>();
        long open = excessDeferrals;
        for (String step : steps) {
            List<String> parts = Arrays.asList(step.split(" ", -1));
            if (!parts.getFirst().equals("recharacterize_catch_up")) {
                long amount = Long.parseLong(parts.getLast());
                long timely = MoneyTypes.DEFERRALS.contains(parts.get(1)) ? Math.min(open, amount) : 0;
                open -= timely;
                removed.merge(parts.get(1), amount - timely, Long::sum);
            }
        }
        return new RemovedAdditions(
                removed.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> Money.ofCents(each.getValue()))),
                Money.ofCents(excessDeferrals));
    }

    private static Map<String, Long> credited(List<Contribution> contributions, PlanTerms terms) {
        return contributions.stream()
                .filter(each -> terms.shares(each) && terms.inLimitationYear(each))
                .filter(each -> MoneyTypes.ANNUAL_ADDITIONS.contains(each.moneyType()))
                .collect(Collectors.groupingBy(
                        Contribution::moneyType, Collectors.summingLong(each -> cents(each.amount()))));
    }

    private static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
