package io.plumbline.engine;

import java.util.List;

/// A type, a declaration that exercises it, and values at its extremes; the declaration is null where only an
/// expression yields the type.
record TypeSample(String type, String declaration, String values) {

    /// At least one for each type that `duckdb_types()` lists, and for JSON, an alias that has ways of its own.
    static final List<TypeSample> ALL = List.of(
            of("BOOLEAN", "(true), (false)"),
            of("TINYINT", "(-128), (127)"),
            of("SMALLINT", "(-32768), (32767)"),
            of("INTEGER", "(-2147483648), (2147483647)"),
            of("BIGINT", "(-9223372036854775808), (9223372036854775807)"),
            of(
                    "HUGEINT",
                    "('-170141183460469231731687303715884105728'), ('170141183460469231731687303715884105727'), (-1)"),
            of("UTINYINT", "(0), (255)"),
            of("USMALLINT", "(0), (65535)"),
            of("UINTEGER", "(0), (4294967295)"),
            of("UBIGINT", "(0), (18446744073709551615)"),
            of("UHUGEINT", "(0), ('340282366920938463463374607431768211455')"),
            of("BIGNUM", "('-1234567890123456789012345678901234567890123456789'), (0)"),
            of("FLOAT", "('-inf'), ('nan'), (1.5), ('-0.0'), (3.4028235e38)"),
            of("DOUBLE", "('inf'), ('nan'), (1e308), (5e-324), ('-0.0')"),
            as("DECIMAL", "DECIMAL(4,1)", "(-999.9), (999.9)"),
            as("DECIMAL", "DECIMAL(9,2)", "(-9999999.99), (0.01)"),
            as("DECIMAL", "DECIMAL(14,2)", "(-999999999999.99), (0.01)"),
            as("DECIMAL", "DECIMAL(18,4)", "('-99999999999999.9999'), ('0.0001')"),
            as("DECIMAL", "DECIMAL(38,10)", "('-9999999999999999999999999999.9999999999'), ('0.0000000001')"),
            of("VARCHAR", "(''), ('é中' || chr(128512)), ('a' || chr(0) || 'b'), (' '), ('null')"),
            of("BLOB", "(''::blob), ('\\xAA\\x00'::blob)"),
            of("BIT", "('1'::bit), ('010101'::bit), ('000000001'::bit)"),
            of("UUID", "('00000000-0000-0000-0000-000000000000'), ('ffffffff-ffff-ffff-ffff-ffffffffffff')"),
            of("JSON", "('{\"a\": [1, null]}'), ('null')"),
            of("DATE", "('0001-01-01'), ('9999-12-31'), ('5877642-06-25 (BC)'), ('5881580-07-10'), ('infinity')"),
            of("TIME", "('00:00:00'), ('23:59:59.999999'), ('24:00:00')"),
            of("TIME_NS", "('00:00:00'), ('23:59:59.999999999')"),
            of("TIME WITH TIME ZONE", "('00:00:00+15:59'), ('23:59:59.999999-15:59')"),
            of("TIMESTAMP", "('290309-12-22 (BC) 00:00:00'), ('2262-04-11 23:47:16.854775'), ('infinity')"),
            of("TIMESTAMP_S", "('1677-09-22 00:00:00'), ('9999-12-31 23:59:59')"),
            of("TIMESTAMP_MS", "('1677-09-22 00:00:00.001'), ('9999-12-31 23:59:59.999')"),
            of("TIMESTAMP_NS", "('1677-09-22 00:00:00.000000001'), ('2262-04-11 23:47:16.854775806')"),
            of("TIMESTAMP WITH TIME ZONE", "('2025-01-01 00:00:00-05'), ('infinity')"),
            of("TIMESTAMPTZ_NS", "('2025-01-01 00:00:00.000000001-05')"),
            of("INTERVAL", "(interval '13 months 40 days 1 microsecond'), (interval '1 second')"),
            as("ENUM", "ENUM('leave', 'active')", "('leave'), ('active')"),
            as("LIST", "DECIMAL(14,2)[]", "([]), ([1.25, null])"),
            as("LIST", "DATE[][]", "([[date '2025-01-31'], []])"),
            as("ARRAY", "INTEGER[3]", "([1, null, 3])"),
            as("STRUCT", "STRUCT(a INTEGER, \"b c\" VARCHAR)", "({'a': 1, 'b c': null})"),
            as(
                    "STRUCT",
                    "STRUCT(n STRUCT(d DATE[], h DECIMAL(38,2)))",
                    "({'n': {'d': [date '2025-01-01'], 'h': 1.25}})"),
            as("MAP", "MAP(VARCHAR, INTEGER[])", "(map {'a': [1], 'b': null}), (map {})"),
            as("UNION", "UNION(number INTEGER, text VARCHAR)", "(1), ('x')"),
            of("VARIANT", "(1::variant), ('x'::variant), ({'a': [1, 2]}::variant)"),
            of("GEOMETRY", "('POINT(1 2)'::geometry), ('POLYGON((0 0,1 0,1 1,0 0))'::geometry)"),
            as("NULL", "\"NULL\"", "(null)"),
            as("TUPLE", "", "select row(1, 'x') as v"),
            as("TYPE", "", "select get_type(1) as v"),
            as("HUGEINT", "MAP(HUGEINT, BOOLEAN)", "(map {1: true})"),
            as("ENUM", "STRUCT(s ENUM('leave'))[]", "([{'s': 'leave'}])"),
            as("TIME WITH TIME ZONE", "STRUCT(t TIMETZ)", "({'t': '00:00:00+15:59'})"));

    private static TypeSample of(String type, String values) {
        return new TypeSample(type, type, values);
    }

    private static TypeSample as(String type, String declaration, String values) {
        return new TypeSample(type, declaration, values);
    }

    /// Binds the name `sample` to the column `v` of this type, with the values and a null.
    void bind(Session session) {
        if (declaration.isEmpty()) {
            session.view("sample", values);
        } else {
            session.execute("create table sample (v " + declaration + ")");
            session.execute("insert into sample values " + values + ", (null)");
        }
    }

    @Override
    public String toString() {
        return declaration.isEmpty() ? type : declaration;
    }
}
