package io.plumbline.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables of docs/reference/limits.md hold exactly what the bundled limits hold.
class LimitsReferenceTest {

    private static final LimitTable TABLE = LimitTable.bundled();

    @Test
    void thePageShowsEveryBundledValueAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/reference/limits.md")).stream()
                .filter(line -> line.matches("\\| [0-9]{4} .*"))
                .toList();
        List<String> expected = Stream.concat(
                        TABLE.years().stream().map(LimitsReferenceTest::yearRow),
                        TABLE.years().stream()
                                .flatMap(year -> TABLE.find(Limit.ROTH_CATCH_UP_WAGES, year).stream())
                                .map(LimitsReferenceTest::wageRow))
                .toList();
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    private static String yearRow(int year) {
        String amounts = Stream.of(
                        Limit.ANNUAL_ADDITIONS,
                        Limit.ELECTIVE_DEFERRALS,
                        Limit.CATCH_UP,
                        Limit.SUPER_CATCH_UP,
                        Limit.COMPENSATION,
                        Limit.HIGHLY_COMPENSATED,
                        Limit.KEY_EMPLOYEE)
                .map(limit -> TABLE.find(limit, year)
                        .map(LimitsReferenceTest::dollars)
                        .orElse("-"))
                .collect(Collectors.joining(" | "));
        return "| %d | %s | %s |".formatted(year, amounts, notice(TABLE.require(Limit.ANNUAL_ADDITIONS, year)));
    }

    private static String wageRow(LimitValue value) {
        return "| %d | %d | %s | %s |".formatted(value.year(), value.year() + 1, dollars(value), notice(value));
    }

    private static String dollars(LimitValue value) {
        return String.format(Locale.ROOT, "%,d", value.amount().longValueExact());
    }

    private static String notice(LimitValue value) {
        return value.notice() + (value.status() == LimitValue.Status.VERIFIED ? "" : " *");
    }
}
