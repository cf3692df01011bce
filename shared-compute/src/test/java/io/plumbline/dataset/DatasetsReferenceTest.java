package io.plumbline.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.plan.MoneyType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The tables of docs/reference/datasets.md are the contracts that a run holds its data to. Only the column
/// of meanings is the author's own.
class DatasetsReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "datasets.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @ParameterizedTest
    @EnumSource
    void theTableOfADatasetIsItsContract(Dataset dataset) throws IOException {
        List<String> contract = dataset.columns().stream()
                .map(column -> "| `%s` | %s | %s |"
                        .formatted(
                                column.name(), column.type().sqlType(), column.isRequired() ? "required" : "optional"))
                .toList();

        assertThat(rows("## `" + dataset.relation() + "`", "`[a-z_]+` \\| [A-Z].*? \\| (?:required|optional) \\|"))
                .isEqualTo(contract);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyOfADatasetIsNamed(Dataset dataset) throws IOException {
        String key = dataset.key().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));

        assertThat(section("## `" + dataset.relation() + "`"))
                .contains(key.isEmpty() ? "there is no key." : "Key: " + key + ".");
    }

    @Test
    void everyValueThatAColumnIsLimitedToIsNamed() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Arrays.stream(Dataset.values())
                        .flatMap(dataset -> dataset.columns().stream())
                        .flatMap(column -> column.allowed().stream()))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(page).contains("`" + value + "`"));
    }

    @Test
    void theTableOfMoneyTypesSaysWhatEachCountsTowards() throws IOException {
        List<String> types = Arrays.stream(MoneyType.values())
                .map(type -> "| `%s` | %s | %s | %s | %s | %s |"
                        .formatted(
                                type.code(),
                                yes(type.annualAddition()),
                                yes(type.electiveDeferral()),
                                yes(type.adp()),
                                yes(type.acp()),
                                type.employeeMoney() ? "employee" : "employer"))
                .toList();

        assertThat(rows("### Money types", "`[a-z_]+` \\| .* (?:employee|employer) \\|"))
                .isEqualTo(types);
    }

    @Test
    void typesAreAcceptedAndRefusedAsTheTableSays() throws IOException {
        Map<String, ColumnType> types = Stream.of(
                        ColumnType.TEXT, ColumnType.DATE, ColumnType.MONEY, ColumnType.WHOLE, ColumnType.FLAG)
                .collect(Collectors.toMap(type -> type.sqlType().replaceAll("\\(.*", ""), type -> type));
        List<List<String>> table = rows("### Parquet", "[A-Z]+ \\| `.*").stream()
                .map(row -> List.of(row.substring(2).split(" \\| ", -1)))
                .toList();

        assertThat(table).extracting(List::getFirst).containsExactlyInAnyOrderElementsOf(types.keySet());
        table.forEach(row -> types.forEach((name, type) -> {
            if (name.equals(row.getFirst())) {
                assertConverts(type, codes(row.get(1)), Conversion.Lossless.class);
                assertConverts(type, codes(row.get(3)), Conversion.Refused.class);
            }
        }));
    }

    @Test
    void thePresetTakesTheColumnsOfItsTables() throws IOException {
        Map<String, String> tables = new TreeMap<>();
        rows("### The preset `planalign`", "`[a-z_]+` \\| `[a-z_]+` \\|")
                .forEach(row -> tables.put(codes(row).getFirst(), codes(row).getLast()));
        Map<String, String> preset = new TreeMap<>(PlanAlign.COLUMNS);
        preset.putAll(PlanAlign.MONEY_TYPES);

        assertThat(tables).isEqualTo(preset);
    }

    private static void assertConverts(ColumnType type, List<String> sources, Class<? extends Conversion> how) {
        assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(Conversion.of(type, "x", source, false))
                .as("%s from %s", type, source)
                .isInstanceOf(how));
    }

    private static String yes(boolean counts) {
        return counts ? "yes" : "-";
    }

    private static List<String> codes(String cells) {
        return CODE.matcher(cells).results().map(found -> found.group(1)).toList();
    }

    /// What of a section's table rows a pattern matches, from their beginnings.
    private static List<String> rows(String heading, String pattern) throws IOException {
        return Pattern.compile("(?m)^\\| " + pattern)
                .matcher(section(heading))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /// From a heading to the next.
    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("\n" + heading + "\n");
        assertThat(start).as("the section %s", heading).isNotNegative();
        int end = page.indexOf("\n#", start + 2);
        return end < 0 ? page.substring(start) : page.substring(start, end);
    }
}
