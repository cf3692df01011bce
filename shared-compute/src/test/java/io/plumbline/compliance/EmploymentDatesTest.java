package io.plumbline.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.InputException;
import io.plumbline.asset.Asset;
import io.plumbline.asset.AssetRunner;
import io.plumbline.asset.Audience;
import io.plumbline.asset.Check;
import io.plumbline.asset.RunObserver;
import io.plumbline.asset.RunRequest;
import io.plumbline.limits.LimitTable;
import io.plumbline.plan.Plan;
import io.plumbline.storage.Codec;
import io.plumbline.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates of a person that cannot all be right stop whatever would judge by one of them, and nothing else; an operator
/// hears whose they are, and a log does not.
final class EmploymentDatesTest {

    private static final String CHECK = "contradictory_employment_dates";
    private static final Set<String> DATES = Set.of("birth_date", "hire_date", "termination_date", "rehire_date");

    @TempDir
    private Path data;

    @Test
    void whateverReadsADateIsHeldByTheCheck() {
        assertThat(Compliance.catalogue().all())
                .filteredOn(EmploymentDatesTest::readsADate)
                .hasSizeGreaterThan(5)
                .filteredOn(asset -> !asset.name().equals("eligibility_flags"))
                .allSatisfy(asset -> assertThat(asset.checks())
                        .as(asset.name())
                        .filteredOn(check -> check.severity() == Check.Severity.ERROR)
                        .extracting(Check::name)
                        .contains(CHECK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eligibility_determination",
                "highly_compensated",
                "annual_additions",
                "nondiscrimination",
                "eligibility_flags,eligibility_determination"
            })
    void impossibleDatesStopARun(String asset) {
        assertThatThrownBy(() -> run(asset, Audience.OPERATOR))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("census.csv: termination_date is before hire_date (2 rows: employees Q17, Q18)")
                .hasMessageContaining("[service is counted from the hire on, 29 CFR 2530.202-2(a)]");
    }

    /// Whose tenure, age and status may be on file, whatever the dates say.
    @Test
    void theSnapshotWarnsOfThem() {
        assertThat(run("eligibility_flags", Audience.OPERATOR))
                .anyMatch(told -> told.contains("termination_date is before hire_date (2 rows: employees Q17, Q18)"));
    }

    @Test
    void contributionsAreAddedUpWithoutThem() {
        assertThat(run("contribution_totals", Audience.OPERATOR)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnOperatorHearsWhoseTheyAre(Audience audience) {
        assertThatThrownBy(() -> run("annual_additions", audience))
                .message()
                .matches(told -> told.contains("Q17") == (audience == Audience.OPERATOR), "names whom it may");
    }

    private static boolean readsADate(Asset asset) {
        return asset.inputs().stream()
                .filter(input -> input.relation().equals("census"))
                .anyMatch(input -> input.columns().stream().anyMatch(DATES::contains));
    }

    private List<String> run(String asset, Audience audience) {
        try {
            Files.writeString(data.resolve("census.csv"), """
                    employee_id,birth_date,hire_date,termination_date,compensation,hours_ytd
                    Q16,1980-01-01,2015-01-01,,100.00,2000
                    Q17,1980-01-01,2015-01-01,2014-12-31,100.00,2000
                    Q18,1980-01-01,2015-01-01,2014-12-31,100.00,2000
                    """);
            Files.writeString(data.resolve("contributions.csv"), """
                    employee_id,pay_date,money_type,amount
                    Q16,2025-06-30,pre_tax,1.00
                    """);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        RunRequest request = new RunRequest(
                List.of(asset.split(",")),
                Plan.withDefaults("ACME"),
                2025,
                LimitTable.bundled(),
                List.of(),
                Codec.DEFAULT);
        try (AssetRunner runner =
                new AssetRunner(Compliance.catalogue(), DataDirectory.of(data), Optional.empty(), audience)) {
            return runner.run(request, RunObserver.NONE).stream()
                    .flatMap(result -> result.findings().stream())
                    .flatMap(finding -> finding.faults().stream())
                    .map(fault -> fault.phrase(audience == Audience.OPERATOR))
                    .toList();
        }
    }
}
