package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// One row of the census; null is a column left empty.
///
/// @param compensation 415(c)(3) pay of the year, dollars
/// @param hoursYtd hours of service of the plan year
public record Participant(
        String employeeId,
        LocalDate birthDate,
        LocalDate hireDate,
        BigDecimal compensation,
        @Nullable LocalDate terminationDate,
        @Nullable LocalDate rehireDate,
        @Nullable String employmentStatus,
        @Nullable BigDecimal hoursYtd,
        @Nullable Integer tenureMonths,
        @Nullable Integer age,
        @Nullable LocalDate eligibilityDate) {

    /// Someone of whom only what is required is known.
    public static Participant of(String employeeId, LocalDate birth, LocalDate hire, BigDecimal compensation) {
        return new Participant(employeeId, birth, hire, compensation, null, null, null, null, null, null, null);
    }

    public Participant withCompensation(BigDecimal amount) {
        return new Participant(
                employeeId,
                birthDate,
                hireDate,
                amount,
                terminationDate,
                rehireDate,
                employmentStatus,
                hoursYtd,
                tenureMonths,
                age,
                eligibilityDate);
    }

    public Participant withHours(String hours) {
        return new Participant(
                employeeId,
                birthDate,
                hireDate,
                compensation,
                terminationDate,
                rehireDate,
                employmentStatus,
                new BigDecimal(hours),
                tenureMonths,
                age,
                eligibilityDate);
    }

    /// As the census says, else from the dates: gone by the end of the plan year and not back since is
    /// terminated.
    String statusOn(LocalDate planYearEnd) {
        if (employmentStatus != null) {
            return employmentStatus;
        }
        if (hireDate.isAfter(planYearEnd)) {
            return "not yet hired";
        }
        boolean left = terminationDate != null && !terminationDate.isAfter(planYearEnd);
        boolean back =
                left && rehireDate != null && rehireDate.isAfter(terminationDate) && !rehireDate.isAfter(planYearEnd);
        return left && !back ? "terminated" : "active";
    }

    /// As the census says, else completed months through the close of the plan year's last day: hired on 1
    /// January, 12 months on 31 December.
    long tenureMonthsOn(LocalDate planYearEnd) {
        return tenureMonths != null ? tenureMonths : ChronoUnit.MONTHS.between(hireDate, planYearEnd.plusDays(1));
    }

    /// As the census says, else completed years on the plan year's last day; born on 29 February, a year is
    /// completed on 1 March of a common year.
    long ageOn(LocalDate planYearEnd) {
        return age != null ? age : ChronoUnit.YEARS.between(birthDate, planYearEnd);
    }

    /// The age reached by 31 December of a calendar year, which is what 414(v)(5)(A) and (2)(E) ask.
    int ageByCloseOf(int calendarYear) {
        return calendarYear - birthDate.getYear();
    }
}
