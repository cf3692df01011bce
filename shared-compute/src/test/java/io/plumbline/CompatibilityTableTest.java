package io.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The compatibility table and the build agree: every version that the parent pom sets has a row in
/// `docs/reference/compatibility.md`, and every row that names a property gives the version that is set.
class CompatibilityTableTest {
    private static final Pattern PROPERTY = Pattern.compile("<([a-z-]+\\.version)>([^<]+)</\\1>");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]+\\| ([^ |]+) \\| `([a-z-]+\\.version)` \\|");
    private static final Pattern MAVEN = Pattern.compile("/apache-maven-([0-9.]+)-bin");
    private static final Pattern MAVEN_ROW = Pattern.compile("(?m)^\\| Maven \\| ([^ |]+) \\|");

    @Test
    void everyVersionOfThePomIsTheOneInTheTable() throws IOException {
        Map<String, String> pom = pairs(PROPERTY, 1, 2, Repository.text("pom.xml"));
        Map<String, String> table = pairs(ROW, 2, 1, table());

        assertThat(pom).as("versions found in pom.xml").containsKeys("duckdb.version", "arrow.version");
        assertThat(table)
                .as("rows of docs/reference/compatibility.md, by property")
                .containsExactlyEntriesOf(pom);
    }

    @Test
    void theWrapperBringsTheMavenOfTheTable() throws IOException {
        String wrapper = Repository.text(".mvn/wrapper/maven-wrapper.properties");

        assertThat(first(MAVEN_ROW, table())).isEqualTo(first(MAVEN, wrapper));
    }

    private static String table() throws IOException {
        return Repository.text("docs/reference/compatibility.md");
    }

    private static Map<String, String> pairs(Pattern pattern, int key, int value, String text) {
        Map<String, String> pairs = new TreeMap<>();
        pattern.matcher(text).results().forEach(match -> pairs.put(match.group(key), match.group(value)));
        return pairs;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s found", pattern).isTrue();
        return matcher.group(1);
    }
}
