package io.plumbline.nondiscrimination;

import io.plumbline.asset.Antecedent;
import io.plumbline.asset.Asset;
import io.plumbline.plan.Plan;
import io.plumbline.plan.TestBaseline;
import io.plumbline.plan.TestingProvisions;
import java.util.List;
import java.util.stream.Stream;

/// The assets about discrimination in favour of the highly compensated.
public final class NondiscriminationAssets {

    private NondiscriminationAssets() {}

    public static List<Asset> all() {
        return Stream.of(
                        HighlyCompensatedAssets.all(), PopulationAssets.all(), TestAssets.all(), CorrectionAssets.all())
                .flatMap(List<Asset>::stream)
                .toList();
    }

    /// What the prior year method compares with, 1.401(k)-2(a)(2)(ii): the averages of the plan year before,
    /// where the plan file does not give them.
    public static List<Antecedent> antecedents() {
        return List.of(new Antecedent(
                "prior_year_averages",
                "nhce_averages",
                (plan, year) -> readsPriorYear(plan, year) ? Antecedent.Need.REQUIRED : Antecedent.Need.NONE));
    }

    private static boolean readsPriorYear(Plan plan, int year) {
        TestingProvisions testing = plan.provisions(year).testing();
        TestBaseline baseline = testing.baseline();
        boolean isGiven = baseline.nhceAdp().isPresent() && baseline.nhceAcp().isPresent();
        return baseline.method() == TestBaseline.Method.PRIOR_YEAR
                && !testing.safeHarbor()
                && !isGiven
                && !plan.isFirstPlanYear(year);
    }
}
