package io.plumbline.oracle;

import java.util.List;
import java.util.Map;

/// Facts that somebody published together with the result they come to.
///
/// @param source the page
/// @param note what the page leaves open and is assumed here, or how its figure follows; empty when nothing is
/// @param expectedDeferrals columns of `elective_deferrals` that the page settles, amounts as BigDecimal
/// @param expectedAdditions columns of `annual_additions` likewise
/// @param expectedFlags columns of `eligibility_flags` likewise
public record PublishedExample(
        String name,
        String source,
        String note,
        PlanCase facts,
        Map<String, Object> expectedDeferrals,
        Map<String, Object> expectedAdditions,
        Map<String, Object> expectedFlags) {

    /// The one employee of an example.
    public static final String EMPLOYEE = "E1";

    Participant participant() {
        return facts.participants().getFirst();
    }

    List<Contribution> contributions() {
        return facts.contributions();
    }

    @Override
    public String toString() {
        return name;
    }
}
