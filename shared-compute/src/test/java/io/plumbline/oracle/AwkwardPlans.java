package io.plumbline.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plans, people and contributions made of edges, the same on every machine: what the SQL assets and the
/// oracle are compared over. All of it is valid input; what is awkward is where it lies.
public final class AwkwardPlans {

    private static final long SEED = 415_402_414L;
    private static final int PLANS = 216;
    private static final int PEOPLE = 100;

    private AwkwardPlans() {}

    /// All cases: more than 200 plans, more than 20,000 participants together.
    public static List<PlanCase> all() {
        List<PlanTerms> terms = AwkwardTerms.drawn(PLANS, SEED);
        Stream<PlanCase> populated =
                IntStream.range(0, PLANS).mapToObj(i -> populate(terms.get(i), SEED * 31 + i, PEOPLE));
        Stream<PlanCase> others = Stream.concat(Stream.of(requiredColumnsOnly()), AwkwardPairs.drawn(SEED).stream());
        return Stream.concat(populated, others).toList();
    }

    /// A plan that matches nothing has no say on what is matched.
    private static PlanTerms withoutMatch(PlanTerms terms) {
        return terms.withMatchFormula().with(Provision.MATCH_AFTER_TAX, false);
    }

    /// In about half of the plans money is at the limits on contributions, in the others at those of the tests.
    private static PlanCase populate(PlanTerms drawn, long seed, int people) {
        Draw draw = new Draw(seed);
        boolean isTested = draw.oneIn(2);
        PlanTerms terms =
                isTested && drawn.limitationYear().isTwelveMonths() && draw.oneIn(6) ? withoutMatch(drawn) : drawn;
        AwkwardPeople census = new AwkwardPeople(draw, terms);
        AwkwardOwners owners = new AwkwardOwners(draw, terms);
        AwkwardMoney money = new AwkwardMoney(draw, terms);
        TestedMoney tested = new TestedMoney(draw, terms);
        AwkwardService service = new AwkwardService(draw, terms);
        List<Participant> participants = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        List<ServiceHours> hours = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            Participant participant = owners.of(census.next("%s-%05d".formatted(terms.planId(), i)));
            if (isTested) {
                participants.add(tested.paid(participant));
                contributions.addAll(tested.of(participants.getLast()));
            } else {
                List<Contribution> own = draw.oneIn(25) ? List.of() : money.of(participant);
                participants.add(draw.oneIn(3) ? census.paidNearly(participant, own) : participant);
                contributions.addAll(own);
            }
            hours.addAll(service.of(participant));
        }
        return new PlanCase(terms, participants, contributions, hours);
    }

    /// A source that has no more than it must: every optional column is absent.
    private static PlanCase requiredColumnsOnly() {
        PlanCase full = populate(
                PlanTerms.calendarYear("BARE", 2025).withMatchFormula(MatchTier.of("1.00", "0.04")), SEED - 1, PEOPLE);
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
