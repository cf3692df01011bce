package io.plumbline.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.oracle.Contribution;
import io.plumbline.oracle.MatchTier;
import io.plumbline.oracle.OptionalColumn;
import io.plumbline.oracle.Participant;
import io.plumbline.oracle.PlanCase;
import io.plumbline.oracle.PlanTerms;
import io.plumbline.oracle.Provision;
import io.plumbline.oracle.PublishedExample;
import io.plumbline.oracle.PublishedExamples;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever reads how a failed test is corrected can reckon the employee's part again: each value that it
/// follows from is there.
class ExcessStepsTest {

    private static final String BECOMES = "What becomes of it";
    private static final String QUESTION_30 = "Four employees of whom 3.70 % is permitted";
    private static final String SIZED = "How the ADP excess is sized";
    private static final String PART = "The employee's part of the ADP excess";
    private static final String PART_OF_ACP = "The employee's part of the ACP excess";
    private static final String MATCH = "The match that goes with it";
    private static final String AFTER = "The contribution ratio after the correction of the ADP test";

    @TempDir
    private Path directory;

    /// The published example: two ratios are cut to 4.40 %, which is 840 and 2,340 dollars, and two employees
    /// to 5,060.
    @ParameterizedTest
    @CsvSource({
        "B, 5.00%, $840.00, '$7,000.00', '$1,940.00'",
        "D, 7.00%, '$2,340.00', '$6,300.00', '$1,240.00'",
        "A, 3.00%, '', '$4,500.00', $0.00"
    })
    void theLevelsAreShownAndWhatTheEmployeeHasAboveThem(
            String employee, String ratio, String adds, String deferrals, String part) throws Exception {
        ExplainedPage page = explain(questionThirty(), employee);

        assertThat(page.figure(SIZED, "Highest permitted ratio")).contains("4.40%");
        assertThat(page.figure(SIZED, "Ratios above it, which are cut to it")).contains("2");
        assertThat(page.figure(SIZED, "The employee's ratio")).contains(ratio);
        assertThat(page.figure(SIZED, "What the employee's ratio adds to the excess"))
                .isEqualTo(Optional.of(adds).filter(amount -> !amount.isEmpty()));
        assertThat(page.figure(SIZED, "Excess of all together")).contains("$3,180.00");
        assertThat(page.figure(PART, "Employees who are cut")).contains("2");
        assertThat(page.figure(PART, "The employee's deferrals in the test")).contains(deferrals);
        assertThat(page.figure(PART, "The level to which they are cut")).contains("$5,060.00");
        assertThat(page.figure(PART, "Allocated to the employee")).contains(part);
        assertThat(page.explanation().rules()).contains(Rule.HIGHEST_PERMITTED_RATIO, Rule.LEVELLED_BY_DOLLARS);
    }

    /// A has 12,000 in two plans, of which `here` in this one, B 8,960 in this one; 5 % passes, so 4,560 are
    /// too much. With 3,000 here it is example 2 of 1.401(k)-2(b)(2)(viii).
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "A, pre_tax, 3000.00, '$12,000.00', '$7,400.00', '$4,600.00', '$3,000.00', '$3,000.00', all of it is",
                "A, pre_tax, 8000.00, '$12,000.00', '$8,200.00', '$3,800.00', '$8,000.00', '$3,800.00', has above the level",
                "A, pre_tax, 0.00, '$12,000.00', '$4,400.00', '$7,600.00', $0.00, $0.00, contributed nothing to this plan",
                "A, after_tax, 3000.00, '$12,000.00', '$7,400.00', '$4,600.00', '$3,000.00', '$3,000.00', all of it is",
                "B, pre_tax, 3000.00, '$8,960.00', '$7,400.00', none, none, '$1,560.00', has above the level"
            })
    void theLevelIsComparedWithAllPlansAndThePartWithWhatWentToThisOne(
            String employee,
            String money,
            String here,
            String counted,
            String level,
            @Nullable String above,
            @Nullable String ofThisPlan,
            String part,
            String sentence)
            throws Exception {
        boolean isAdp = money.equals("pre_tax");
        ExplainedPage page = explain(inTwoPlans(money, here), employee);
        String title = isAdp ? PART : PART_OF_ACP;

        assertThat(page.figure(title, "The employee's %s in the test".formatted(isAdp ? "deferrals" : "contributions")))
                .contains(counted);
        assertThat(page.figure(title, "The level to which they are cut")).contains(level);
        assertThat(page.figure(title, "Above the level")).isEqualTo(Optional.ofNullable(above));
        assertThat(page.figure(title, "Contributed to this plan")).isEqualTo(Optional.ofNullable(ofThisPlan));
        assertThat(page.figure(title, "A cent that could not be shared")).isEmpty();
        assertThat(page.figure(title, "Allocated to the employee")).contains(part);
        assertThat(page.chapter("nondiscrimination_corrections").steps())
                .filteredOn(step -> step.title().equals(title))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.sentence()).contains(sentence);
                    assertThat(step.sentence().contains("Those to related plans are compared too"))
                            .isEqualTo(employee.equals("A"));
                    assertThat(step.rules().contains(Rule.CAPPED_BY_PLAN)).isEqualTo(employee.equals("A"));
                });
    }

    @Test
    void thatTheExcessIsNoMoreThanThePlanHasIsSaidWhereThereAreSeveralPlans() throws Exception {
        String sentence = "no more is returned than all together contributed to this one";

        assertThat(sizing(explain(inTwoPlans("pre_tax", "3000.00"), "B"))).contains(sentence);
        assertThat(sizing(explain(questionThirty(), "B"))).doesNotContain(sentence);
    }

    private static String sizing(ExplainedPage page) {
        return page.chapter("nondiscrimination_corrections").steps().getFirst().sentence();
    }

    @Test
    void whoIsNotHighlyCompensatedHasNoPartOfIt() throws Exception {
        assertThat(explain(questionThirty(), "N")
                        .chapter("nondiscrimination_corrections")
                        .steps())
                .isEmpty();
    }

    /// 10,000 deferred of which 4,000 stay: of the 6,000 that go 4,000 drew no match, and 2,000 half as much.
    /// The ACP test has 2,000 of match and not 3,000.
    @Test
    void theForfeitedMatchAndTheRatioWithoutItFollowFromTheirValues() throws Exception {
        ExplainedPage page = explain(half(row("pre_tax", "10000.00"), row("match", "3000.00")), "H");

        assertThat(page.figure(MATCH, "Deferrals that drew none")).contains("$4,000.00");
        assertThat(page.figure(MATCH, "Of the excess, matched")).contains("$2,000.00");
        assertThat(page.figure(MATCH, "Match forfeited beside it")).contains("$1,000.00");
        assertThat(page.figure(AFTER, "Counted before")).contains("$3,000.00");
        assertThat(page.figure(AFTER, "Match forfeited with its deferrals")).contains("$1,000.00");
        assertThat(page.figure(AFTER, "Counted")).contains("$2,000.00");
        assertThat(page.figure(AFTER, "Contribution ratio in the test")).contains("2.00%");
    }

    /// At 60 the 6,000 that go can all stay as catch-up. As the plan does not match that, its match goes; where
    /// it does, nothing is forfeited.
    @ParameterizedTest
    @CsvSource({"forfeited, '$2,000.00', '$1,000.00', does not match catch-up", "kept, $0.00, $0.00, keeps its match"})
    void theMatchOfWhatStaysAsCatchUpIsToldApart(String said, String matched, String forfeited, String sentence)
            throws Exception {
        PlanCase young = half(row("pre_tax", "10000.00"), row("match", "3000.00"));
        PlanCase old = new PlanCase(
                young.terms().with(Provision.CATCH_UP_MATCH, said),
                young.participants().stream()
                        .map(each -> each.employeeId().equals("H") ? participant("H", 1965) : each)
                        .toList(),
                young.contributions());
        ExplainedPage page = explain(old, "H");

        assertThat(page.figure(MATCH, "Of the excess, matched")).contains(matched);
        assertThat(page.figure(MATCH, "Match forfeited beside it")).contains(forfeited);
        assertThat(page.chapter("nondiscrimination_corrections").steps())
                .filteredOn(step -> step.title().equals(MATCH))
                .singleElement()
                .satisfies(step -> assertThat(step.sentence()).contains(sentence));
    }

    /// Of 9,000 in the test 4,000 stay: 3,333.34 of deferrals go, and with them the half that drew.
    @Test
    void matchThatTheTestCountsIsShownAsAPartOfTheExcess() throws Exception {
        ExplainedPage page = explain(half(row("pre_tax", "6000.00"), row("qmac", "3000.00")), "H");

        assertThat(page.figure(MATCH, "Of the excess, matched")).contains("$3,333.34");
        assertThat(page.figure(MATCH, "Match on file that the test counts")).contains("$3,000.00");
        assertThat(page.figure(MATCH, "Of the excess, qualified contributions")).contains("$1,666.66");
        assertThat(page.figure(MATCH, "Match forfeited beside it")).contains("$0.00");
    }

    /// Both tests fail: of 3,000 of match 1,000 go with deferrals; of the 4,000 that are left with after-tax
    /// contributions 2,000 are allowed.
    @Test
    void whatTheContributionTestTakesFollowsFromWhatTheOtherLeft() throws Exception {
        ExplainedPage page =
                explain(half(row("pre_tax", "10000.00"), row("match", "3000.00"), row("after_tax", "2000.00")), "H");

        assertThat(page.figure(AFTER, "Contribution ratio in the test")).contains("4.00%");
        assertThat(page.figure("How the ACP excess is sized", "The employee's ratio"))
                .contains("4.00%");
        assertThat(page.figure(PART_OF_ACP, "The employee's contributions in the test"))
                .contains("$4,000.00");
        assertThat(page.figure(PART_OF_ACP, "The level to which they are cut")).contains("$2,000.00");
        assertThat(page.figure(PART_OF_ACP, "Allocated to the employee")).contains("$2,000.00");
    }

    /// 6,000 after tax drew 3,000, where 2,000 are allowed: of the 7,000 that go, each dollar after tax takes half a
    /// dollar of match with it.
    @Test
    void afterTaxContributionsThatDrewMatchAreShownToGoWithIt() throws Exception {
        PlanCase unmatched = half(row("after_tax", "6000.00"), row("match", "3000.00"));
        PlanCase matched = new PlanCase(
                unmatched.terms().with(Provision.MATCH_AFTER_TAX, true),
                unmatched.participants(),
                unmatched.contributions());
        ExplainedPage page = explain(matched, "H");

        assertThat(page.figure(PART_OF_ACP, "Allocated to the employee")).contains("$7,000.00");
        assertThat(page.figure(BECOMES, "Of after-tax contributions")).contains("$4,666.67");
        assertThat(page.figure(BECOMES, "Of match")).contains("$2,333.33");
        assertThat(explain(unmatched, "H").figure(BECOMES, "Of after-tax contributions"))
                .contains("$6,000.00");
    }

    /// Where the others' average is that of the year before, nothing that is contributed this year lifts it.
    @Test
    void underThePriorYearMethodNoContributionIsOffered() throws Exception {
        PlanCase thisYear = half(row("pre_tax", "10000.00"));
        PlanTerms priorYear = thisYear.terms()
                .with(Provision.METHOD, "prior_year")
                .with(Provision.PRIOR_YEAR_NHCE_ADP, new BigDecimal("2.00"))
                .with(Provision.PRIOR_YEAR_NHCE_ACP, new BigDecimal("2.00"));
        PlanCase yearBefore = new PlanCase(priorYear, thisYear.participants(), thisYear.contributions());

        assertThat(deadlines(explain(thisYear, "H"))).contains("would make the test pass instead");
        assertThat(deadlines(explain(yearBefore, "H"))).contains("No contribution of this year");
    }

    private static String deadlines(ExplainedPage page) {
        return page.chapter("nondiscrimination_corrections").steps().getLast().sentence();
    }

    private static PlanCase questionThirty() {
        return PublishedExamples.all().stream()
                .filter(example -> example.name().equals(QUESTION_30))
                .map(PublishedExample::facts)
                .findFirst()
                .orElseThrow();
    }

    private static PlanCase inTwoPlans(String money, String here) {
        BigDecimal there = new BigDecimal("12000.00").subtract(new BigDecimal(here));
        return new PlanCase(
                PlanTerms.calendarYear("FIRST", 2025).withRelatedPlans("SECOND"),
                List.of(highlyPaid("A", "200000.00"), highlyPaid("B", "128000.00"), participant("N")),
                List.of(
                        row("A", money, here),
                        new Contribution("A", LocalDate.of(2025, 12, 31), money, there, "SECOND", null),
                        row("B", money, "8960.00"),
                        row("N", money, "3000.00")));
    }

    private static Participant highlyPaid(String id, String pay) {
        return Participant.of(id, LocalDate.of(1980, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal(pay))
                .with(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("200000.00"));
    }

    /// H and N have 100,000 each. N defers 2 %, and half of that is matched; so is the first 6 % of pay of H.
    private static PlanCase half(Contribution... ofH) {
        PlanTerms terms = PlanTerms.calendarYear("HALF", 2025).withMatchFormula(MatchTier.of("0.50", "0.06"));
        List<Participant> both = List.of(participant("H", 1980), participant("N"));
        List<Contribution> contributions = new ArrayList<>(List.of(ofH));
        contributions.add(row("N", "pre_tax", "2000.00"));
        contributions.add(row("N", "match", "1000.00"));
        return new PlanCase(terms, both, contributions);
    }

    private static Participant participant(String id, int yearOfBirth) {
        return Participant.of(
                        id, LocalDate.of(yearOfBirth, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal("100000.00"))
                .with(OptionalColumn.PRIOR_YEAR_COMPENSATION, new BigDecimal("200000.00"));
    }

    private static Participant participant(String id) {
        return Participant.of(id, LocalDate.of(1980, 1, 1), LocalDate.of(2010, 1, 1), new BigDecimal("100000.00"));
    }

    private static Contribution row(String moneyType, String amount) {
        return row("H", moneyType, amount);
    }

    private static Contribution row(String employee, String moneyType, String amount) {
        return new Contribution(employee, LocalDate.of(2025, 12, 31), moneyType, new BigDecimal(amount), null, null);
    }

    private ExplainedPage explain(PlanCase plan, String employee) throws Exception {
        return ExplainedPage.of(plan, employee, directory);
    }
}
