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
import java.util.stream.IntStream;
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
    void thereAreTwoHundredPlansOfTwentyThousandParticipantsAndTheyAreTheSameEveryTime() {
        assertThat(cases).hasSizeGreaterThan(200);
        assertThat(cases.stream().mapToInt(c -> c.participants().size()).sum()).isGreaterThan(20_000);
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
    void everyOutcomeOccurs() {
        List<AnnualAdditions> additions =
                cases.stream().flatMap(plan -> plan.annualAdditions().stream()).toList();
        assertThat(additions.stream().map(AnnualAdditions::status).distinct())
                .containsExactlyInAnyOrder("within", "at_risk", "exceeded");
        assertThat(additions.stream().map(AnnualAdditions::limitedBy).distinct())
                .hasSize(2);
        assertThat(additions.stream().filter(a -> a.catchUpBy415().signum() > 0))
                .hasSizeGreaterThan(500);
        assertThat(additions.stream().filter(a -> a.excess().compareTo(new BigDecimal("0.01")) == 0))
                .as("over by a cent")
                .hasSizeGreaterThan(500);
        assertThat(additions.stream().filter(a -> a.annualAdditions().signum() < 0))
                .isEmpty();
        assertThat(cases.stream()
                        .flatMap(plan -> plan.electiveDeferrals().stream())
                        .filter(d -> d.excessDeferral().signum() > 0))
                .hasSizeGreaterThan(1_000);
    }

    /// In every third plan, and enough of each for a slip to show.
    @Test
    void everyKindOfCorrectionOccurs() {
        List<CorrectedAdditions> steps = IntStream.iterate(0, i -> i < cases.size(), i -> i + 3)
                .mapToObj(cases::get)
                .flatMap(plan -> plan.annualAdditionsCorrections().stream())
                .toList();
        assertThat(steps.stream()
                        .map(step -> step.treatment() + ", " + step.rule())
                        .collect(Collectors.groupingBy(
                                kind -> kind.replaceFirst("Rev. Proc.*: |plan file.*: |26 CFR .*: ", ""),
                                Collectors.counting())))
                .containsKeys(
                        "recharacterize_catch_up, deferrals over the 415(c) limit",
                        "distribute, deferrals over the 402(g) limit",
                        "distribute, unmatched after tax",
                        "distribute, unmatched deferrals",
                        "distribute, matched after tax",
                        "distribute, matched deferrals",
                        "forfeit, matched deferrals",
                        "forfeit, profit sharing",
                        "forfeit, match true up")
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(10));
        assertThat(steps.stream().filter(step -> step.rule().startsWith("plan file")))
                .as("by the plan's own order")
                .hasSizeGreaterThan(100);
    }

    /// Of every third plan, for eligibility takes its time.
    @Test
    void everyWayInAndEveryOutcomeOfATestOccurs() {
        List<PlanVerdict> verdicts = IntStream.iterate(0, i -> i < cases.size(), i -> i + 3)
                .mapToObj(i -> new PlanVerdict(cases.get(i)))
                .toList();
        everyWayInOccurs(verdicts.stream()
                .flatMap(verdict -> verdict.eligibilityDeterminations().stream())
                .toList());
        everyOutcomeOfATestOccurs(
                verdicts.stream()
                        .flatMap(verdict -> verdict.tests().rows().stream())
                        .toList(),
                verdicts.stream()
                        .flatMap(verdict -> verdict.tests().corrections().stream())
                        .toList());
        assertThat(verdicts.stream()
                        .mapToLong(AwkwardPlansTest::losingAllOfThisPlan)
                        .sum())
                .as("cut by all that went to this plan, and having more in related plans")
                .isGreaterThan(5);
    }

    private static long losingAllOfThisPlan(PlanVerdict verdict) {
        return verdict.tests().corrections().stream()
                .filter(each -> {
                    Contributor has = verdict.tests()
                            .correctable(each.test(), each.testedGroup())
                            .get(each.employeeId());
                    return has != null
                            && has.contributed().compareTo(has.counted()) < 0
                            && has.contributed().compareTo(each.excessAllocated()) == 0;
                })
                .count();
    }

    private static void everyWayInOccurs(List<EligibilityDetermination> determinations) {
        assertThat(determinations.stream()
                        .collect(Collectors.groupingBy(EligibilityDetermination::status, Collectors.counting())))
                .containsOnlyKeys("eligible", "pending", "ineligible", "excluded")
                .allSatisfy((status, people) -> assertThat(people).as(status).isGreaterThan(100));
        assertThat(determinations.stream()
                        .collect(Collectors.groupingBy(EligibilityDetermination::basis, Collectors.counting())))
                .containsOnlyKeys(
                        "service_year", "elapsed_time", "long_term_part_time", "rehire", "no_service_required", "none")
                .allSatisfy((basis, people) -> assertThat(people).as(basis).isGreaterThan(30));
    }

    private static void everyOutcomeOfATestOccurs(
            List<Nondiscrimination> tests, List<NondiscriminationCorrection> corrections) {
        assertThat(tests.stream().map(test -> test.test() + " " + test.method() + " " + test.passed()))
                .contains(
                        "adp current_year true",
                        "adp current_year false",
                        "adp prior_year true",
                        "adp prior_year false",
                        "adp first_year false",
                        "adp safe_harbor true",
                        "acp current_year true",
                        "acp current_year false",
                        "acp prior_year true",
                        "acp prior_year false",
                        "acp first_year true");
        assertThat(tests.stream().map(test -> test.passed() + " " + test.limb()))
                .contains("true 1.25", "true 2.0", "false 1.25", "false 2.0", "true null");
        assertThat(tests).anyMatch(test -> test.hceCount() == 0).anyMatch(test -> test.nhceCount() == 0);
        assertThat(tests)
                .as("exactly at the limit")
                .anyMatch(test -> test.limitPercent() != null
                        && test.limitPercent().signum() > 0
                        && test.limitPercent().compareTo(test.hcePercent()) == 0);
        assertThat(corrections.stream()
                        .filter(each -> each.recharacterizedCatchUp().signum() > 0))
                .hasSizeGreaterThan(30);
        assertThat(corrections.stream()
                        .filter(each -> each.excessDeferralDistributed().signum() > 0))
                .hasSizeGreaterThan(30);
        assertThat(corrections.stream().filter(each -> each.forfeitedMatch().signum() > 0))
                .extracting(NondiscriminationCorrection::test)
                .contains("adp", "acp");
    }

    @Test
    void aCaseIsWrittenAsTheFilesOfARun(@TempDir Path directory) throws Exception {
        PlanCase plan = shaped("BRIEF");
        PlanCaseFiles.write(plan, directory);
        assertThat(Files.readAllLines(file(directory, "census", plan)))
                .hasSize(plan.participants().size() + 1)
                .first()
                .asString()
                .startsWith("employee_id,birth_date,hire_date,compensation,termination_date,rehire_date");
        assertThat(Files.readAllLines(file(directory, "service_hours", plan)))
                .hasSize(plan.serviceHours().size() + 1);
        assertThat(PlanYaml.of(plan.terms()))
                .contains("short_limitation_years: [{year: %d, start: %1$d-01-01, end: %1$d-0"
                        .formatted(plan.terms().year()));
    }

    @Test
    void aColumnThatNobodyFillsIsLeftOutOfItsFile(@TempDir Path directory) throws Exception {
        PlanCase bare = shaped("BARE");
        PlanCaseFiles.write(bare, directory);
        assertThat(Files.readAllLines(file(directory, "census", bare)))
                .first()
                .isEqualTo("employee_id,birth_date,hire_date,compensation");
        assertThat(Files.readAllLines(file(directory, "contributions", bare)))
                .first()
                .isEqualTo("employee_id,pay_date,money_type,amount");
        assertThat(file(directory, "service_hours", bare)).doesNotExist();
    }

    private static Path file(Path directory, String dataset, PlanCase plan) {
        return directory.resolve("%s/plan_id=%s/plan_year=%d/%1$s.csv"
                .formatted(dataset, plan.terms().planId(), plan.terms().year()));
    }

    private PlanCase shaped(String shape) {
        return cases.stream()
                .filter(plan -> plan.terms().planId().endsWith(shape))
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
