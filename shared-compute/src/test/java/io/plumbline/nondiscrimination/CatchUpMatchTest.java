package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract held: whether the match of deferrals that a failed ADP test makes catch-up is forfeited with the match
/// of refunds is the plan's to say, 1.414(v)-1(d)(2)(iii), and the ACP test follows it.
///
/// H, 55, defers 24,000 of 200,000 and half of that is matched. Catch-up by way of 402(g) is 500 of it, and 3,500
/// by way of the plan's limit of 10 %. Where 8 % pass 4,000 are excess, of which the 3,500 that are left of the
/// pool stay.
class CatchUpMatchTest {

    private static final String HALF_OF_TWELVE_PERCENT =
            "contributions: {deferral_limit: 0.10, match_formula: [{rate: 0.50, up_to: 0.12}]}";

    @TempDir
    private Path directory;

    private TestedPlan plan;

    @BeforeEach
    void aPlanThatMatchesTwelvePercent() {
        plan = new TestedPlan(directory, 2025)
                .with(HALF_OF_TWELVE_PERCENT)
                .employee("H", "200000.00", "prior_year_compensation=200000", "birth_date=1970-01-01")
                .contribution("H", "pre_tax", "24000.00")
                .employee("N1", "50000.00")
                .contribution("N1", "pre_tax", "6000.00")
                .contribution("N1", "match", "3000.00")
                .employee("N2", "60000.00");
    }

    /// 20,000 less the 4,000 leave 16,000 that draw 8,000: 10,000 of match is 5 %, where 5 % pass.
    @Test
    void itIsForfeitedUnlessThePlanSaysOtherwise() {
        plan.contribution("H", "match", "12000.00");

        assertIsCorrected("2000.00", "5.00", true);
    }

    /// Only the 500 that are refunded leave their match behind.
    @Test
    void itStaysWhereThePlanKeepsItAndTheContributionTestCountsIt() {
        plan.with("testing: {catch_up_match: kept}").contribution("H", "match", "12000.00");

        assertIsCorrected("250.00", "5.88", false);
    }

    /// 9,000 of match that the test counts: 29,000 where 8 % pass make an excess of 13,000, of which 3,500 stay with
    /// what they drew. The rest is 6,333.34 of deferrals, and half as much of match that is in excess with them.
    @Test
    void matchThatTheTestCountsStaysWithTheCatchUpToo() {
        plan.with("testing: {catch_up_match: kept}").contribution("H", "qmac", "12000.00");

        assertThat(plan.run("adp_corrections").one("adp_corrections", "employee_id", "H"))
                .containsEntry("excess_allocated", new BigDecimal("16000.00"))
                .containsEntry("recharacterized_catch_up", new BigDecimal("3500.00"))
                .containsEntry("deferrals_taken", new BigDecimal("11833.34"))
                .containsEntry("forfeited_match", new BigDecimal("0.00"));
    }

    private void assertIsCorrected(String forfeited, String ratio, boolean passed) {
        Outcome outcome = plan.run("nondiscrimination_corrections", "nondiscrimination");

        assertThat(outcome.one("nondiscrimination_corrections", "test", "adp"))
                .containsEntry("excess_allocated", new BigDecimal("4000.00"))
                .containsEntry("recharacterized_catch_up", new BigDecimal("3500.00"))
                .containsEntry("refund", new BigDecimal("500.00"))
                .containsEntry("forfeited_match", new BigDecimal(forfeited));
        assertThat(outcome.one("nondiscrimination", "test", "acp"))
                .containsEntry("hce_percent", new BigDecimal(ratio))
                .containsEntry("passed", passed);
    }
}
