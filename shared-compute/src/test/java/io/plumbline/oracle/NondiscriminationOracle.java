package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The ADP and the ACP test of a plan and the corrections of those that fail, in the order of 401(m)(6)(D): excess
/// contributions go first, and the match that went with them is in no ACP test.
final class NondiscriminationOracle {

    private final PlanTerms terms;
    private final List<TestedEmployee> employees;
    private final Map<String, TestedDollars> dollars = new HashMap<>();
    private final Map<String, TestOracle> judged = new HashMap<>();
    private final List<Nondiscrimination> tests = new ArrayList<>();
    private final List<NondiscriminationCorrection> corrections = new ArrayList<>();

    private NondiscriminationOracle(PlanVerdict verdict) {
        PlanCase plan = verdict.plan();
        terms = plan.terms();
        employees = new PopulationOracle(verdict).of(plan.participants());
        Map<String, List<Contribution>> byEmployee = plan.byEmployee();
        Map<String, CatchUpBefore> before = plan.catchUpBefore();
        for (TestedEmployee each : employees) {
            List<Contribution> all = byEmployee.getOrDefault(each.id(), List.of());
            dollars.put(
                    each.id(),
                    TestedDollars.of(each, all, terms, before.getOrDefault(each.id(), CatchUpBefore.UNKNOWN)));
        }
    }

    static NondiscriminationOracle judge(PlanVerdict verdict) {
        NondiscriminationOracle oracle = new NondiscriminationOracle(verdict);
        oracle.groups().forEach(oracle::test);
        return oracle;
    }

    List<Nondiscrimination> rows() {
        return List.copyOf(tests);
    }

    List<NondiscriminationCorrection> corrections() {
        return List.copyOf(corrections);
    }

    /// What a correction may take from each highly compensated employee, by id.
    Map<String, Contributor> correctable(String test, String group) {
        TestOracle found = judged.get(test + " " + group);
        return found == null ? Map.of() : found.correctable();
    }

    /// One of them is always tested, if only of nobody.
    private Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        groups.add(terms.says(Provision.OTHERWISE_EXCLUDABLE, "separate") ? "statutory" : "all");
        employees.forEach(each -> groups.add(each.group()));
        return groups;
    }

    private void test(String group) {
        Map<String, NondiscriminationCorrection> corrected = new HashMap<>();
        TestOracle adp = new TestOracle("adp", group, TestMethod.of(Provision.PRIOR_YEAR_NHCE_ADP, terms), terms);
        TestOracle acp = new TestOracle("acp", group, TestMethod.of(Provision.PRIOR_YEAR_NHCE_ACP, terms), terms);
        for (TestedEmployee each : employees) {
            if (each.group().equals(group)) {
                TestedDollars has = dollarsOf(each.id());
                adp.add(each, has.adpNumerator(), has.deferrals().add(has.qualified()));
            }
        }
        judged.put("adp " + group, adp);
        judged.put("acp " + group, acp);
        tests.add(adp.judge());
        adp.allocated().forEach((employee, allocated) -> {
            NondiscriminationCorrection correction = new ExcessContributionOracle(
                            employee, dollarsOf(employee.id()), terms)
                    .correct(group, adp.ratioOf(employee), allocated);
            corrections.add(correction);
            corrected.put(employee.id(), correction);
        });
        for (TestedEmployee each : employees) {
            if (each.group().equals(group)) {
                TestedDollars has = dollarsOf(each.id());
                BigDecimal gone = adpOf(each, corrected).forfeitedMatch();
                acp.add(each, has.acpNumerator(gone), has.afterTax().add(Money.over(has.match(), gone)));
            }
        }
        tests.add(acp.judge());
        acp.allocated()
                .forEach((employee, allocated) -> corrections.add(
                        aggregate(group, employee, acp.ratioOf(employee), allocated, adpOf(employee, corrected))));
    }

    private static NondiscriminationCorrection adpOf(
            TestedEmployee employee, Map<String, NondiscriminationCorrection> corrected) {
        NondiscriminationCorrection nothing = new NondiscriminationCorrection(
                "adp",
                employee.group(),
                employee.id(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        return corrected.getOrDefault(employee.id(), nothing);
    }

    /// After-tax contributions are distributed first, with the match that they drew; of the match that vests with
    /// service, what is vested, and the rest is forfeited, 401(m)(6)(A); what nobody can forfeit comes last.
    ///
    /// @param adp what went with the excess contributions
    private NondiscriminationCorrection aggregate(
            String group,
            TestedEmployee employee,
            BigDecimal ratio,
            BigDecimal allocated,
            NondiscriminationCorrection adp) {
        TestedDollars has = dollarsOf(employee.id());
        BigDecimal vesting = Money.over(Money.over(has.match(), adp.forfeitedMatch()), has.nonforfeitable());
        BigDecimal afterTax = new ExcessAfterTaxOracle(employee, has, terms).refunded(allocated, adp);
        BigDecimal ofMatch = allocated.subtract(afterTax).min(vesting);
        BigDecimal vested = employee.participant().amount(OptionalColumn.VESTED_PERCENT, new BigDecimal("100"));
        BigDecimal distributed =
                Fraction.of(ofMatch).times(Fraction.of(vested)).over(100).rounded(2, RoundingMode.HALF_UP);
        BigDecimal forfeited = ofMatch.subtract(distributed);
        return new NondiscriminationCorrection(
                "acp",
                group,
                employee.id(),
                ratio,
                allocated,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                allocated.subtract(forfeited),
                forfeited);
    }

    private TestedDollars dollarsOf(String employeeId) {
        TestedDollars has = dollars.get(employeeId);
        if (has == null) {
            throw new IllegalStateException(employeeId);
        }
        return has;
    }
}
