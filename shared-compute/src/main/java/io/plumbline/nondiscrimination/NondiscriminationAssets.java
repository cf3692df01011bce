package io.plumbline.nondiscrimination;

import io.plumbline.InputException;
import io.plumbline.asset.Antecedent;
import io.plumbline.asset.Asset;
import io.plumbline.plan.Plan;
import io.plumbline.plan.TestBaseline;
import io.plumbline.plan.TestPopulation.OtherwiseExcludable;
import io.plumbline.plan.TestingProvisions;
import java.util.List;
import java.util.Locale;
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

    /// What the tests and the limits need to know of the tests of the plan year before.
    public static List<Antecedent> antecedents() {
        return List.of(averages(), adpCatchUp());
    }

    /// What the prior year method compares with, 1.401(k)-2(a)(2)(ii): the averages of the plan year before,
    /// where the plan file does not give them.
    private static Antecedent averages() {
        return new Antecedent("prior_year_averages", "nhce_averages", true, (plan, year) -> {
            if (!readsPriorYear(plan, year)) {
                return Antecedent.Need.NONE;
            }
            requireTheGroupsOfTheYearBefore(plan, year);
            return Antecedent.Need.REQUIRED;
        });
    }

    /// The averages of the year before are those of the groups that it tested. What follows from them for other groups
    /// is weighted by who was in which, which no data says.
    private static void requireTheGroupsOfTheYearBefore(Plan plan, int year) {
        OtherwiseExcludable before =
                plan.provisions(year - 1).testing().population().otherwiseExcludable();
        OtherwiseExcludable now = plan.provisions(year).testing().population().otherwiseExcludable();
        if (now != before) {
            throw new InputException(
                    "plan file of plan %s: testing.otherwise_excludable is %s in %d and was %s the year before, so the averages of that year are of other groups; give prior_year_nhce_adp and prior_year_nhce_acp beside it"
                            .formatted(plan.planId(), said(now), year, said(before)));
        }
    }

    private static String said(OtherwiseExcludable groups) {
        return groups.name().toLowerCase(Locale.ROOT);
    }

    /// What the ADP test of the plan year before used of the catch-up pool that both years share. Where that
    /// test needs the year before it, nobody here can tell.
    private static Antecedent adpCatchUp() {
        return new Antecedent(
                "adp_catch_up_of_year_before",
                "adp_catch_up",
                true,
                (plan, year) -> plan.sharesCalendarYearWithYearBefore(year)
                                && plan.provisions(year - 1).contributions().catchUp()
                                && !plan.provisions(year - 1).testing().safeHarbor()
                                && !readsPriorYear(plan, year - 1)
                        ? Antecedent.Need.WHERE_ON_FILE
                        : Antecedent.Need.NONE);
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
