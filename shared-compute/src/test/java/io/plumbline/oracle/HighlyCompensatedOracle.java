package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.List;

/// Who is highly compensated, 414(q)(1): owners of more than 5 % and their families, and who was paid more than
/// the look-back year's threshold in that year, with the election only if in its top-paid group.
final class HighlyCompensatedOracle {

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("5");

    private final PlanTerms terms;
    private final TopPaidOracle topPaid;

    private HighlyCompensatedOracle(List<Participant> employees, PlanTerms terms) {
        this.terms = terms;
        topPaid = new TopPaidOracle(employees, terms);
    }

    /// The row that the asset must have for each.
    ///
    /// @param employees all of the census
    static List<HighlyCompensated> judge(List<Participant> employees, PlanTerms terms) {
        HighlyCompensatedOracle oracle = new HighlyCompensatedOracle(employees, terms);
        return employees.stream().map(oracle::judge).toList();
    }

    private HighlyCompensated judge(Participant employee) {
        if (employee.amount(OptionalColumn.OWNERSHIP_PERCENT, BigDecimal.ZERO).compareTo(FIVE_PERCENT) > 0) {
            return new HighlyCompensated(employee.employeeId(), true, "owns more than 5 %");
        }
        // Their shares are attributed to spouse, children, parents and grandparents, 318(a)(1).
        if (employee.is(OptionalColumn.FAMILY_OF_OWNER)) {
            return new HighlyCompensated(employee.employeeId(), true, "family of an owner of more than 5 %");
        }
        return byPay(employee);
    }

    private HighlyCompensated byPay(Participant employee) {
        BigDecimal paid = employee.amount(OptionalColumn.PRIOR_YEAR_COMPENSATION);
        if (paid == null) {
            return new HighlyCompensated(employee.employeeId(), false, "no look-back pay on file");
        }
        if (paid.compareTo(terms.highlyCompensatedThreshold()) <= 0) {
            return new HighlyCompensated(employee.employeeId(), false, "look-back pay not over the threshold");
        }
        if (!terms.flag(Provision.TOP_PAID_GROUP)) {
            return new HighlyCompensated(employee.employeeId(), true, "look-back pay over the threshold");
        }
        return topPaid.has(employee)
                ? new HighlyCompensated(
                        employee.employeeId(), true, "look-back pay over the threshold, in the top-paid group")
                : new HighlyCompensated(
                        employee.employeeId(),
                        false,
                        "look-back pay over the threshold, but not in the top-paid group");
    }
}
