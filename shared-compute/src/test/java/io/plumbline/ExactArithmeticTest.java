package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No rule computes with floating point, in SQL or in Java, not even between two exact steps, which no type of a
/// column or a method would show. What such values come to is held by the tests of the rules: RatiosTest and
/// ExcessTest have amounts that no double knows.
class ExactArithmeticTest {

    private static final String SOURCES = "shared-compute/src/main/";

    /// Whose classes are rules, or carry their values.
    private static final List<String> RULES = List.of(
            "plan", "limits", "dataset", "asset", "eligibility", "additions", "nondiscrimination", "action", "sample");

    private static final Pattern SQL_COMMENT_OR_TEXT = Pattern.compile("--[^\n]*|'(?:[^']|'')*'");

    /// What is, or yields, a DOUBLE in DuckDB: the types, numbers with an exponent, `/` where it is not `//`, powers,
    /// and functions that know no exact result.
    private static final Pattern INEXACT_SQL = Pattern.compile("\\b(?:double|float4?|float8|real)\\b"
            + "|\\b[0-9.]+e[+-]?[0-9]+\\b"
            + "|(?<!/)/(?!/)|\\^|\\*\\*"
            + "|\\b(?:avg|mean|median|quantile_cont|sqrt|cbrt|pow|power|exp|ln|log|log2|log10|epoch|random"
            + "|stddev\\w*|var_\\w+|fdiv|fmod)\\s*\\(");

    private static final Pattern JAVA_COMMENT_OR_TEXT =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    private static final Pattern INEXACT_JAVA = Pattern.compile(
            "\\b(?:float|double|Float|Double|floatValue|doubleValue|getDouble|getFloat|nextDouble|nextGaussian)\\b"
                    + "|\\b(?:Float8Vector|Float4Vector|DoubleStream|DoubleAdder)\\b"
                    + "|\\bMath\\.(?:floor|ceil|round|rint|pow|sqrt|random|log|exp)\\b"
                    + "|(?<![\\w.])[0-9]+\\.[0-9]+");

    @Test
    void noSqlOfARuleUsesFloatingPoint() throws IOException {
        Map<String, String> statements = sources("resources/io/plumbline/", ".sql");

        assertThat(statements).hasSizeGreaterThan(100);
        assertThat(found(statements, SQL_COMMENT_OR_TEXT, INEXACT_SQL)).isEmpty();
    }

    @Test
    void noJavaOfARuleUsesFloatingPoint() throws IOException {
        Map<String, String> classes = new TreeMap<>();
        for (String rules : RULES) {
            classes.putAll(sources("java/io/plumbline/" + rules + "/", ".java"));
        }

        assertThat(classes).hasSizeGreaterThan(100);
        assertThat(found(classes, JAVA_COMMENT_OR_TEXT, INEXACT_JAVA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select amount / 2 from t",
                "select cast(amount as double) from t",
                "select amount * 1e-2 from t",
                "select avg(amount) from t",
                "select amount ^ 2 from t"
            })
    void floatingPointInSqlIsSeen(String sql) {
        assertThat(found(Map.of("it", sql), SQL_COMMENT_OR_TEXT, INEXACT_SQL)).hasSize(1);
    }

    @Test
    void exactSqlIsLeftAlone() {
        String exact = "-- half / half, 1e9\nselect amount * 0.5, cents // 100, 'a/b', round(amount, 2) from t";

        assertThat(found(Map.of("it", exact), SQL_COMMENT_OR_TEXT, INEXACT_SQL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"var half = 0.5;", "double half;", "amount.doubleValue()", "Math.round(x)"})
    void floatingPointInJavaIsSeen(String java) {
        assertThat(found(Map.of("it", java), JAVA_COMMENT_OR_TEXT, INEXACT_JAVA))
                .hasSize(1);
    }

    private static Map<String, String> sources(String under, String ending) throws IOException {
        Map<String, String> texts = new TreeMap<>(Repository.texts());
        texts.keySet().removeIf(path -> !path.startsWith(SOURCES + under) || !path.endsWith(ending));
        return texts;
    }

    /// Each file that has what no exact arithmetic needs, with what it has.
    private static List<String> found(Map<String, String> texts, Pattern leftOut, Pattern inexact) {
        List<String> found = new ArrayList<>();
        texts.forEach((path, text) -> {
            String code = leftOut.matcher(text).replaceAll(" ");
            Stream<String> hits = inexact.matcher(code).results().map(MatchResult::group);
            hits.forEach(hit -> found.add(path + ": " + hit));
        });
        return found;
    }
}
