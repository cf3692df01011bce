package io.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The awkward plans are many, valid, the same every time, and really hold the edges that they are made for.
@TestInstance(Lifecycle.PER_CLASS) // so that the cases are built once, and not kept beyond
class AwkwardPlansTest {

    private final List<PlanCase> cases = AwkwardPlans.all();

    @Test
    void thereAreTwentyThousandParticipantsAndTheyAreTheSameEveryTime() {
        assertThat(cases.stream().mapToInt(c -> c.participants().size()).sum()).isGreaterThanOrEqualTo(20_000);
        assertThat(AwkwardPlans.all()).isEqualTo(cases);
    }

    @Test
    void everyContributionHasItsEmployeeAndNoTotalIsNegative() {
        for (PlanCase plan : cases) {
            Set<String> employees =
                    plan.participants().stream().map(Participant::employeeId).collect(Collectors.toSet());
            assertThat(employees).hasSameSizeAs(plan.participants());
            assertThat(employees)
                    .containsAll(plan.contributions().stream()
                            .map(Contribution::employeeId)
                            .collect(Collectors.toSet()));
            assertThat(totals(plan, true).values()).as("%s", plan).allMatch(total -> total.signum() >= 0);
            assertThat(totals(plan, false).values()).as("%s", plan).allMatch(total -> total.signum() >= 0);
        }
    }

    @Test
    void everyEdgeIsReached() {
        assertThat(people(p -> isLeapDay(p.birthDate()))).isGreaterThan(500);
        assertThat(people(p -> isLeapDay(p.hireDate()))).isGreaterThan(500);
        assertThat(people(p -> p.birthDate().getDayOfYear() == 1)).isGreaterThan(500);
        assertThat(people(p -> p.birthDate().equals(LocalDate.of(p.birthDate().getYear(), 12, 31))))
                .isGreaterThan(500);
        assertThat(people(p -> p.compensation().signum() == 0)).isGreaterThan(100);
        for (int age : List.of(49, 50, 59, 60, 63, 64)) {
            assertThat(cases.stream()
                            .flatMap(c -> c.participants().stream()
                                    .filter(p -> p.ageByCloseOf(c.terms().year()) == age))
                            .count())
                    .as("age %d", age)
                    .isGreaterThan(300);
        }
        assertThat(cases.stream()
                        .flatMap(c -> c.contributions().stream())
                        .map(Contribution::moneyType)
                        .distinct())
                .hasSize(MoneyTypes.ANNUAL_ADDITIONS.size() + MoneyTypes.NOT_ADDITIONS.size());
        assertThat(cases.stream()
                        .flatMap(c -> c.contributions().stream())
                        .filter(c -> c.amount().signum() < 0))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void everyOutcomeOccursInEveryKindOfPlan() {
        for (PlanCase plan : cases) {
            List<AnnualAdditions> additions = plan.annualAdditions();
            assertThat(additions.stream().map(AnnualAdditions::status).distinct())
                    .as("%s", plan)
                    .containsExactlyInAnyOrder("within", "at_risk", "exceeded");
            assertThat(additions.stream().map(AnnualAdditions::limitedBy).distinct())
                    .as("%s", plan)
                    .hasSize(2);
            assertThat(additions.stream().anyMatch(a -> a.catchUpBy415().signum() > 0))
                    .as("%s: catch-up by 415", plan)
                    .isEqualTo(plan.terms().catchUp());
            assertThat(additions)
                    .as("%s: over by a cent", plan)
                    .anyMatch(a -> a.excess().compareTo(new BigDecimal("0.01")) == 0);
            assertThat(additions)
                    .as("%s", plan)
                    .allMatch(a -> a.annualAdditions().signum() >= 0);
            assertThat(plan.electiveDeferrals())
                    .as("%s: excess deferrals", plan)
                    .anyMatch(d -> d.excessDeferral().signum() > 0);
        }
    }

    @Test
    void aCaseIsWrittenAsTheFilesOfARun(@TempDir Path directory) throws Exception {
        PlanCase plan = named("ACROSS");
        PlanCaseFiles.write(plan, directory);
        assertThat(Files.readAllLines(directory.resolve("census.csv")))
                .hasSize(plan.participants().size() + 1)
                .first()
                .asString()
                .isEqualTo("employee_id,birth_date,hire_date,compensation,termination_date,rehire_date,"
                        + "employment_status,hours_ytd,tenure_months,age,eligibility_date");
        assertThat(Files.readAllLines(directory.resolve("contributions.csv")))
                .hasSize(plan.contributions().size() + 1);
        assertThat(directory.resolve("plan.yaml"))
                .content()
                .contains("short_limitation_years: [{year: 2024, start: 2024-10-01, end: 2025-02-10}]");
    }

    @Test
    void aColumnThatNobodyFillsIsLeftOutOfItsFile(@TempDir Path directory) throws Exception {
        PlanCaseFiles.write(named("BARE"), directory);
        assertThat(Files.readAllLines(directory.resolve("census.csv")))
                .first()
                .isEqualTo("employee_id,birth_date,hire_date,compensation");
        assertThat(Files.readAllLines(directory.resolve("contributions.csv")))
                .first()
                .isEqualTo("employee_id,pay_date,money_type,amount");
    }

    private PlanCase named(String planId) {
        return cases.stream()
                .filter(plan -> plan.terms().planId().equals(planId))
                .findFirst()
                .orElseThrow();
    }

    /// By limitation year, or by calendar year of payment.
    private static Map<List<Object>, BigDecimal> totals(PlanCase plan, boolean byLimitationYear) {
        return plan.contributions().stream()
                .collect(Collectors.groupingBy(
                        c -> Stream.of(
                                        c.employeeId(),
                                        c.moneyType(),
                                        byLimitationYear
                                                ? plan.terms().inLimitationYear(c)
                                                : c.payDate().getYear())
                                .map(Object.class::cast)
                                .toList(),
                        Collectors.reducing(BigDecimal.ZERO, Contribution::amount, BigDecimal::add)));
    }

    private long people(Predicate<Participant> which) {
        return cases.stream()
                .flatMap(c -> c.participants().stream())
                .filter(which)
                .count();
    }

    private static boolean isLeapDay(LocalDate day) {
        return day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29;
    }
}
