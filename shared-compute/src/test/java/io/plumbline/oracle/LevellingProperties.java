package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What holds of the corrections of every failed test, whoever worked them out: they sum to the excess, nobody loses
/// more than was contributed for them, and nobody more than somebody who contributed more, unless that was to related
/// plans and nothing of it is left in this one.
///
/// @param tests rows of `nondiscrimination`
/// @param corrections rows of `nondiscrimination_corrections`
public record LevellingProperties(
        List<Map<String, @Nullable Object>> tests, List<Map<String, @Nullable Object>> corrections) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /// In words, where one of them does not hold; what was contributed, the verdict tells.
    public List<String> violations(PlanVerdict verdict) {
        List<String> violations = new ArrayList<>();
        for (Map<String, @Nullable Object> test : tests) {
            String key = key(test);
            Map<String, BigDecimal> allocated = corrections.stream()
                    .filter(row -> key(row).equals(key))
                    .collect(Collectors.toMap(row -> text(row, "employee_id"), row -> amount(row, "excess_allocated")));
            BigDecimal sum = allocated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(amount(test, "excess_total")) != 0) {
                violations.add("%s: %s are allocated of %s".formatted(key, sum, test.get("excess_total")));
            }
            violations.addAll(inOrder(
                    key, allocated, verdict.tests().correctable(text(test, "test"), text(test, "tested_group"))));
        }
        corrections.stream().filter(row -> !isWhole(row)).forEach(row -> violations.add("in parts: " + row));
        return violations;
    }

    private static List<String> inOrder(
            String key, Map<String, BigDecimal> allocated, Map<String, Contributor> contributors) {
        List<String> violations = new ArrayList<>();
        allocated.forEach((id, amount) -> {
            Contributor own = Objects.requireNonNull(contributors.get(id), id);
            if (amount.compareTo(own.contributed()) > 0) {
                violations.add("%s: %s loses %s of %s".formatted(key, id, amount, own));
            }
            contributors.forEach((other, has) -> {
                BigDecimal lost = allocated.getOrDefault(other, BigDecimal.ZERO);
                int more = has.counted().compareTo(own.counted());
                // Of those with the same, one may bear the cent that cannot be shared.
                BigDecimal most = lost.add(more == 0 ? CENT : BigDecimal.ZERO);
                if (more >= 0 && lost.compareTo(has.contributed()) < 0 && amount.compareTo(most) > 0) {
                    violations.add("%s: %s loses %s, more than %s".formatted(key, id, amount, other));
                }
            });
        });
        return violations;
    }

    /// Whether what becomes of an excess is all of it.
    private static boolean isWhole(Map<String, @Nullable Object> row) {
        BigDecimal parts = amount(row, "refund")
                .add(amount(row, "recharacterized_catch_up"))
                .add(amount(row, "excess_deferral_distributed"));
        BigDecimal all = text(row, "test").equals("acp") ? parts.add(amount(row, "forfeited_match")) : parts;
        return all.compareTo(amount(row, "excess_allocated")) == 0;
    }

    private static String key(Map<String, @Nullable Object> row) {
        return text(row, "test") + " " + text(row, "tested_group");
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column));
    }

    private static BigDecimal amount(Map<String, @Nullable Object> row, String column) {
        return (BigDecimal) Objects.requireNonNull(row.get(column));
    }
}
