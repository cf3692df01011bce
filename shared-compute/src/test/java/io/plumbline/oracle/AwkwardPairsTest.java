package io.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The pairs of years really hold what they are made for: catch-up of a year before by every route, and such as
/// counts no longer in the other year that it lies in.
@TestInstance(Lifecycle.PER_CLASS) // so that the years before are judged once
class AwkwardPairsTest {

    private final List<CatchUpBefore> before = new ArrayList<>();
    private int withinPlanYear;
    private int withinLimitationYear;

    AwkwardPairsTest() {
        List<PlanCase> pairs = AwkwardPlans.all().stream()
                .filter(plan -> plan.yearBefore() != null)
                .toList();
        for (PlanCase plan : pairs) {
            Map<String, CatchUpBefore> ofPlan = plan.catchUpBefore();
            Map<String, List<Contribution>> contributions = plan.byEmployee();
            before.addAll(ofPlan.values());
            for (Participant participant : plan.participants()) {
                String id = participant.employeeId();
                DeferralRoutes routes = new DeferralRoutes(
                        participant,
                        contributions.getOrDefault(id, List.of()),
                        plan.terms(),
                        ofPlan.getOrDefault(id, CatchUpBefore.UNKNOWN));
                withinPlanYear +=
                        routes.madeBeforeWithin(plan.terms().planYear()).signum();
                withinLimitationYear +=
                        routes.madeBeforeWithin(plan.terms().limitationYear()).signum();
            }
        }
    }

    @Test
    void everyRouteMadeSomeCatchUpWhenAYearBeforeEnded() {
        assertThat(having(CatchUpBefore::byPlanLimit)).isGreaterThan(30);
        assertThat(having(CatchUpBefore::byAdp)).isGreaterThan(20);
        assertThat(having(CatchUpBefore::by415)).isGreaterThan(30);
    }

    @Test
    void someOfItLiesInAPlanYearThatBeganBeforeAndSomeInALimitationYear() {
        assertThat(withinPlanYear).isGreaterThan(30);
        assertThat(withinLimitationYear).isGreaterThan(30);
    }

    private long having(Function<CatchUpBefore, BigDecimal> route) {
        return before.stream().map(route).filter(used -> used.signum() > 0).count();
    }
}
