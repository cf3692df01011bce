package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the report shows is what plain Java counts and adds up over the same rows, to the cent.
class ReportedFiguresTest {

    private static final int EMPLOYEES = 3000;

    @TempDir
    Path directory;

    private final List<Addition> additions = new ArrayList<>();
    private final List<Deferral> deferrals = new ArrayList<>();
    private final List<List<Boolean>> flags = new ArrayList<>();
    private Document page;

    @BeforeEach
    void report() throws IOException {
        Random random = new Random(415);
        for (int i = 0; i < EMPLOYEES; i++) {
            String id = "E%05d".formatted(i);
            String limit = i % 3 == 0 ? "70000.00" : cents(random.nextLong(1_000_000, 7_000_000));
            long most = new BigDecimal(limit).movePointRight(2).longValueExact();
            // One in ten exactly at the limit, one in ten around it, the others anywhere.
            long added = i % 10 == 0
                    ? most
                    : i % 10 == 1 ? random.nextLong(most * 94 / 100, most * 113 / 100) : random.nextLong(most);
            additions.add(Addition.of(id, i % 7 == 0 ? "0.00" : cents(added), limit));
            String catchUp = List.of("0.00", "7500.00", "11250.00").get(i % 3);
            deferrals.add(Deferral.of(id, i % 5 == 0 ? "0.00" : cents(random.nextLong(4_000_000)), catchUp));
            flags.add(flags(random));
        }
        page = new ReportedPlan(directory)
                .additions(additions)
                .deferrals(deferrals)
                .eligibility(flags)
                .actions(actions())
                .page();
    }

    @Test
    void theHeadlineCountsPeopleOnce() {
        long over = Stream.concat(
                        additions.stream().filter(a -> a.excess().signum() > 0).map(Addition::employee),
                        deferrals.stream().filter(d -> d.excess().signum() > 0).map(Deferral::employee))
                .distinct()
                .count();
        BigDecimal toCorrect =
                actions().stream().map(action -> (BigDecimal) action.get(3)).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(page.select(".figures .value").eachText())
                .containsExactly(
                        "3,000",
                        count(flags.stream()
                                .filter(row -> Boolean.TRUE.equals(row.get(3)))
                                .count()),
                        count(over),
                        dollars(toCorrect),
                        count(withStatus("at_risk")),
                        "not run");
        long both = additions.stream()
                .filter(a -> a.excess().signum() > 0)
                .filter(a -> deferrals.stream()
                        .anyMatch(d ->
                                d.employee().equals(a.employee()) && d.excess().signum() > 0))
                .count();
        assertThat(page.select(".verdict").text()).contains(count(both) + " employees are over both limits");
    }

    @Test
    void theListsNameTheFirstByDistance() {
        List<String> over = additions.stream()
                .filter(a -> a.status().equals("exceeded"))
                .sorted(Comparator.comparing(Addition::excess).reversed().thenComparing(Addition::employee))
                .limit(25)
                .map(a -> a.employee() + " " + dollars(a.excess()))
                .toList();
        List<String> near = additions.stream()
                .filter(a -> a.status().equals("at_risk"))
                .sorted(Comparator.comparing(Addition::headroom).thenComparing(Addition::employee))
                .limit(25)
                .map(a -> a.employee() + " " + dollars(a.headroom()))
                .toList();
        List<String> excess = deferrals.stream()
                .filter(d -> d.excess().signum() > 0)
                .sorted(Comparator.comparing(Deferral::excess).reversed().thenComparing(Deferral::employee))
                .limit(25)
                .map(d -> d.employee() + " " + dollars(d.excess()))
                .toList();

        assertThat(firstTwoCells("[aria-label='Over the limit'] tbody tr")).containsExactlyElementsOf(over);
        assertThat(firstTwoCells("[aria-label='Near the limit'] tbody tr")).containsExactlyElementsOf(near);
        assertThat(firstTwoCells("[aria-label='Excess deferrals'] tbody tr")).containsExactlyElementsOf(excess);
        assertThat(page.select("#additions").text())
                .contains(count(withStatus("exceeded") - 25) + " more in the result file");
    }

    @Test
    void theTableOfAdditionsAddsUp() {
        assertThat(page.select("[aria-label='Annual additions by limit'] tfoot tr")
                        .text())
                .isEqualTo("All 3,000 %s %s %s"
                        .formatted(
                                count(withStatus("at_risk")),
                                count(withStatus("exceeded")),
                                dollars(sum(additions.stream().map(Addition::excess)))));
        assertThat(page.expectFirst("#additions p").text())
                .contains(
                        "Annual additions of " + dollars(sum(additions.stream().map(Addition::additions))));
    }

    @Test
    void theTableOfDeferralsHasALineForEachCatchUpLimit() {
        assertThat(page.select("[aria-label='Elective deferrals by catch-up limit'] tbody tr")
                        .eachText())
                .containsExactly(
                        group("No catch-up contributions", "$23,500.00", "0.00"),
                        group("Catch-up from age 50", "$31,000.00", "7500.00"),
                        group("Catch-up of ages 60 to 63", "$34,750.00", "11250.00"));
    }

    @Test
    void everyChartDrawsEverybodyOnce() {
        long drawn = additions.stream().filter(a -> a.additions().signum() > 0).count();

        assertThat(total("figure:has(#utilization-title) tbody td")).isEqualTo(drawn);
        assertThat(total("#deferrals figure tbody td"))
                .isEqualTo(deferrals.stream()
                        .filter(d -> d.deferrals().signum() > 0)
                        .count());
    }

    @Test
    void whoIsExactlyAtTheLimitIsDrawnBelowIt() {
        Predicate<Addition> justBelow = a -> a.status().equals("at_risk")
                && a.additions().compareTo(a.limit().multiply(new BigDecimal("0.99"))) >= 0;

        assertThat(page.select("figure:has(#close-title) tbody tr").eachText())
                .contains("99% to 100% 0 "
                        + count(additions.stream().filter(justBelow).count()) + " 0");
    }

    @Test
    void conditionsAreCountedInThreeValues() {
        List<String> expected = new ArrayList<>();
        List<String> names = List.of("Service", "Age", "Hours", "All");
        for (int i = 0; i < names.size(); i++) {
            int condition = i;
            expected.add("%s %s %s %s"
                    .formatted(
                            names.get(i),
                            count(flags.stream()
                                    .filter(row -> Boolean.TRUE.equals(row.get(condition)))
                                    .count()),
                            count(flags.stream()
                                    .filter(row -> Boolean.FALSE.equals(row.get(condition)))
                                    .count()),
                            count(flags.stream()
                                    .filter(row -> row.get(condition) == null)
                                    .count())));
        }

        assertThat(page.select("[aria-label='Conditions of eligibility'] :is(tbody, tfoot) tr")
                        .eachText())
                .containsExactlyElementsOf(expected);
        assertThat(total("[aria-label='Why employees are not eligible'] td"))
                .isEqualTo(flags.stream()
                        .filter(row -> !Boolean.TRUE.equals(row.get(3)))
                        .count());
    }

    @Test
    void actionsAreCountedByKind() {
        assertThat(page.select("#actions tbody tr").eachText())
                .containsExactly(
                        "Annual additions limit exceeded IRC 415(c)(1) 2 2 $1,000,000.01",
                        "Elective deferral limit exceeded IRC 402(g)(1) 1 1 April 15, 2026 $0.02");
        assertThat(page.select("#actions tfoot tr").text()).isEqualTo("All 3 2 $1,000,000.03");
    }

    private static List<List<Object>> actions() {
        return List.of(
                List.of("annual_additions_limit_exceeded", "IRC 415(c)(1)", "p1", new BigDecimal("999999.99"), "{}"),
                List.of("annual_additions_limit_exceeded", "IRC 415(c)(1)", "p2", new BigDecimal("0.02"), "{}"),
                List.of(
                        "elective_deferral_limit_exceeded",
                        "IRC 402(g)(1)",
                        "p1",
                        new BigDecimal("0.02"),
                        "{\"distribute_by\": \"2026-04-15\"}"));
    }

    private static List<Boolean> flags(Random random) {
        List<Boolean> three = Stream.generate(() -> random.nextInt(10))
                .limit(3)
                .map(n -> n == 0 ? null : (Boolean) (n > 2))
                .toList();
        Boolean all = three.contains(false) ? Boolean.FALSE : three.contains(null) ? null : Boolean.TRUE;
        return Arrays.asList(three.get(0), three.get(1), three.get(2), all);
    }

    private String group(String name, String most, String catchUpLimit) {
        List<Deferral> group = deferrals.stream()
                .filter(d -> d.catchUpLimit().compareTo(new BigDecimal(catchUpLimit)) == 0)
                .toList();
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        name,
                        most,
                        count(group.size()),
                        count(group.stream()
                                .filter(d -> d.deferrals().signum() > 0)
                                .count()),
                        dollars(sum(group.stream().map(Deferral::deferrals))),
                        count(group.stream()
                                .filter(d -> d.catchUpUsed().signum() > 0)
                                .count()),
                        count(group.stream()
                                .filter(d -> d.excess().signum() > 0)
                                .count()),
                        dollars(sum(group.stream().map(Deferral::excess))));
    }

    private long withStatus(String status) {
        return additions.stream().filter(a -> a.status().equals(status)).count();
    }

    private List<String> firstTwoCells(String rows) {
        return page.select(rows).stream()
                .map(row -> row.child(0).text() + " " + row.child(1).text())
                .toList();
    }

    private long total(String cells) {
        return page.select(cells).stream()
                .map(cell -> cell.text().replace(",", ""))
                .filter(text -> !text.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String count(long count) {
        return "%,d".formatted(count);
    }

    private static String dollars(BigDecimal amount) {
        return "$%,.2f".formatted(amount);
    }
}
