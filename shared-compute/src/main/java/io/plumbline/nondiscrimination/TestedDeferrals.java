package io.plumbline.nondiscrimination;

import io.plumbline.engine.Rows;
import io.plumbline.plan.CountedMatch;
import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MatchFormula;
import java.math.BigDecimal;
import java.util.List;

/// A highly compensated employee of a failed ADP test. Amounts are dollars and cents.
///
/// @param deferrals of the numerator, so no catch-up contributions
/// @param openToAdp what is left of the year's catch-up limit after the routes before this one
/// @param excessDeferral what of the deferrals is distributed under 402(g) in any case
/// @param match the match that the plan has of the employee, split by the formula; excess deferrals drew of it too
/// @param keepsCatchUpMatch whether what stays as catch-up keeps its match
record TestedDeferrals(
        HighlyCompensated employee,
        BigDecimal deferrals,
        BigDecimal openToAdp,
        BigDecimal excessDeferral,
        CountedMatch match,
        boolean keepsCatchUpMatch)
        implements Correctable {

    static TestedDeferrals of(Rows row) {
        BigDecimal deferrals = row.decimal("deferrals");
        BigDecimal contributed = deferrals.add(row.decimal("qualified"));
        BigDecimal compensation = row.decimal("compensation");
        return new TestedDeferrals(
                new HighlyCompensated(
                        row.text("employee_id"),
                        contributed.add(row.decimal("elsewhere")),
                        contributed,
                        compensation,
                        row.decimal("percent")),
                deferrals,
                row.decimal("open_to_adp"),
                row.decimal("excess_deferral"),
                new CountedMatch(
                        DrawnMatch.of(
                                MatchFormula.of(row.text("match_formula")),
                                compensation,
                                row.decimal("matchable"),
                                row.decimal("match")),
                        row.decimal("match"),
                        row.decimal("counted_match")),
                row.flag("keeps_catch_up_match"));
    }

    @Override
    public List<BigDecimal> correct(BigDecimal allocated) {
        DeferralCorrection correction = DeferralCorrection.of(
                allocated, openToAdp.min(deferrals), excessDeferral, deferrals, match, keepsCatchUpMatch);
        return List.of(
                correction.recharacterizedCatchUp(),
                correction.excessDeferralDistributed(),
                correction.refund(),
                correction.forfeitedMatch(),
                correction.deferralsTaken());
    }
}
