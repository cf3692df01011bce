package io.plumbline.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/// The columns that a census may have besides those that it must.
public enum OptionalColumn {
    /// The last day of employment.
    TERMINATION_DATE(LocalDate.class),
    /// The first day back.
    REHIRE_DATE(LocalDate.class),
    EMPLOYMENT_STATUS(String.class),
    /// Hours of service of the plan year.
    HOURS_YTD(BigDecimal.class),
    TENURE_MONTHS(Integer.class),
    AGE(Integer.class),
    ELIGIBILITY_DATE(LocalDate.class),
    SCHEDULED_HOURS_PER_WEEK(BigDecimal.class),
    /// 414(s) pay of the plan year, dollars.
    PLAN_COMPENSATION(BigDecimal.class),
    /// 415(c)(3) pay of the look-back year, dollars.
    PRIOR_YEAR_COMPENSATION(BigDecimal.class),
    PRIOR_YEAR_FICA_WAGES(BigDecimal.class),
    OWNERSHIP_PERCENT(BigDecimal.class),
    FAMILY_OF_OWNER(Boolean.class),
    EXCLUDED_CLASS(Boolean.class),
    /// How much of the match is vested, percent.
    VESTED_PERCENT(BigDecimal.class),
    /// Whether there ever were elective deferrals, which are vested at once.
    DEFERRAL_ACCOUNT(Boolean.class);

    private final Class<?> type;

    OptionalColumn(Class<?> type) {
        this.type = type;
    }

    /// The name in the file.
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<?> type() {
        return type;
    }
}
