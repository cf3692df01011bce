package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract held: what a failed ADP test turns into catch-up of a high earner has to be Roth, IRC 414(v)(7),
/// beside what the other limits made catch-up of the same year, and is told of where it is not. No amount is changed.
///
/// In 2026: 402(g) $24,500, catch-up $8,000, wages of 2025 $150,000. The other has $100,000 and defers 2 %, so that
/// 4 % of the $100,000 of H pass.
class RothCatchUpOfTestTest {

    private static final String TOLD = "recharacterized_catch_up_not_roth";

    @TempDir
    private Path directory;

    /// Of 10,000 of deferrals 6,000 are in excess, and all of them stay as catch-up.
    @ParameterizedTest
    @CsvSource({
        "500000.00, 0.00, true",
        "150000.01, 0.00, true",
        "150000.00, 0.00, false",
        "'', 0.00, false",
        "500000.00, 5749.99, true",
        "500000.00, 5750.00, false",
        "500000.00, 10000.00, false"
    })
    void catchUpOfTheTestHasToBeRoth(String wages, String roth, boolean told) {
        Outcome outcome =
                in2026(wages, new BigDecimal("10000.00"), new BigDecimal(roth)).run("nondiscrimination_corrections");

        assertThat(recharacterized(outcome)).containsExactly(new BigDecimal("6000.00"));
        assertThat(outcome.findings().contains(TOLD)).isEqualTo(told);
    }

    /// Of 28,500 of deferrals 4,000 are over 402(g), and the last 4,000 of the limit go to the test: 8,000 in all.
    @ParameterizedTest
    @CsvSource({"0.00, true, true", "4000.00, false, true", "7749.99, false, true", "7750.00, false, false"})
    void rothDeferralsCoverWhatTheOtherLimitsMadeCatchUpFirst(String roth, boolean toldOf402g, boolean told) {
        Outcome outcome = in2026("500000.00", new BigDecimal("28500.00"), new BigDecimal(roth))
                .run("elective_deferrals", "nondiscrimination_corrections");

        assertThat(recharacterized(outcome)).containsExactly(new BigDecimal("4000.00"));
        assertThat(outcome.findings().contains("catch_up_not_roth")).isEqualTo(toldOf402g);
        assertThat(outcome.findings().contains(TOLD)).isEqualTo(told);
    }

    /// 76,000 of additions are 4,000 over 72,000, and catch-up. Of the 6,000 that are left in the test 2,000 are in
    /// excess.
    @ParameterizedTest
    @CsvSource({"5749.99, true", "5750.00, false"})
    void rothDeferralsCoverCatchUpOfTheAdditionsFirst(String roth, boolean told) {
        Outcome outcome = in2026("500000.00", new BigDecimal("10000.00"), new BigDecimal(roth))
                .contribution("H", "profit_sharing", "66000.00")
                .run("annual_additions", "nondiscrimination_corrections");

        assertThat(outcome.one("annual_additions", "employee_id", "H"))
                .containsEntry("catch_up_by_415", new BigDecimal("4000.00"));
        assertThat(recharacterized(outcome)).containsExactly(new BigDecimal("2000.00"));
        assertThat(outcome.findings().contains(TOLD)).isEqualTo(told);
    }

    private static List<@Nullable Object> recharacterized(Outcome outcome) {
        return outcome.of("nondiscrimination_corrections").stream()
                .map(row -> row.get("recharacterized_catch_up"))
                .toList();
    }

    private TestedPlan in2026(String wages, BigDecimal deferred, BigDecimal roth) {
        return new TestedPlan(directory, 2026)
                .employee("N", "100000.00", "prior_year_compensation=100000")
                .contribution("N", "pre_tax", "2000.00")
                .employee(
                        "H",
                        "100000.00",
                        "prior_year_compensation=200000",
                        "birth_date=1970-01-01",
                        "prior_year_fica_wages=" + wages)
                .contribution("H", "roth", roth.toPlainString())
                .contribution("H", "pre_tax", deferred.subtract(roth).toPlainString());
    }
}
