package io.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A comparison that overlooked something would prove nothing: every way in which a result can differ is one
/// here.
class OracleComparisonTest {

    private static final List<String> KEY = List.of("employee_id");
    private static final EligibilityFlags EXPECTED = new EligibilityFlags("E1", true, true, null, null, null);

    @Test
    void equalRowsHaveNoDifference() {
        assertThat(OracleComparison.differences(KEY, List.of(EXPECTED), List.of(row())))
                .isEmpty();
    }

    @Test
    void anAmountIsItsValueWhateverItsScaleAndACentIsADifference() {
        Map<String, Object> expected = Map.of("excess", new BigDecimal("11000.00"));
        assertThat(OracleComparison.differencesOf("E1", expected, Map.of("excess", new BigDecimal("11000"))))
                .isEmpty();
        assertThat(OracleComparison.differencesOf("E1", expected, Map.of("excess", new BigDecimal("11000.01"))))
                .hasSize(1);
    }

    @Test
    void falseIsNotNullAndNullIsNotAbsent() {
        Map<String, @Nullable Object> known = row();
        known.put("fully_eligible", false);
        assertThat(differences(known)).extracting(Difference::column).containsExactly("fully_eligible");
        Map<String, @Nullable Object> lacking = row();
        lacking.remove("eligibility_date");
        assertThat(differences(lacking)).extracting(Difference::column).containsExactly("eligibility_date");
    }

    @Test
    void aColumnTooManyAndARowTooManyAreDifferences() {
        Map<String, @Nullable Object> wider = row();
        wider.put("birth_date", null);
        assertThat(differences(wider)).extracting(Difference::column).containsExactly("birth_date");
        assertThat(OracleComparison.differences(KEY, List.of(), List.of(row()))).hasSize(1);
        assertThat(OracleComparison.differences(KEY, List.of(EXPECTED), List.of()))
                .hasSize(1);
    }

    @Test
    void aRowTwiceIsADifference() {
        assertThat(OracleComparison.differences(KEY, List.of(EXPECTED), List.of(row(), row())))
                .hasSize(1);
    }

    private static List<Difference> differences(Map<String, @Nullable Object> actual) {
        return OracleComparison.differences(KEY, List.of(EXPECTED), List.of(actual));
    }

    private static Map<String, @Nullable Object> row() {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("employee_id", "E1");
        row.put("tenure_eligible", true);
        row.put("age_eligible", true);
        row.put("hours_eligible", null);
        row.put("fully_eligible", null);
        row.put("eligibility_date", null);
        return row;
    }
}
