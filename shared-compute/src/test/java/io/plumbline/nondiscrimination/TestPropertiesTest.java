package io.plumbline.nondiscrimination;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of the tests whatever the plan, and two runs show: over drawn plans, the whole way from files. What one
/// run shows, `OracleAgreementTest` holds in all of its own.
class TestPropertiesTest {

    private static final String FORMULA =
            "contributions: {match_formula: [{rate: 1.00, up_to: 0.03}, {rate: 0.50, up_to: 0.05}]}";

    @TempDir
    private Path directory;

    /// One employee of a drawn plan, whose money is in cents.
    private record Drawn(String id, int pay, int deferral, int match, int afterTax, int birthYear, boolean highly) {

        static Drawn of(int number, Random random) {
            boolean highly = number % 3 == 0;
            int pay = 2_000_000 + random.nextInt(highly ? 40_000_000 : 8_000_000);
            int deferral = random.nextInt(highly ? 3_000_000 : pay / 20);
            return new Drawn(
                    "E%03d".formatted(number),
                    pay,
                    Math.min(deferral, pay / 2),
                    random.nextInt(pay / 20),
                    random.nextInt(3) == 0 ? random.nextInt(pay / 20) : 0,
                    1960 + random.nextInt(40),
                    highly);
        }

        int number() {
            return Integer.parseInt(id.substring(1));
        }

        Drawn deferring(int cents) {
            return new Drawn(id, pay, cents, match, afterTax, birthYear, highly);
        }
    }

    /// Whoever it is, and whether or not a limit or a correction takes some of it away again.
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void raisingOnePersonsDeferralNeverLowersTheAverageOfTheHighlyCompensated(long seed) throws IOException {
        Random size = new Random(seed);
        List<Drawn> people = drawn(seed, 20 + size.nextInt(20));
        BigDecimal before = highlyCompensatedAverage(judge(people));
        Random random = new Random(seed);
        Drawn one = people.stream().filter(Drawn::highly).toList().get(random.nextInt(people.size() / 3));
        List<Drawn> raised = people.stream()
                .map(each -> each.equals(one) ? each.deferring(each.deferral() + 1 + random.nextInt(3_000_000)) : each)
                .toList();

        assertThat(highlyCompensatedAverage(judge(raised))).isGreaterThanOrEqualTo(before);
    }

    /// The same of 300 people, one at a time: raising one changes no other's ratio and never lowers their
    /// own, so it never lowers the average. Of each plan half of the highly compensated are raised and then
    /// the other half, so that each run shows 75 of them raised and 75 left alone.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            41 | match_formula: [{rate: 1.00, up_to: 0.03}, {rate: 0.50, up_to: 0.05}]
            42 | deferral_limit: 0.10, match_formula: [{rate: 0.50, up_to: 0.06}]
            """)
    void raisingOnePersonsDeferralNeverLowersTheirRatioAndLeavesTheOthers(long seed, String terms) throws IOException {
        String contributions = "contributions: {" + terms + "}";
        List<Drawn> people = drawn(seed, 450);
        Map<String, BigDecimal> before = ratios(judge(people, contributions, "deferral_ratios"));
        assertThat(before).hasSize(150);

        for (int half = 0; half < 2; half++) {
            Random random = new Random(seed + half);
            Set<String> chosen = new HashSet<>();
            List<Drawn> raised = new ArrayList<>();
            for (Drawn each : people) {
                boolean raise = each.highly() && each.number() / 3 % 2 == half;
                raised.add(raise ? each.deferring(each.deferral() + 1 + random.nextInt(3_000_000)) : each);
                if (raise) {
                    chosen.add(each.id());
                }
            }
            Map<String, BigDecimal> after = ratios(judge(raised, contributions, "deferral_ratios"));

            assertThat(chosen).hasSize(75);
            assertThat(after).as("seed %d, half %d", seed, half).allSatisfy((id, ratio) -> {
                if (chosen.contains(id)) {
                    assertThat(ratio).as("raised").isGreaterThanOrEqualTo(before.get(id));
                } else {
                    assertThat(ratio).as("left alone").isEqualTo(before.get(id));
                }
            });
        }
    }

    private static Map<String, BigDecimal> ratios(Outcome outcome) {
        return outcome.of("deferral_ratios").stream()
                .filter(row -> Boolean.TRUE.equals(row.get("is_hce")))
                .collect(toMap(row -> String.valueOf(row.get("employee_id")), row -> amount(row, "percent")));
    }

    private static List<Drawn> drawn(long seed, int many) {
        Random random = new Random(seed);
        List<Drawn> people = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            people.add(Drawn.of(i, random));
        }
        return people;
    }

    private Outcome judge(List<Drawn> people) throws IOException {
        return judge(people, FORMULA, "nondiscrimination");
    }

    private Outcome judge(List<Drawn> people, String terms, String asset) throws IOException {
        TestedPlan plan = new TestedPlan(Files.createTempDirectory(directory, "plan"), 2025).with(terms);
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
        return plan.run(asset);
    }

    private static BigDecimal highlyCompensatedAverage(Outcome outcome) {
        return amount(outcome.one("nondiscrimination", "test", "adp"), "hce_percent");
    }

    private static BigDecimal amount(Map<String, @Nullable Object> row, String column) {
        return (BigDecimal) Objects.requireNonNull(row.get(column));
    }

    private static String dollars(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
