package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who meets the plan's age, service and hours as of the close of the plan year, 410(a)(1)(A).
public final class EligibilityOracle {

    private EligibilityOracle() {}

    /// Empty for those who are not in active employment: the asset leaves them out.
    public static Optional<EligibilityFlags> flags(Participant participant, PlanTerms terms) {
        LocalDate end = terms.planYear().to();
        if (!participant.statusOn(end).equals("active")) {
            return Optional.empty();
        }
        boolean tenure = participant.tenureMonthsOn(end) >= terms.number(Provision.SERVICE_MONTHS);
        boolean age = participant.ageOn(end) >= terms.number(Provision.ELIGIBILITY_AGE);
        Boolean hours = reaches(participant.amount(OptionalColumn.HOURS_YTD), terms.number(Provision.HOURS));
        return Optional.of(new EligibilityFlags(
                participant.employeeId(),
                tenure,
                age,
                hours,
                all(tenure && age, hours),
                participant.date(OptionalColumn.ELIGIBILITY_DATE)));
    }

    private static @Nullable Boolean reaches(@Nullable BigDecimal hours, int required) {
        return hours == null ? null : hours.compareTo(BigDecimal.valueOf(required)) >= 0;
    }

    /// One condition known to fail decides; else what is not known keeps the whole unknown.
    private static @Nullable Boolean all(boolean known, @Nullable Boolean perhaps) {
        return known ? perhaps : Boolean.FALSE;
    }
}
