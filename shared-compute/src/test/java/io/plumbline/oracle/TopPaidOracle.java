package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The fifth of the look-back year's employees who were paid the most, 414(q)(3).
///
/// Some are left out of the count, 414(q)(5), and so make the group smaller; nobody is left out of the ranking,
/// 1.414(q)-1T, Q&A-9.
final class TopPaidOracle {

    private static final BigDecimal HOURS_A_WEEK = new BigDecimal("17.5");
    private static final int AGE = 21;
    private static final int MONTHS = 6;

    private final LocalDate yearBegins;
    private final Set<String> group;

    TopPaidOracle(List<Participant> employees, PlanTerms terms) {
        yearBegins = terms.planYear().from();
        BigDecimal counted = BigDecimal.valueOf(employees.stream()
                .filter(each -> wasEmployed(each) && !mayBeLeftOut(each))
                .count());
        RoundingMode rounding =
                switch (terms.choice(Provision.TOP_PAID_ROUNDING)) {
                    case "down" -> RoundingMode.DOWN;
                    case "nearest" -> RoundingMode.HALF_UP;
                    default -> RoundingMode.UP;
                };
        group = employees.stream()
                .filter(TopPaidOracle::wasPaid)
                .sorted(Comparator.comparing(TopPaidOracle::pay).reversed().thenComparing(Participant::employeeId))
                .limit(counted.divide(BigDecimal.valueOf(5), 0, rounding).longValueExact())
                .map(Participant::employeeId)
                .collect(Collectors.toSet());
    }

    boolean has(Participant employee) {
        return group.contains(employee.employeeId());
    }

    private static BigDecimal pay(Participant employee) {
        return employee.amount(OptionalColumn.PRIOR_YEAR_COMPENSATION, BigDecimal.ZERO);
    }

    private static boolean wasPaid(Participant employee) {
        return pay(employee).signum() > 0;
    }

    /// Who was paid in the look-back year. Of whom no pay is on file, who was hired before its end, and had not
    /// gone before it began, or was back before its end.
    private boolean wasEmployed(Participant employee) {
        if (employee.amount(OptionalColumn.PRIOR_YEAR_COMPENSATION) != null) {
            return wasPaid(employee);
        }
        LocalDate left = employee.date(OptionalColumn.TERMINATION_DATE);
        LocalDate back = employee.date(OptionalColumn.REHIRE_DATE);
        boolean gone = left != null
                && left.isBefore(yearBegins.minusMonths(12))
                && (back == null || !back.isAfter(left) || !back.isBefore(yearBegins));
        return employee.hireDate().isBefore(yearBegins) && !gone;
    }

    /// The day after the last of service by the close of the look-back year, as if there were no absence before it.
    private LocalDate servedBefore(Participant employee) {
        LocalDate left = employee.date(OptionalColumn.TERMINATION_DATE);
        LocalDate back = employee.date(OptionalColumn.REHIRE_DATE);
        boolean returned = left != null && back != null && back.isAfter(left) && back.isBefore(yearBegins);
        return left == null || returned || !left.isBefore(yearBegins) ? yearBegins : left.plusDays(1);
    }

    /// By the close of the look-back year not six months of service, less than 17 1/2 hours a week, or not 21.
    private boolean mayBeLeftOut(Participant employee) {
        return employee.hireDate().plusMonths(MONTHS).isAfter(servedBefore(employee))
                || employee.amount(OptionalColumn.SCHEDULED_HOURS_PER_WEEK, HOURS_A_WEEK)
                                .compareTo(HOURS_A_WEEK)
                        < 0
                || !employee.attains(AGE).isBefore(yearBegins);
    }
}
