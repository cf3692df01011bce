package io.plumbline.oracle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One plan, one year, its people, their money and hours, and what the oracle says of them.
///
/// @param serviceHours of whatever years; several employees may have rows of the same days
public record PlanCase(
        PlanTerms terms,
        List<Participant> participants,
        List<Contribution> contributions,
        List<ServiceHours> serviceHours) {

    public PlanCase {
        participants = List.copyOf(participants);
        contributions = List.copyOf(contributions);
        serviceHours = List.copyOf(serviceHours);
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
        return participants.stream()
                .map(p -> DeferralOracle.judge(p, byEmployee.getOrDefault(p.employeeId(), List.of()), terms))
                .toList();
    }

    public List<AnnualAdditions> annualAdditions() {
        Map<String, List<Contribution>> byEmployee = byEmployee();
        return participants.stream()
                .map(p -> AdditionsOracle.judge(p, byEmployee.getOrDefault(p.employeeId(), List.of()), terms))
                .toList();
    }

    public List<CorrectedAdditions> annualAdditionsCorrections() {
        Map<String, List<Contribution>> byEmployee = byEmployee();
        return participants.stream()
                .flatMap(p ->
                        CorrectedAdditionsOracle.judge(p, byEmployee.getOrDefault(p.employeeId(), List.of()), terms)
                                .stream())
                .toList();
    }

    Map<String, List<Contribution>> byEmployee() {
        return contributions.stream().collect(Collectors.groupingBy(Contribution::employeeId));
    }

    @Override
    public String toString() {
        return terms.planId() + " " + terms.year();
    }
}
