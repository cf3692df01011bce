package io.plumbline.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One plan, one year, its people and their money, and what the oracle says of them.
public record PlanCase(PlanTerms terms, List<Participant> participants, List<Contribution> contributions) {

    public PlanCase {
        participants = List.copyOf(participants);
        contributions = List.copyOf(contributions);
    }

    /// Of the active, in the order of the census.
    public List<EligibilityFlags> eligibilityFlags() {
        return participants.stream()
                .flatMap(participant -> EligibilityOracle.flags(participant, terms).stream())
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

    Map<String, List<Contribution>> byEmployee() {
        return contributions.stream().collect(Collectors.groupingBy(Contribution::employeeId));
    }

    @Override
    public String toString() {
        return terms.planId() + " " + terms.year();
    }
}
