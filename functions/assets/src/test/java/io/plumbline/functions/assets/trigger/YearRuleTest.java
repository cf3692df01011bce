package io.plumbline.functions.assets.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.plan.Plan;
import io.plumbline.plan.PlanFile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `current` is the plan year that contains the day, by the calendar year in which it begins; `previous` the
/// one before.
class YearRuleTest {

    private static final Plan CALENDAR = Plan.withDefaults("ACME");
    private static final Plan FROM_JULY = PlanFile.parse("JULY", "plan_id: JULY\nplan_year_start: 07-01");

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2025", "2026-01-01, 2026"})
    void ofACalendarYearPlan(LocalDate day, int current) {
        assertThat(new YearRule.Current().year(CALENDAR, day)).hasValue(current);
        assertThat(new YearRule.Previous().year(CALENDAR, day)).hasValue(current - 1);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2025", "2026-07-01, 2026", "2026-12-31, 2026", "2027-01-01, 2026"})
    void ofAPlanWhoseYearBeginsInJuly(LocalDate day, int current) {
        assertThat(new YearRule.Current().year(FROM_JULY, day)).hasValue(current);
        assertThat(new YearRule.Previous().year(FROM_JULY, day)).hasValue(current - 1);
    }

    @Test
    void aNamedYearIsThatYearAndEveryYearIsNone() {
        LocalDate day = LocalDate.of(2026, 1, 31);

        assertThat(new YearRule.Named(2019).year(FROM_JULY, day)).hasValue(2019);
        assertThat(new YearRule.Every().year(FROM_JULY, day)).isEmpty();
    }
}
