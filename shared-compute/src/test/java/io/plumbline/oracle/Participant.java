package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of the census.
///
/// @param compensation 415(c)(3) pay of the year, dollars
/// @param optional what else the source has, by column; a column left empty is not in it
public record Participant(
        String employeeId,
        LocalDate birthDate,
        LocalDate hireDate,
        BigDecimal compensation,
        Map<OptionalColumn, Object> optional) {

    public Participant {
        optional = Map.copyOf(optional);
    }

    /// Someone of whom only what is required is known.
    public static Participant of(String employeeId, LocalDate birth, LocalDate hire, BigDecimal compensation) {
        return new Participant(employeeId, birth, hire, compensation, Map.of());
    }

    public Participant withCompensation(BigDecimal amount) {
        return new Participant(employeeId, birthDate, hireDate, amount, optional);
    }

    public Participant withHours(String hours) {
        return with(OptionalColumn.HOURS_YTD, new BigDecimal(hours));
    }

    /// The same person with one column filled otherwise.
    ///
    /// @param value of the column's type; null leaves the column empty
    public Participant with(OptionalColumn column, @Nullable Object value) {
        Map<OptionalColumn, Object> changed = new HashMap<>(optional);
        if (value == null) {
            changed.remove(column);
        } else {
            changed.put(column, column.type().cast(value));
        }
        return new Participant(employeeId, birthDate, hireDate, compensation, changed);
    }

    @Nullable
    LocalDate date(OptionalColumn column) {
        return (LocalDate) optional.get(column);
    }

    @Nullable
    BigDecimal amount(OptionalColumn column) {
        return (BigDecimal) optional.get(column);
    }

    BigDecimal amount(OptionalColumn column, BigDecimal otherwise) {
        return Objects.requireNonNullElse(amount(column), otherwise);
    }

    boolean is(OptionalColumn column) {
        return Boolean.TRUE.equals(optional.get(column));
    }

    /// 414(s) pay, where the source has it; else 415(c)(3) pay.
    BigDecimal planCompensation() {
        return amount(OptionalColumn.PLAN_COMPENSATION, compensation);
    }

    /// As the census says, else from the dates: gone by the end of the plan year and not back since is
    /// terminated.
    String statusOn(LocalDate planYearEnd) {
        if (optional.get(OptionalColumn.EMPLOYMENT_STATUS) instanceof String status) {
            return status;
        }
        if (hireDate.isAfter(planYearEnd)) {
            return "not yet hired";
        }
        LocalDate left = date(OptionalColumn.TERMINATION_DATE);
        LocalDate back = date(OptionalColumn.REHIRE_DATE);
        boolean gone = left != null && !left.isAfter(planYearEnd);
        boolean returned = gone && back != null && back.isAfter(left) && !back.isAfter(planYearEnd);
        return gone && !returned ? "terminated" : "active";
    }

    /// As the census says, else completed months through the close of the plan year's last day: hired on 1
    /// January, 12 months on 31 December.
    long tenureMonthsOn(LocalDate planYearEnd) {
        return optional.get(OptionalColumn.TENURE_MONTHS) instanceof Integer months
                ? months
                : ChronoUnit.MONTHS.between(hireDate, planYearEnd.plusDays(1));
    }

    /// As the census says, else completed years on the plan year's last day; born on 29 February, a year is
    /// completed on 1 March of a common year.
    long ageOn(LocalDate planYearEnd) {
        return optional.get(OptionalColumn.AGE) instanceof Integer years
                ? years
                : ChronoUnit.YEARS.between(birthDate, planYearEnd);
    }

    /// The age reached by 31 December of a calendar year, which is what 414(v)(5)(A) and (2)(E) ask.
    int ageByCloseOf(int calendarYear) {
        return calendarYear - birthDate.getYear();
    }

    /// The birthday on which an age is attained; born on 29 February, 1 March of a common year.
    LocalDate attains(int years) {
        LocalDate birthday = birthDate.plusYears(years);
        return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
