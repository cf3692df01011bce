package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.nondiscrimination.TestedPlan.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    /// Whoever it is, and whether or not a limit or a correction takes some of it away again.
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void raisingOnePersonsDeferralNeverLowersTheAverageOfTheHighlyCompensated(long seed) throws IOException {
        List<Drawn> people = drawn(seed);
        BigDecimal before = highlyCompensatedAverage(judge(people));
        Random random = new Random(seed);
        Drawn one = people.stream().filter(Drawn::highly).toList().get(random.nextInt(people.size() / 3));
        List<Drawn> raised = people.stream()
                .map(each -> each.equals(one) ? each.deferring(each.deferral() + 1 + random.nextInt(3_000_000)) : each)
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
        return plan.run("nondiscrimination");
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
