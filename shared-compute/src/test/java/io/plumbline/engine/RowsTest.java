package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every row arrives with exact values of the types that rows hold; any other type is refused, not converted.
class RowsTest {

    @TempDir
    Path home;

    private Session session;

    @BeforeEach
    void open() {
        session = Sessions.open(home);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void holdsEveryTypeItPromises() {
        try (Rows rows = session.rows("""
                select 'é中' as text, 1234567890123456789012345678901234.5678::decimal(38, 4) as amount,
                       date '1968-02-29' as day, true as yes, false as no, (-128)::tinyint as tiny,
                       (-32768)::smallint as small, (-2147483648)::integer as whole,
                       (-9223372036854775808)::bigint as large
                """)) {
            assertThat(rows.columns())
                    .containsExactly("text", "amount", "day", "yes", "no", "tiny", "small", "whole", "large");
            assertThat(rows.next()).isTrue();
            assertThat(rows.text("text")).isEqualTo("é中");
            assertThat(rows.decimal("amount")).isEqualTo(new BigDecimal("1234567890123456789012345678901234.5678"));
            assertThat(rows.date("day")).isEqualTo(LocalDate.of(1968, 2, 29));
            assertThat(rows.flag("yes")).isTrue();
            assertThat(rows.flag("no")).isFalse();
            assertThat(rows.integer("tiny")).isEqualTo(Byte.MIN_VALUE);
            assertThat(rows.integer("small")).isEqualTo(Short.MIN_VALUE);
            assertThat(rows.integer("whole")).isEqualTo(Integer.MIN_VALUE);
            assertThat(rows.integer("large")).isEqualTo(Long.MIN_VALUE);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void keepsTheCentsThatAreZero() {
        try (Rows rows = session.rows("select 70000::decimal(14, 2) as amount")) {
            rows.next();
            assertThat(rows.decimal("amount")).isEqualTo(new BigDecimal("70000.00"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"varchar", "decimal(14, 2)", "date", "boolean", "tinyint", "smallint", "integer", "bigint"})
    void aNullIsNullAndTheTypedGettersRefuseIt(String type) {
        try (Rows rows = session.rows("select null::" + type + " as v")) {
            rows.next();
            assertThat(rows.value("v")).isNull();
            assertThatThrownBy(() -> rows.text("v"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("v is null");
        }
    }

    @Test
    void readsOnOverManyBatchesInTheOrderAsked() {
        session.materialise("shuffled", "select range as v from range(1000000) order by hash(range)");
        try (Rows rows = session.rows("select v from shuffled order by v")) {
            long expected = 0;
            while (rows.next()) {
                assertThat(rows.integer("v")).isEqualTo(expected++);
            }
            assertThat(expected).isEqualTo(1_000_000);
        }
    }

    @Test
    void noRowsAreNoRows() {
        try (Rows rows = session.rows("select 1 as v where false")) {
            assertThat(rows.next()).isFalse();
            assertThat(rows.columns()).containsExactly("v");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5::double",
                "1.5::float",
                "1::hugeint",
                "1::uhugeint",
                "1::utinyint",
                "1::ubigint",
                "now()",
                "time '12:00'",
                "timestamp '2025-01-01'",
                "interval '1 day'",
                "uuid()",
                "'a'::blob",
                "'a'::enum('a', 'b')",
                "[1]",
                "{'a': 1}",
                "map {'a': 1}",
            })
    void anyOtherTypeIsAFaultOfTheProgram(String expression) {
        try (Rows rows = session.rows("select " + expression + " as v")) {
            rows.next();
            assertThatThrownBy(() -> rows.value("v"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("v is a ")
                    .hasMessageEndingWith("which no row holds");
        }
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        try (Rows rows = session.rows("select 1 as v")) {
            rows.next();
            assertThatThrownBy(() -> rows.value("w"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no column w among [v]");
        }
    }
}
