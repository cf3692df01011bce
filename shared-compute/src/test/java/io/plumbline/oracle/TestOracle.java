package io.plumbline.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One test of one group: averages of the ratios, the limit, and what a failed one costs.
final class TestOracle {

    private final String test;
    private final String group;
    private final TestMethod method;
    private final PlanTerms terms;
    private final List<BigDecimal> others = new ArrayList<>();
    private BigDecimal othersPay = BigDecimal.ZERO;
    private final Map<TestedEmployee, Contributor> highly = new LinkedHashMap<>();
    private final Map<TestedEmployee, BigDecimal> allocated = new LinkedHashMap<>();
    private @Nullable BigDecimal dollarLevel;

    TestOracle(String test, String group, TestMethod method, PlanTerms terms) {
        this.test = test;
        this.group = group;
        this.method = method;
        this.terms = terms;
    }

    /// @param counted over all plans of the employer
    /// @param correctable of this plan
    void add(TestedEmployee employee, BigDecimal counted, BigDecimal correctable) {
        BigDecimal ratio = employee.ratio(counted);
        if (employee.highly()) {
            highly.put(employee, new Contributor(employee.id(), counted, correctable, employee.pay(), ratio));
        } else {
            others.add(ratio);
            othersPay = othersPay.add(employee.pay());
        }
    }

    Nondiscrimination judge() {
        BigDecimal high =
                average(highly.values().stream().map(Contributor::percent).toList());
        BigDecimal low = method.given() != null ? method.given() : average(others);
        BigDecimal limit = high == null || low == null || !method.isTested() ? null : LimitOracle.limit(low);
        String limb = limit == null || low == null ? null : LimitOracle.limb(low);
        if (high == null || low == null || limit == null || high.compareTo(limit) <= 0) {
            return row(high, low, limit, limb, true, BigDecimal.ZERO, null, null);
        }
        BigDecimal excess = level(limit);
        if (!method.isOfThisYear()) {
            return row(high, low, limit, limb, false, excess, null, null);
        }
        BigDecimal points = LimitOracle.pointsToPass(high, low);
        BigDecimal qnec = othersPay.multiply(points).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        return row(high, low, limit, limb, false, excess, points, qnec);
    }

    /// Of those with a part of the excess, that part.
    Map<TestedEmployee, BigDecimal> allocated() {
        return allocated;
    }

    Map<String, Contributor> correctable() {
        return highly.values().stream().collect(Collectors.toMap(Contributor::employeeId, Function.identity()));
    }

    BigDecimal ratioOf(TestedEmployee employee) {
        Contributor contributor = highly.get(employee);
        if (contributor == null) {
            throw new IllegalStateException(employee.id());
        }
        return contributor.percent();
    }

    private BigDecimal level(BigDecimal limit) {
        List<Contributor> contributors = List.copyOf(highly.values());
        BigDecimal excess = LevellingOracle.excess(limit, contributors);
        LevelledDollars levelled = LevelledDollars.of(excess, contributors);
        dollarLevel = levelled.level();
        for (TestedEmployee each : highly.keySet()) {
            BigDecimal part = levelled.parts().getOrDefault(each.id(), BigDecimal.ZERO);
            if (part.signum() > 0) {
                allocated.put(each, part);
            }
        }
        return excess;
    }

    /// To the nearest hundredth of a point, 1.401(k)-6 ("ADP"); null of nobody.
    private static @Nullable BigDecimal average(List<BigDecimal> ratios) {
        return ratios.isEmpty()
                ? null
                : ratios.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(ratios.size()), 2, RoundingMode.HALF_UP);
    }

    private Nondiscrimination row(
            @Nullable BigDecimal high,
            @Nullable BigDecimal low,
            @Nullable BigDecimal limit,
            @Nullable String limb,
            boolean passed,
            BigDecimal excess,
            @Nullable BigDecimal points,
            @Nullable BigDecimal qnec) {
        LocalDate dayAfter = terms.planYear().to().plusDays(1);
        LocalDate free = terms.flag(Provision.EACA)
                ? dayAfter.plusMonths(6).minusDays(1)
                : dayAfter.plusMonths(2).plusDays(14);
        boolean isCut = !allocated.isEmpty();
        List<Contributor> contributors = List.copyOf(highly.values());
        return new Nondiscrimination(
                test,
                group,
                highly.size(),
                others.size(),
                high,
                low,
                limit,
                limb,
                passed,
                excess,
                method.method(),
                points,
                qnec,
                passed ? null : excess,
                passed ? null : free,
                passed ? null : dayAfter.plusMonths(12).minusDays(1),
                limit == null || !isCut ? null : LevellingOracle.highestLeft(limit, contributors),
                limit == null || !isCut ? null : LevellingOracle.reduced(limit, contributors),
                isCut ? dollarLevel : null,
                isCut ? (long) allocated.size() : null);
    }
}
