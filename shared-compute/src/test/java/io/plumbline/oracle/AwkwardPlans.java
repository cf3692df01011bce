package io.plumbline.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plans, people and contributions made of edges, the same on every machine: what the SQL assets and the
/// oracle are compared over. All of it is valid input; what is awkward is where it lies.
public final class AwkwardPlans {

    private static final long SEED = 415_402_414L;
    private static final int PEOPLE_OF_A_CALENDAR_YEAR = 1_200;
    private static final int PEOPLE_OF_AN_ODD_PLAN = 800;

    private AwkwardPlans() {}

    /// All cases, at least 20,000 participants together.
    public static List<PlanCase> all() {
        List<PlanTerms> terms = Stream.of(calendarYears(), provisions(), fiscalYears(), shortYears())
                .flatMap(List::stream)
                .toList();
        Stream<PlanCase> populated = IntStream.range(0, terms.size())
                .mapToObj(i ->
                        populate(terms.get(i), SEED + i, i < 8 ? PEOPLE_OF_A_CALENDAR_YEAR : PEOPLE_OF_AN_ODD_PLAN));
        return Stream.concat(populated, Stream.of(requiredColumnsOnly())).toList();
    }

    private static List<PlanTerms> calendarYears() {
        return IntStream.rangeClosed(2019, 2026)
                .mapToObj(year -> PlanTerms.calendarYear("CALENDAR", year))
                .toList();
    }

    private static List<PlanTerms> provisions() {
        return List.of(
                PlanTerms.calendarYear("NO-CATCH-UP", 2025).withoutCatchUp(),
                PlanTerms.calendarYear("NO-SUPER", 2025).withoutSuperCatchUp(),
                PlanTerms.calendarYear("RELATED", 2024).withRelatedPlans("RELATED-PS", "RELATED-ESOP"),
                PlanTerms.calendarYear("RELATED", 2026).withRelatedPlans("RELATED-PS"),
                PlanTerms.calendarYear("EARLY", 2024).withAtRiskThreshold("0.8").withEligibility(18, 6, 500),
                PlanTerms.calendarYear("OPEN", 2023).withAtRiskThreshold("1").withEligibility(0, 0, 0),
                PlanTerms.calendarYear("ODD-SHARE", 2022).withAtRiskThreshold("0.8765"));
    }

    /// The two with plan years that end on 28 February and 29 April are for the months and years that have no
    /// such day.
    private static List<PlanTerms> fiscalYears() {
        return List.of(
                PlanTerms.fiscalYear("JULY", LocalDate.of(2024, 7, 1)),
                PlanTerms.fiscalYear("JULY", LocalDate.of(2025, 7, 1)),
                PlanTerms.fiscalYear("OCTOBER", LocalDate.of(2022, 10, 1)).withoutSuperCatchUp(),
                PlanTerms.fiscalYear("MARCH", LocalDate.of(2024, 3, 1)),
                PlanTerms.fiscalYear("END-OF-APRIL", LocalDate.of(2024, 4, 30)),
                PlanTerms.fiscalYear("NO-CATCH-UP-JULY", LocalDate.of(2024, 7, 1))
                        .withoutCatchUp(),
                PlanTerms.calendarYear("OTHER-LIMITATION-YEAR", 2025)
                        .withLimitationYear(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)),
                PlanTerms.fiscalYear("RELATED-JULY", LocalDate.of(2023, 7, 1)).withRelatedPlans("RELATED-PS"));
    }

    private static List<PlanTerms> shortYears() {
        return List.of(
                PlanTerms.calendarYear("SHORT", 2025)
                        .withLimitationYear(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
                PlanTerms.fiscalYear("SHORT-JULY", LocalDate.of(2024, 7, 1))
                        .withLimitationYear(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31)),
                PlanTerms.calendarYear("ENDS-MID-MONTH", 2025)
                        .withLimitationYear(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 7)),
                PlanTerms.fiscalYear("ACROSS", LocalDate.of(2024, 10, 1))
                        .withLimitationYear(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 2, 10)));
    }

    private static PlanCase populate(PlanTerms terms, long seed, int people) {
        Draw draw = new Draw(seed);
        AwkwardPeople census = new AwkwardPeople(draw, terms);
        AwkwardMoney money = new AwkwardMoney(draw, terms);
        List<Participant> participants = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            Participant participant = census.next("%s-%05d".formatted(terms.planId(), i));
            List<Contribution> own = draw.oneIn(25) ? List.of() : money.of(participant);
            participants.add(draw.oneIn(3) ? census.paidNearly(participant, own) : participant);
            contributions.addAll(own);
        }
        return new PlanCase(terms, participants, contributions);
    }

    /// A source that has no more than it must: every optional column is absent.
    private static PlanCase requiredColumnsOnly() {
        PlanCase full = populate(PlanTerms.calendarYear("BARE", 2025), SEED - 1, PEOPLE_OF_AN_ODD_PLAN);
        return new PlanCase(
                full.terms(),
                full.participants().stream()
                        .map(p -> Participant.of(p.employeeId(), p.birthDate(), p.hireDate(), p.compensation()))
                        .toList(),
                full.contributions().stream()
                        .map(c -> new Contribution(c.employeeId(), c.payDate(), c.moneyType(), c.amount(), null, null))
                        .toList());
    }
}
