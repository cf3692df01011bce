package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is credited to a participant for a limitation year against 415(c), over all plans of the employer.
public final class AdditionsOracle {

    private AdditionsOracle() {}

    /// The row that the asset must have for this participant.
    ///
    /// @param contributions the participant's own, of whatever year and plan
    public static AnnualAdditions judge(Participant participant, List<Contribution> contributions, PlanTerms terms) {
        return judge(participant, contributions, terms, CatchUpBefore.UNKNOWN);
    }

    static AnnualAdditions judge(
            Participant participant, List<Contribution> contributions, PlanTerms terms, CatchUpBefore before) {
        List<Contribution> shared = contributions.stream().filter(terms::shares).toList();
        List<Contribution> ofYear =
                shared.stream().filter(terms::inLimitationYear).toList();
        Function<String, BigDecimal> total =
                type -> Money.sum(ofYear, c -> c.moneyType().equals(type));
        BigDecimal credited = Money.sum(ofYear, c -> MoneyTypes.ANNUAL_ADDITIONS.contains(c.moneyType()));

        BigDecimal dollarLimit = terms.dollarLimit();
        BigDecimal limit = dollarLimit.min(participant.compensation());
        DeferralRoutes routes = new DeferralRoutes(participant, contributions, terms, before);
        Span year = terms.limitationYear();
        BigDecimal overDeferralLimits =
                routes.by402g(year).add(routes.byPlanLimitWithin(year)).add(routes.madeBeforeWithin(year));
        BigDecimal over415 = routes.by415(credited, limit);
        BigDecimal additions = credited.subtract(overDeferralLimits).subtract(over415);

        return new AnnualAdditions(
                participant.employeeId(),
                total.apply("pre_tax"),
                total.apply("roth"),
                total.apply("after_tax"),
                total.apply("match"),
                total.apply("safe_harbor_match"),
                total.apply("match_true_up"),
                total.apply("nonelective"),
                total.apply("safe_harbor_nonelective"),
                total.apply("profit_sharing"),
                total.apply("qnec"),
                total.apply("qmac"),
                total.apply("forfeiture"),
                overDeferralLimits.add(over415),
                additions,
                dollarLimit,
                participant.compensation(),
                limit,
                dollarLimit.compareTo(participant.compensation()) <= 0 ? "dollar" : "compensation",
                Money.over(limit, additions),
                utilization(additions, limit),
                status(additions, limit, terms.atRiskThreshold()),
                Money.over(additions, limit),
                over415);
    }

    private static @Nullable BigDecimal utilization(BigDecimal additions, BigDecimal limit) {
        if (additions.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return limit.signum() == 0 ? null : additions.divide(limit, 4, RoundingMode.DOWN);
    }

    private static String status(BigDecimal additions, BigDecimal limit, BigDecimal threshold) {
        if (additions.compareTo(limit) > 0) {
            return "exceeded";
        }
        boolean something = limit.signum() > 0 || additions.signum() > 0;
        return something && additions.compareTo(limit.multiply(threshold)) >= 0 ? "at_risk" : "within";
    }
}
