package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The contract held: a table for people shows amounts exactly and aligned, and nothing that is no quantity as
/// one.
final class TextTableTest {

    @Test
    void amountsAreAlignedAndThousandsSeparated() {
        TextTable table = new TextTable(List.of("employee_id", "excess"))
                .row(List.of("E1", new BigDecimal("1234567.80")))
                .row(List.of("E2", new BigDecimal("0.05")));

        assertThat(printed(table)).isEqualTo("""
                employee id        excess
                E1           1,234,567.80
                E2                   0.05
                """);
    }

    @Test
    void aYearIsNoQuantity() {
        TextTable table = new TextTable(List.of("plan_year", "rows")).row(List.of(2025L, 2025L));

        assertThat(printed(table)).isEqualTo("""
                plan year   rows
                     2025  2,025
                """);
    }

    @Test
    void whatIsNotKnownIsADash() {
        TextTable table = new TextTable(List.of("eligibility_date")).row(Arrays.asList((Object) null));

        assertThat(printed(table)).isEqualTo("""
                eligibility date
                -
                """);
    }

    private static String printed(TextTable table) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text, true), "");
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
