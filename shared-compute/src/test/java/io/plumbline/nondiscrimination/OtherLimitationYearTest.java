package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: what became catch-up when the year before ended is no part of the ADP test of the plan year in
/// which it was deferred, 26 CFR 1.414(v)-1(d)(2), and counts against 402(g) no longer, (d)(1): whether it was the plan
/// year before or the limitation year before.
class OtherLimitationYearTest {

    @TempDir
    private Path directory;

    /// The others' 8.4 % of the plan year that ended on 31 October 2025 let 10.5 % pass, 21,000 of 25,000: 4,000
    /// of each are catch-up. Of 30,000 in 2025, 26,000 count against $23,500, and 6,500 of the 9,000 since are
    /// tested; of 26,000, 22,000 count, and all of the 5,000 since are tested.
    @Test
    void theTestOfThePlanYearBeforeWithinTheLimitationYearLeavesLessToBeOver402g() {
        TestedPlan before = people(new TestedPlan(directory, 2024));
        for (String id : new String[] {"C", "D"}) {
            before.contribution(id, "pre_tax", "4000.00", "2024-12-15")
                    .contribution(id, "pre_tax", "21000.00", "2025-06-15");
        }
        before.contribution("N", "pre_tax", "4200.00", "2025-06-15");
        Outcome outcome = people(new TestedPlan(directory, 2025))
                .with("plan_year_start: 11-01")
                .with("limitation_year_start: 01-01")
                .contribution("C", "pre_tax", "5000.00", "2025-12-15")
                .contribution("D", "pre_tax", "9000.00", "2025-12-15")
                .after(before)
                .run("elective_deferrals", "deferral_ratios");

        assertThat(outcome.of("elective_deferrals"))
                .extracting("employee_id", "catch_up_by_year_before", "catch_up_by_402g", "excess_deferral")
                .contains(
                        tuple("C", dollars("4000.00"), dollars("0.00"), dollars("0.00")),
                        tuple("D", dollars("4000.00"), dollars("2500.00"), dollars("0.00")));
        assertThat(outcome.one("deferral_ratios", "employee_id", "C")).containsEntry("percent", dollars("2.50"));
        assertThat(outcome.one("deferral_ratios", "employee_id", "D")).containsEntry("percent", dollars("3.25"));
    }

    /// A limitation year that ended on 30 June 2025 with 82,500, 7,500 of them catch-up of 2024: 5,000 more are
    /// catch-up of 2025. Of 30,000 in 2025, 1,500 go over $23,500, so 23,500 of 300,000 are tested, 7.83 %; 7 %
    /// pass, and 1,000 of the pool is left for the 2,490 that are too much.
    @Test
    void whatTheLimitationYearBeforeMadeCatchUpWithinThePlanYearIsNotTested() {
        String[] owner = {"birth_date=1969-01-01", "prior_year_compensation=300000", "eligibility_date=2011-01-01"};
        TestedPlan before = new TestedPlan(directory, 2024)
                .employee("C", "300000.00", owner)
                .employee("N", "50000.00", "prior_year_compensation=50000")
                .contribution("C", "pre_tax", "23000.00", "2024-06-15")
                .contribution("C", "pre_tax", "7500.00", "2024-12-15")
                .contribution("N", "pre_tax", "2000.00", "2024-09-15");
        Outcome outcome = new TestedPlan(directory, 2025)
                .with("limitation_year_start: 07-01")
                .employee("C", "300000.00", owner)
                .employee("N", "50000.00", "prior_year_compensation=50000")
                .contribution("C", "pre_tax", "20000.00", "2025-05-15")
                .contribution("C", "profit_sharing", "55000.00", "2025-06-15")
                .contribution("C", "pre_tax", "10000.00", "2025-11-15")
                .contribution("N", "pre_tax", "2500.00", "2025-09-15")
                .after(before)
                .run("deferral_ratios", "nondiscrimination_corrections");

        assertThat(outcome.one("deferral_ratios", "employee_id", "C"))
                .containsEntry("deferrals", dollars("23500.00"))
                .containsEntry("percent", dollars("7.83"));
        assertThat(outcome.one("nondiscrimination_corrections", "employee_id", "C"))
                .containsEntry("excess_allocated", dollars("2490.00"))
                .containsEntry("recharacterized_catch_up", dollars("1000.00"))
                .containsEntry("refund", dollars("1490.00"));
    }

    private static TestedPlan people(TestedPlan plan) {
        for (String id : new String[] {"C", "D"}) {
            plan.employee(id, "200000.00", "birth_date=1967-01-01", "prior_year_compensation=170000");
        }
        return plan.employee("N", "50000.00", "prior_year_compensation=50000");
    }

    private static BigDecimal dollars(String amount) {
        return new BigDecimal(amount);
    }
}
