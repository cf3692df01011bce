package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of the tests and their corrections whatever the plan: over drawn plans, the whole way from files.
class TestPropertiesTest {

    private static final String FORMULA =
            "contributions: {match_formula: [{rate: 1.00, up_to: 0.03}, {rate: 0.50, up_to: 0.05}]}";

    /// Of two who are cut to the same level, either may bear the cent that cannot be shared.
    private static final BigDecimal A_CENT_BY_ID = new BigDecimal("0.01");

    @TempDir
    private Path directory;

    /// One employee of a drawn plan, whose money is in cents.
    private record Drawn(String id, int pay, int deferral, int match, int afterTax, int birthYear, boolean highly) {

        static Drawn of(int number, Random random) {
            boolean highly = number % 3 == 0;
            int pay = 2_000_000 + random.nextInt(highly ? 40_000_000 : 8_000_000);
            int deferral = random.nextInt(highly ? 3_000_000 : pay / 20);
            return new Drawn(
                    "E%02d".formatted(number),
                    pay,
                    Math.min(deferral, pay / 2),
                    random.nextInt(pay / 20),
                    random.nextInt(3) == 0 ? random.nextInt(pay / 20) : 0,
                    1960 + random.nextInt(40),
                    highly);
        }

        Drawn deferring(int cents) {
            return new Drawn(id, pay, cents, match, afterTax, birthYear, highly);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCorrectionIsAllOfTheExcessAndNoMoreThanWasContributed(long seed) throws IOException {
        Outcome outcome = judge(drawn(seed));

        for (Map<String, @Nullable Object> test : outcome.of("nondiscrimination")) {
            BigDecimal allocated = outcome.of("nondiscrimination_corrections").stream()
                    .filter(row -> Objects.equals(row.get("test"), test.get("test")))
                    .map(row -> amount(row, "excess_allocated"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(allocated).isEqualByComparingTo(amount(test, "excess_total"));
        }
        Map<Object, BigDecimal> deferred = contributed(outcome.of("deferral_ratios"), "deferrals");
        assertThat(outcome.of("nondiscrimination_corrections"))
                .filteredOn(row -> "adp".equals(row.get("test")))
                .allSatisfy(row -> assertThat(amount(row, "excess_allocated"))
                        .isLessThanOrEqualTo(Objects.requireNonNull(deferred.get(id(row)))));
    }

    /// By dollars: whoever contributed more has at least as much of the excess.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aSmallerContributorIsNeverAllocatedMoreThanALargerOne(long seed) throws IOException {
        Outcome outcome = judge(drawn(seed));
        Map<Object, BigDecimal> allocated = outcome.of("nondiscrimination_corrections").stream()
                .filter(row -> "adp".equals(row.get("test")))
                .collect(Collectors.toMap(TestPropertiesTest::id, row -> amount(row, "excess_allocated")));

        List<Map<String, @Nullable Object>> highly = outcome.of("deferral_ratios").stream()
                .filter(row -> Boolean.TRUE.equals(row.get("is_hce")))
                .sorted(Comparator.comparing(row -> amount(row, "deferrals")))
                .toList();

        for (int i = 1; i < highly.size(); i++) {
            BigDecimal smaller = allocated.getOrDefault(id(highly.get(i - 1)), BigDecimal.ZERO);
            BigDecimal larger = allocated.getOrDefault(id(highly.get(i)), BigDecimal.ZERO);
            assertThat(smaller).isLessThanOrEqualTo(larger.add(A_CENT_BY_ID));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void theOrderOfRowsChangesNothing(long seed) throws IOException {
        List<Drawn> people = drawn(seed);
        List<Drawn> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));

        Outcome expected = judge(people);

        assertThat(judge(shuffled).rows())
                .allSatisfy((asset, rows) ->
                        assertThat(rows).as(asset).containsExactlyInAnyOrderElementsOf(expected.of(asset)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void raisingADeferralNeverLowersTheAverageOfTheHighlyCompensated(long seed) throws IOException {
        List<Drawn> people = drawn(seed);
        BigDecimal before = highlyCompensatedAverage(judge(people));
        List<Drawn> raised = people.stream()
                .map(each -> each.highly() ? each.deferring(each.deferral() + 1 + (int) seed * 1000) : each)
                .toList();

        assertThat(highlyCompensatedAverage(judge(raised))).isGreaterThanOrEqualTo(before);
    }

    private static List<Drawn> drawn(long seed) {
        Random random = new Random(seed);
        List<Drawn> people = new ArrayList<>();
        for (int i = 1; i <= 20 + random.nextInt(20); i++) {
            people.add(Drawn.of(i, random));
        }
        return people;
    }

    private Outcome judge(List<Drawn> people) throws IOException {
        TestedPlan plan = new TestedPlan(Files.createTempDirectory(directory, "plan"), 2025).with(FORMULA);
        for (Drawn each : people) {
            plan.employee(
                            each.id(),
                            dollars(each.pay()),
                            "birth_date=%d-05-05".formatted(each.birthYear()),
                            "prior_year_compensation=" + (each.highly() ? "200000" : "50000"),
                            "vested_percent=60")
                    .contribution(each.id(), "pre_tax", dollars(each.deferral()))
                    .contribution(each.id(), "match", dollars(each.match()))
                    .contribution(each.id(), "after_tax", dollars(each.afterTax()));
        }
        return plan.run("deferral_ratios", "nondiscrimination", "nondiscrimination_corrections");
    }

    private static BigDecimal highlyCompensatedAverage(Outcome outcome) {
        return amount(outcome.one("nondiscrimination", "test", "adp"), "hce_percent");
    }

    private static Map<Object, BigDecimal> contributed(List<Map<String, @Nullable Object>> rows, String column) {
        return rows.stream().collect(Collectors.toMap(TestPropertiesTest::id, row -> amount(row, column)));
    }

    private static Object id(Map<String, @Nullable Object> row) {
        return Objects.requireNonNull(row.get("employee_id"));
    }

    private static BigDecimal amount(Map<String, @Nullable Object> row, String column) {
        return (BigDecimal) Objects.requireNonNull(row.get(column));
    }

    private static String dollars(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
