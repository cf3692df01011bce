package io.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of a type's notation every type in it is found, and nothing that only looks like one.
class TypeNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "BIGINT | BIGINT",
                "DECIMAL(14,2) | DECIMAL",
                "TIME WITH TIME ZONE[] | TIME WITH TIME ZONE, LIST",
                "INTEGER[3][] | INTEGER, ARRAY, LIST",
                "ENUM('a)', 'b''(,[') | ENUM",
                "ENUM | ENUM",
                "GEOMETRY('OGC:CRS84') | GEOMETRY",
                "~\"NULL\"~ | NULL",
                "STRUCT(\"a b\" INTEGER, HUGEINT DATE) | STRUCT, INTEGER, DATE",
                "STRUCT(\"x\"\"y,(\" ENUM('q'), b \"NULL\"[]) | STRUCT, ENUM, NULL, LIST",
                "STRUCT(n STRUCT(d DATE[], h DECIMAL(38,2))) | STRUCT, DATE, LIST, DECIMAL",
                "MAP(VARCHAR, STRUCT(u UHUGEINT)[]) | MAP, VARCHAR, STRUCT, UHUGEINT, LIST",
                "TUPLE(INTEGER, VARCHAR)[] | TUPLE, INTEGER, VARCHAR, LIST",
                "UNION(h UHUGEINT, b BOOLEAN) | UNION, UHUGEINT, BOOLEAN",
            })
    void findsEveryType(String notation, String names) {
        assertThat(TypeNames.in(notation)).containsExactlyElementsOf(List.of(names.split(", ")));
    }

    @Test
    void whatIsNoTypeIsNotGuessedAt() {
        assertThatThrownBy(() -> TypeNames.in("INTEGER) drop")).isInstanceOf(IllegalStateException.class);
    }
}
