package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What the plan file says of contributions, of the tests and of corrections, drawn from all that it may.
final class AwkwardTests {

    private final Draw draw;

    AwkwardTests(Draw draw) {
        this.draw = draw;
    }

    PlanTerms of(PlanTerms terms) {
        PlanTerms drawn = baseline(testing(contributions(terms)));
        // What the plan file takes no other way: a safe harbor plan tests by the current year, only a prior year has a
        // first, and only who can enter is tested.
        PlanTerms consistent = drawn.says(Provision.METHOD, "prior_year")
                ? drawn.with(Provision.SAFE_HARBOR, false)
                : drawn.with(Provision.FIRST_YEAR, null);
        return drawn.flag(Provision.LONG_TERM_PART_TIME)
                ? consistent
                : consistent.with(Provision.LONG_TERM_PART_TIME_TESTED, false);
    }

    private PlanTerms contributions(PlanTerms terms) {
        BigDecimal share = draw.oneIn(4) ? new BigDecimal(draw.of("0.10", "0.25", "0.153846")) : null;
        return terms.with(Provision.DEFERRAL_LIMIT, share)
                .with(Provision.MATCH_AFTER_TAX, draw.oneIn(4))
                .with(Provision.CORRECTION_ORDER, draw.oneIn(3) ? order() : null)
                .withMatchFormula(formula());
    }

    /// All tiers in whatever order, as the plan file has them.
    private String order() {
        List<String> tiers = new ArrayList<>(CorrectionOracle.STATUTORY);
        List<String> order = new ArrayList<>();
        while (!tiers.isEmpty()) {
            order.add(tiers.remove(draw.between(0, tiers.size() - 1)));
        }
        return order.toString();
    }

    private MatchTier[] formula() {
        return draw.of(
                new MatchTier[] {MatchTier.of("1.00", "0.03"), MatchTier.of("0.50", "0.05")},
                new MatchTier[] {MatchTier.of("0.50", "0.06")},
                new MatchTier[] {MatchTier.of("1.00", "1.00")},
                new MatchTier[] {MatchTier.of("0.333333", "0.0625"), MatchTier.of("1.75", "0.10")},
                new MatchTier[] {MatchTier.of("2", "0.01"), MatchTier.of("0", "0.04"), MatchTier.of("0.25", "0.08")});
    }

    private PlanTerms testing(PlanTerms terms) {
        return terms.with(Provision.TOP_PAID_GROUP, draw.oneIn(2))
                .with(Provision.TOP_PAID_ROUNDING, draw.of("down", "nearest", "up"))
                .with(Provision.SAFE_HARBOR, draw.oneIn(12))
                .with(Provision.OTHERWISE_EXCLUDABLE, draw.of("tested_together", "nhce_left_out", "separate"))
                .with(Provision.LONG_TERM_PART_TIME_TESTED, draw.oneIn(3))
                .with(Provision.COUNT_QNEC, draw.of("adp", "acp", "none"))
                .with(Provision.COUNT_QMAC, draw.of("adp", "acp", "none"))
                .with(Provision.EACA, draw.oneIn(3))
                .with(Provision.CATCH_UP_MATCH, draw.of("forfeited", "kept"));
    }

    /// What the average of the highly compensated is compared with, where no data of a year before is needed.
    private PlanTerms baseline(PlanTerms terms) {
        PlanTerms drawn = terms.with(Provision.FIRST_YEAR, draw.of("three_percent", "current_year"));
        return switch (draw.between(0, 8)) {
            case 0 -> drawn.asFirstPlanYear();
            case 1, 2 -> drawn.asFirstPlanYear().with(Provision.METHOD, "prior_year");
            case 3, 4 ->
                drawn.with(Provision.METHOD, "prior_year")
                        .with(Provision.PRIOR_YEAR_NHCE_ADP, percent())
                        .with(Provision.PRIOR_YEAR_NHCE_ACP, percent());
            case 5 -> drawn.begunIn(drawn.year() - draw.between(1, 4));
            default -> drawn;
        };
    }

    /// On the joints of the limit, and with halves to be rounded.
    private BigDecimal percent() {
        return new BigDecimal(draw.of("0", "0.01", "1.995", "2", "3.254999", "3.255", "5.42", "7.99", "8", "8.03"));
    }
}
