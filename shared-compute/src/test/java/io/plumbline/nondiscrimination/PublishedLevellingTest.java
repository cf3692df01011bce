package io.plumbline.nondiscrimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What others published about correcting a failed test comes out to the cent. Each example names its source.
class PublishedLevellingTest {

    /// An examination question: four highly compensated employees, of whose average 3.70 % is permitted.
    /// <https://benefitslink.com/boards/index.php?/topic/6166-question-30-06498/>
    @Test
    void dollarsAreReturnedByThoseWithTheMostDollars() {
        Excess excess = Excess.over(
                new BigDecimal("3.70"),
                List.of(
                        employee("A", "4500", "150000", "3.00"),
                        employee("B", "7000", "140000", "5.00"),
                        employee("C", "3000", "100000", "3.00"),
                        employee("D", "6300", "90000", "7.00")));

        assertThat(excess.total()).isEqualTo("3180.00");
        assertThat(amounts(excess)).isEqualTo(Map.of("A", "0.00", "B", "1940.00", "C", "0.00", "D", "1240.00"));
    }

    /// Two partners and two managers, each deferring 13,000, of whose average 6.00 % is permitted.
    /// <http://www.cbginc.com/Administrator%20Notes,%20Limiting%20the%20Number%20of%20HCEs.htm>
    @Test
    void equalDollarsAreReturnedEqually() {
        Excess excess = Excess.over(
                TestLimit.of(new BigDecimal("4.00")).percent(),
                List.of(
                        employee("P1", "13000", "200000", "6.50"),
                        employee("P2", "13000", "200000", "6.50"),
                        employee("M1", "13000", "100000", "13.00"),
                        employee("M2", "13000", "100000", "13.00")));

        assertThat(excess.total()).isEqualTo("16000.00");
        assertThat(amounts(excess).values()).containsOnly("4000.00");
    }

    /// The regulation's own examples 1 and 2, 1.401(k)-2(b)(2)(viii), and one between them: A contributed 12,000 to two
    /// plans, of which so much to the one that is tested. 5.00 % is permitted.
    @ParameterizedTest
    @CsvSource({"12000, 3800.00, 760.00", "3000, 3000.00, 1560.00", "8000, 3800.00, 760.00", "0, 0.00, 4560.00"})
    void dollarsOfAllPlansAreLevelledAndThoseOfThisOneReturned(String here, String ofA, String ofB) {
        HighlyCompensated inTwoPlans = new HighlyCompensated(
                "A", new BigDecimal("12000"), new BigDecimal(here), new BigDecimal("200000"), new BigDecimal("6.00"));
        Excess excess =
                Excess.over(new BigDecimal("5.00"), List.of(inTwoPlans, employee("B", "8960", "128000", "7.00")));

        assertThat(excess.total()).isEqualTo("4560.00");
        assertThat(amounts(excess)).isEqualTo(Map.of("A", ofA, "B", ofB));
    }

    /// All of it to the plan that is tested.
    static HighlyCompensated employee(String id, String contributed, String compensation, String percent) {
        return new HighlyCompensated(
                id,
                new BigDecimal(contributed),
                new BigDecimal(contributed),
                new BigDecimal(compensation),
                new BigDecimal(percent));
    }

    static Map<String, String> amounts(Excess excess) {
        return excess.allocations().stream().collect(Collectors.toMap(Allocation::employeeId, allocation -> allocation
                .amount()
                .toPlainString()));
    }
}
