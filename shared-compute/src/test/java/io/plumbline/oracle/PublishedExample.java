package io.plumbline.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts that somebody published together with the result they come to.
///
/// @param source the page
/// @param note what the page leaves open and is assumed here, or how its figure follows; empty when nothing is
/// @param expectations what the page settles
public record PublishedExample(
        String name, String source, String note, PlanCase facts, List<Expectation> expectations) {

    /// The one employee of an example that has no more.
    public static final String EMPLOYEE = "E1";

    public PublishedExample {
        expectations = List.copyOf(expectations);
    }

    /// One row of an asset.
    ///
    /// @param row the columns that tell it apart
    /// @param columns those that the page settles, amounts as BigDecimal of any scale
    public record Expectation(JudgedAsset asset, Map<String, ?> row, Map<String, @Nullable Object> columns) {

        /// Where the asset says otherwise.
        ///
        /// @param rows all of the asset
        public List<Difference> differences(List<? extends Map<String, ? extends @Nullable Object>> rows) {
            return rows.stream()
                    .filter(candidate -> candidate.entrySet().containsAll(row.entrySet()))
                    .findFirst()
                    .map(found -> OracleComparison.differencesOf(row.toString(), columns, found))
                    .orElseGet(() -> List.of(new Difference(row.toString(), "(row)", columns, "(absent)")));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
