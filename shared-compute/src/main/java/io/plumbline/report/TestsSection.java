package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The ADP and ACP tests of IRC 401(k)(3) and 401(m)(2), and what corrects those that failed.
///
/// @param totals what all corrections come to; empty where they were not computed
/// @param corrections the first of those who are corrected, by excess; empty where they were not computed
record TestsSection(List<NondiscriminationTest> tests, Optional<Totals> totals, List<Employee> corrections) {

    /// What corrections come to, over all tests.
    ///
    /// @param lines how many corrections there are, one for each employee and test
    record Totals(
            long lines,
            long employees,
            BigDecimal excess,
            BigDecimal recharacterized,
            BigDecimal excessDeferral,
            BigDecimal refund,
            BigDecimal forfeited) {

        private static Totals of(Rows row) {
            return new Totals(
                    row.integer("lines"),
                    row.integer("employees"),
                    row.decimal("excess"),
                    row.decimal("recharacterized"),
                    row.decimal("excess_deferral"),
                    row.decimal("refund"),
                    row.decimal("forfeited"));
        }
    }

    /// One line of the list of corrections.
    ///
    /// @param excessDeferral what must be distributed in any case, as an excess over the 402(g) limit
    record Employee(
            String id,
            String test,
            BigDecimal percent,
            BigDecimal excess,
            BigDecimal recharacterized,
            BigDecimal excessDeferral,
            BigDecimal refund,
            BigDecimal forfeited) {

        private static Employee of(Rows row) {
            return new Employee(
                    row.text("employee_id"),
                    NondiscriminationTest.name(row.text("test"), row.text("tested_group")),
                    row.decimal("percent"),
                    row.decimal("excess_allocated"),
                    row.decimal("recharacterized_catch_up"),
                    row.decimal("excess_deferral_distributed"),
                    row.decimal("refund"),
                    row.decimal("forfeited_match"));
        }
    }

    static Optional<TestsSection> read(Results results) {
        if (!results.has(ReportedAsset.NONDISCRIMINATION)) {
            return Optional.empty();
        }
        boolean corrected = results.has(ReportedAsset.NONDISCRIMINATION_CORRECTIONS);
        return Optional.of(new TestsSection(
                results.list("tests", NondiscriminationTest::of),
                corrected ? Optional.of(results.one("test_corrections_totals", Totals::of)) : Optional.empty(),
                corrected ? results.list("test_corrections", Employee::of) : List.of()));
    }

    List<NondiscriminationTest> failed() {
        return tests.stream().filter(test -> !test.passed()).toList();
    }

    String verdict() {
        return failed().isEmpty()
                ? "The ADP and ACP tests are passed."
                : failed().stream()
                        .map(test -> "The %s test is failed, by %s of excess."
                                .formatted(test.name(), Typeset.dollars(test.excess())))
                        .collect(Collectors.joining(" "));
    }
}
