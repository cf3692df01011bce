package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What brings a participant's annual additions down to the limit: the steps of [CorrectionOracle], from
/// contributions to rows.
final class CorrectedAdditionsOracle {

    /// The treatment of money that needs no correction.
    static final String STAYS = "recharacterize_catch_up";

    /// The rule of the step that distributes excess deferrals.
    static final String EXCESS_DEFERRAL = "26 CFR 1.402(g)-1(e)(2): deferrals over the 402(g) limit";

    private CorrectedAdditionsOracle() {}

    /// The rows that the asset must have for this participant: none for somebody within the limit who needed no
    /// catch-up to be.
    ///
    /// @param contributions the participant's own, of whatever year and plan
    static List<CorrectedAdditions> judge(
            Participant participant, List<Contribution> contributions, PlanTerms terms, CatchUpBefore before) {
        AnnualAdditions additions = AdditionsOracle.judge(participant, contributions, terms, before);
        if (additions.excess().signum() == 0 && additions.catchUpBy415().signum() == 0) {
            return List.of();
        }
        DeferralRoutes routes = new DeferralRoutes(participant, contributions, terms, before);
        Span year = terms.limitationYear();
        CorrectionOracle correction = new CorrectionOracle(
                credited(contributions, terms),
                cents(additions.catchUpExcluded()),
                cents(additions.catchUpBy415()),
                cents(additions.excess()),
                cents(routes.over402g(year).subtract(routes.by402g(year))),
                terms.matchOracle(participant.planCompensation().min(terms.testedPayLimit())),
                terms.flag(Provision.MATCH_AFTER_TAX));
        List<CorrectionOracle.Step> steps = correction.inOrder(order(terms));
        return IntStream.range(0, steps.size())
                .mapToObj(i -> row(participant.employeeId(), i + 1, steps.get(i), terms))
                .toList();
    }

    private static CorrectedAdditions row(String employeeId, int number, CorrectionOracle.Step step, PlanTerms terms) {
        return new CorrectedAdditions(
                employeeId,
                number,
                step.moneyType(),
                step.treatment(),
                Money.ofCents(step.cents()),
                rule(step.ground(), terms));
    }

    private static String rule(String ground, PlanTerms terms) {
        return switch (ground) {
            case CorrectionOracle.CATCH_UP -> "26 CFR 1.414(v)-1(b)(1)(i): deferrals over the 415(c) limit";
            case CorrectionOracle.EXCESS_DEFERRAL -> EXCESS_DEFERRAL;
            case CorrectionOracle.EXCESS_DEFERRAL_MATCH -> "IRC 411(a)(3)(G): match of excess deferrals";
            default ->
                (order(terms).equals(CorrectionOracle.STATUTORY)
                                ? "Rev. Proc. 2021-30, 6.06(2)"
                                : "plan file, limits.correction_order")
                        + ": " + ground.replace('_', ' ');
        };
    }

    private static List<String> order(PlanTerms terms) {
        return terms.correctionTiers();
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
