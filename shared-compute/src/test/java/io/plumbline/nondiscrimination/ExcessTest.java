package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.plumbline.oracle.Contributor;
import io.plumbline.oracle.LevelledDollars;
import io.plumbline.oracle.LevellingOracle;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is returned after a failed test is exactly the excess, as far as the plan has it, by those with the
/// most dollars in all plans, and the order in which employees are read makes no difference.
class ExcessTest {

    private static final int CASES = 4_000;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /// Enough for the sums of a few to be beyond what a double holds to the cent.
    private static final long ALL_DIGITS = 99_999_999_999_999L;

    @Test
    void thePartsSumToTheTotal() {
        forRandomCases(ALL_DIGITS, test -> {
            Excess excess = test.excess();
            assertThat(sum(excess.allocations().stream().map(Allocation::amount).toList()))
                    .isEqualByComparingTo(excess.total());
            assertThat(excess.allocations()).hasSameSizeAs(test.employees());
        });
    }

    @Test
    void nobodyReturnsMoreThanTheyContributed() {
        forRandomCases(ALL_DIGITS, test -> {
            Map<String, BigDecimal> amounts = amounts(test.excess());
            assertThat(test.employees()).allSatisfy(employee -> assertThat(amounts.get(employee.employeeId()))
                    .isBetween(BigDecimal.ZERO, employee.contributed()));
        });
    }

    @Test
    void whoContributedLessNeverReturnsMoreThanWhoHasAnyLeft() {
        forRandomCases(5_000, test -> {
            Excess excess = test.excess();
            for (HighlyCompensated one : test.employees()) {
                for (HighlyCompensated other : test.employees()) {
                    BigDecimal part = amountOf(other, excess);
                    int less = one.counted().compareTo(other.counted());
                    if (less <= 0 && part.compareTo(other.contributed()) < 0) {
                        assertThat(amountOf(one, excess)).isLessThanOrEqualTo(less == 0 ? part.add(CENT) : part);
                    }
                }
            }
        });
    }

    @Test
    void theOrderOfTheEmployeesMakesNoDifference() {
        forRandomCases(ALL_DIGITS, test -> {
            List<HighlyCompensated> shuffled = new ArrayList<>(test.employees());
            Collections.shuffle(shuffled, new Random(shuffled.size()));
            assertThat(Excess.over(test.limitPercent(), shuffled)).isEqualTo(test.excess());
        });
    }

    @Test
    void whatIsReturnedIsWhatAPencilWouldReturnCentByCent() {
        forRandomCases(1_500, test -> {
            Excess excess = test.excess();
            LevelledDollars pencil = LevelledDollars.of(excess.total(), contributors(test));
            assertThat(amounts(excess)).isEqualTo(pencil.parts());
            if (excess.total().signum() > 0) {
                assertThat(excess.levels().dollars()).isEqualTo(pencil.level());
            }
        });
    }

    /// What is taken back from related plans may leave less over all plans than this one has.
    @Test
    void nobodyReturnsMoreThanCounts() {
        forRandomCases(ALL_DIGITS, test -> {
            Map<String, BigDecimal> amounts = amounts(test.excess());
            assertThat(test.employees()).allSatisfy(employee -> assertThat(amounts.get(employee.employeeId()))
                    .isLessThanOrEqualTo(employee.counted()));
        });
    }

    /// 4,560 are too much, of which the plan has 4,000: all of it goes, and no more.
    @Test
    void anExcessBeyondWhatThePlanHasIsAllThatItHas() {
        List<HighlyCompensated> two = List.of(
                inTwoPlans("A", "12000.00", "3000.00", "200000.00", "6.00"),
                inTwoPlans("B", "8960.00", "1000.00", "128000.00", "7.00"));
        Excess excess = Excess.over(new BigDecimal("5.0000"), two);
        assertThat(excess.total()).isEqualTo("4000.00");
        assertThat(amounts(excess)).isEqualTo(Map.of("A", new BigDecimal("3000.00"), "B", new BigDecimal("1000.00")));
        assertThat(excess.levels().dollars()).isEqualTo("7960.00");
    }

    /// A cent that does not divide goes to who has any left, not to the lower id that has none.
    @Test
    void whoIsCappedBearsNoCentThatDoesNotDivide() {
        List<HighlyCompensated> three = List.of(
                inTwoPlans("A", "100.00", "0.03", "1000.00", "10.00"),
                employee("B", "100.00", "1000.00", "10.00"),
                employee("C", "100.00", "1000.00", "10.00"));
        assertThat(Excess.allocated(new BigDecimal("0.14"), three).stream().map(Allocation::amount))
                .containsExactly(new BigDecimal("0.03"), new BigDecimal("0.06"), new BigDecimal("0.05"));
    }

    @Test
    void theExcessIsWhatCuttingStepByStepComesTo() {
        forRandomCases(ALL_DIGITS, test -> assertThat(test.excess().total())
                .isEqualByComparingTo(LevellingOracle.excess(test.limitPercent(), contributors(test))));
    }

    @Test
    void centsThatDoNotDivideGoToTheLowestIds() {
        List<HighlyCompensated> three = List.of(
                employee("C", "100.00", "1000.00", "10.00"),
                employee("B", "100.00", "1000.00", "10.00"),
                employee("A", "100.00", "1000.00", "10.00"));

        Levels levels = new Levels(BigDecimal.ZERO, 3, new BigDecimal("99.97"));
        assertThat(amounts(new Excess(BigDecimal.ONE, levels, Excess.allocated(new BigDecimal("0.10"), three))))
                .isEqualTo(
                        Map.of("A", new BigDecimal("0.04"), "B", new BigDecimal("0.03"), "C", new BigDecimal("0.03")));
    }

    @Test
    void theTotalIsRoundedOnceAndHalfUp() {
        // A point of each: 0.001 + 0.002 + 0.002 is half a cent; and 0.10 + 0.20 is 0.30, which no double knows.
        List<HighlyCompensated> halfACent = List.of(
                employee("A", "1.00", "0.10", "1.00"),
                employee("B", "1.00", "0.20", "1.00"),
                employee("C", "1.00", "0.20", "1.00"));
        assertThat(Excess.sized(BigDecimal.ZERO, halfACent)).isEqualTo("0.01");

        List<HighlyCompensated> lessThanThat =
                List.of(employee("A", "1.00", "0.10", "1.00"), employee("B", "1.00", "0.39", "1.00"));
        assertThat(Excess.sized(BigDecimal.ZERO, lessThanThat)).isEqualTo("0.00");
    }

    @Test
    void aThirdOfAPointIsExact() {
        // The level lies at 19/3 percent, and a third of 100.00 thrice is 100.00.
        List<HighlyCompensated> three = IntStream.range(0, 3)
                .mapToObj(i -> employee("E" + i, "2100.00", "30000.00", "7.00"))
                .toList();
        assertThat(Excess.over(new BigDecimal("6.6667"), three).total()).isEqualTo("299.97");
        List<HighlyCompensated> four = new ArrayList<>(three);
        four.add(employee("Z", "0.00", "30000.00", "0.00"));
        assertThat(Excess.over(new BigDecimal("5.0000"), four).total()).isEqualTo("300.00");
        assertThat(Excess.over(new BigDecimal("5.0000"), four).allocations().stream()
                        .map(Allocation::amount)
                        .toList())
                .containsExactly(
                        new BigDecimal("100.00"),
                        new BigDecimal("100.00"),
                        new BigDecimal("100.00"),
                        new BigDecimal("0.00"));
    }

    @Test
    void percentagesThatWereRoundedUpTakeNoMoreThanThereIs() {
        // 0.996 % of 500.00 is 4.98; the rounded 1.00 % would be 5.00.
        HighlyCompensated employee = employee("A", "4.98", "500.00", "1.00");
        assertThat(Excess.over(BigDecimal.ZERO, List.of(employee)).total()).isEqualTo("4.98");
    }

    @Test
    void anAverageUnderTheLimitHasNoExcess() {
        Excess excess = Excess.over(
                new BigDecimal("7.01"),
                List.of(employee("A", "10", "100", "10.00"), employee("B", "4", "100", "4.00")));
        assertThat(excess.total()).isEqualTo("0.00");
        assertThat(amounts(excess).values()).containsOnly(new BigDecimal("0.00"));
    }

    /// The sort is the dearest part: a correction of twenty thousand is a matter of milliseconds.
    @Test
    void twentyThousandAreLevelledAtOnce() {
        Random random = new Random(7);
        List<HighlyCompensated> many = IntStream.range(0, 20_000)
                .mapToObj(i -> {
                    BigDecimal contributed = BigDecimal.valueOf(random.nextLong(2_350_000), 2);
                    return new HighlyCompensated(
                            "E" + i,
                            contributed,
                            i % 3 == 0 ? contributed.min(new BigDecimal("5000.00")) : contributed,
                            new BigDecimal("235000.00"),
                            contributed
                                    .multiply(new BigDecimal("100"))
                                    .divideToIntegralValue(new BigDecimal("235000")));
                })
                .toList();
        assertTimeout(Duration.ofSeconds(5), () -> Excess.over(new BigDecimal("3.0000"), many));
    }

    private static void forRandomCases(long mostCents, Consumer<RandomContributors> contract) {
        LongStream.range(0, CASES).forEach(seed -> {
            RandomContributors test = RandomContributors.of(seed, mostCents);
            try {
                contract.accept(test);
            } catch (AssertionError broken) {
                throw new AssertionError("seed %d: %s".formatted(seed, test), broken);
            }
        });
    }

    private static List<Contributor> contributors(RandomContributors test) {
        return test.employees().stream()
                .map(employee -> new Contributor(
                        employee.employeeId(),
                        employee.counted(),
                        employee.contributed(),
                        employee.compensation(),
                        employee.percent()))
                .toList();
    }

    private static BigDecimal amountOf(HighlyCompensated employee, Excess excess) {
        return excess.allocations().stream()
                .filter(allocation -> allocation.employeeId().equals(employee.employeeId()))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static Map<String, BigDecimal> amounts(Excess excess) {
        return excess.allocations().stream().collect(Collectors.toMap(Allocation::employeeId, Allocation::amount));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static HighlyCompensated inTwoPlans(
            String id, String counted, String contributed, String compensation, String percent) {
        return new HighlyCompensated(
                id,
                new BigDecimal(counted),
                new BigDecimal(contributed),
                new BigDecimal(compensation),
                new BigDecimal(percent));
    }

    private static HighlyCompensated employee(String id, String contributed, String compensation, String percent) {
        return PublishedLevellingTest.employee(id, contributed, compensation, percent);
    }
}
