package io.plumbline.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One plan, one year, its people, their money and hours, and what the oracle says of them.
///
/// @param serviceHours of whatever years; several employees may have rows of the same days
/// @param yearBefore the same plan in the year before, where its data is on file
public record PlanCase(
        PlanTerms terms,
        List<Participant> participants,
        List<Contribution> contributions,
        List<ServiceHours> serviceHours,
        @Nullable PlanCase yearBefore) {

    public PlanCase {
        participants = List.copyOf(participants);
        contributions = List.copyOf(contributions);
        serviceHours = List.copyOf(serviceHours);
    }

    public PlanCase(
            PlanTerms terms,
            List<Participant> participants,
            List<Contribution> contributions,
            List<ServiceHours> serviceHours) {
        this(terms, participants, contributions, serviceHours, null);
    }

    /// A case of which no hours are on file.
    public PlanCase(PlanTerms terms, List<Participant> participants, List<Contribution> contributions) {
        this(terms, participants, contributions, List.of());
    }

    /// Of the active, in the order of the census.
    public List<EligibilityFlags> eligibilityFlags() {
        return participants.stream()
                .flatMap(participant -> EligibilityOracle.flags(participant, terms).stream())
                .toList();
    }

    public List<EligibilityDetermination> eligibilityDeterminations() {
        Map<String, List<ServiceHours>> byEmployee = serviceHours.stream()
                .sorted(Comparator.comparing(ServiceHours::periodStart))
                .collect(Collectors.groupingBy(ServiceHours::employeeId));
        return participants.stream()
                .map(p -> EligibilityDeterminationOracle.judge(
                        p, byEmployee.getOrDefault(p.employeeId(), List.of()), terms))
                .toList();
    }

    public List<ElectiveDeferrals> electiveDeferrals() {
        Map<String, List<Contribution>> byEmployee = byEmployee();
        Map<String, CatchUpBefore> before = catchUpBefore();
        return participants.stream()
                .map(p -> DeferralOracle.judge(
                        p, byEmployee.getOrDefault(p.employeeId(), List.of()), terms, of(p, before)))
                .toList();
    }

    public List<AnnualAdditions> annualAdditions() {
        Map<String, List<Contribution>> byEmployee = byEmployee();
        Map<String, CatchUpBefore> before = catchUpBefore();
        return participants.stream()
                .map(p -> AdditionsOracle.judge(
                        p, byEmployee.getOrDefault(p.employeeId(), List.of()), terms, of(p, before)))
                .toList();
    }

    public List<CorrectedAdditions> annualAdditionsCorrections() {
        Map<String, List<Contribution>> byEmployee = byEmployee();
        Map<String, CatchUpBefore> before = catchUpBefore();
        return participants.stream()
                .flatMap(p ->
                        CorrectedAdditionsOracle.judge(
                                p, byEmployee.getOrDefault(p.employeeId(), List.of()), terms, of(p, before))
                                .stream())
                .toList();
    }

    /// Of both years.
    Map<String, List<Contribution>> byEmployee() {
        return allContributions().stream().collect(Collectors.groupingBy(Contribution::employeeId));
    }

    private List<Contribution> allContributions() {
        return yearBefore == null
                ? contributions
                : Stream.concat(contributions.stream(), yearBefore.contributions.stream())
                        .toList();
    }

    /// What the year before made catch-up when it ended, by employee. What the year before that one left is not asked.
    Map<String, CatchUpBefore> catchUpBefore() {
        return yearBefore == null
                ? Map.of()
                : CatchUpBefore.atTheEndOf(new PlanVerdict(new PlanCase(
                        yearBefore.terms, yearBefore.participants, allContributions(), yearBefore.serviceHours)));
    }

    private static CatchUpBefore of(Participant participant, Map<String, CatchUpBefore> before) {
        return before.getOrDefault(participant.employeeId(), CatchUpBefore.UNKNOWN);
    }

    @Override
    public String toString() {
        return terms.planId() + " " + terms.year();
    }
}
