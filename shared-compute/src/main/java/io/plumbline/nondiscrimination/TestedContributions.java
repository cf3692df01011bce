package io.plumbline.nondiscrimination;

import io.plumbline.engine.Rows;
import io.plumbline.plan.AfterTax;
import io.plumbline.plan.DrawnMatch;
import io.plumbline.plan.MatchFormula;
import java.math.BigDecimal;
import java.util.List;

/// A highly compensated employee of a failed ACP test. Amounts are dollars and cents.
///
/// @param afterTax of the numerator
/// @param forfeitable match of the numerator that vests with service
/// @param vestedPercent of what is forfeitable: 100 is all of it
record TestedContributions(
        HighlyCompensated employee, AfterTax afterTax, BigDecimal forfeitable, BigDecimal vestedPercent)
        implements Correctable {

    static TestedContributions of(Rows row) {
        BigDecimal afterTax = row.decimal("after_tax");
        BigDecimal contributed = afterTax.add(row.decimal("match"));
        return new TestedContributions(
                new HighlyCompensated(
                        row.text("employee_id"),
                        contributed.add(row.decimal("elsewhere")),
                        contributed,
                        row.decimal("compensation"),
                        row.decimal("percent")),
                AfterTax.of(
                        afterTax,
                        row.decimal("deferrals"),
                        DrawnMatch.of(
                                MatchFormula.of(row.text("match_formula")),
                                row.decimal("compensation"),
                                row.decimal("matchable"),
                                row.decimal("drawn"))),
                row.decimal("forfeitable"),
                row.decimal("vested_percent"));
    }

    @Override
    public List<BigDecimal> correct(BigDecimal allocated) {
        MatchCorrection correction = MatchCorrection.of(allocated, afterTax, forfeitable, vestedPercent);
        return List.of(correction.refund(), correction.forfeitedMatch());
    }
}
