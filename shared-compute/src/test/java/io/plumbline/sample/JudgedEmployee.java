package io.plumbline.sample;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One employee of a sample measured against the limits, in plain Java and from the rules.
///
/// @param excessDeferral deferrals beyond the 402(g) limit and the catch-up limit of the age
/// @param additions annual additions without catch-up of either kind
/// @param limit the lesser of the dollar limit and compensation, 415(c)(1)
/// @param catchUpByAnnualAdditions deferrals that become catch-up because the 415(c) limit is reached,
/// 1.414(v)-1
record JudgedEmployee(
        String employeeId,
        int age,
        boolean limitedByDollar,
        BigDecimal excessDeferral,
        BigDecimal additions,
        BigDecimal limit,
        BigDecimal catchUpByAnnualAdditions) {

    private static final Set<String> DEFERRALS = Set.of("pre_tax", "roth");
    private static final Set<String> NOT_ADDITIONS = Set.of("rollover", "loan_repayment", "restorative");
    private static final BigDecimal AT_RISK = new BigDecimal("0.95");

    static List<JudgedEmployee> all(GeneratedSample sample, SampleLimits limits) {
        Map<String, BigDecimal> deferrals = new HashMap<>();
        Map<String, BigDecimal> counted = new HashMap<>();
        sample.select("from contributions", row -> {
            String employee = row.text("employee_id");
            if (DEFERRALS.contains(row.text("money_type"))) {
                deferrals.merge(employee, row.decimal("amount"), BigDecimal::add);
            }
            if (!NOT_ADDITIONS.contains(row.text("money_type"))) {
                counted.merge(employee, row.decimal("amount"), BigDecimal::add);
            }
            return employee;
        });
        return sample.select("from census", row -> {
            String employee = row.text("employee_id");
            int age = sample.facts().year() - row.date("birth_date").getYear();
            return judge(
                    employee,
                    age,
                    row.decimal("compensation"),
                    deferrals.getOrDefault(employee, BigDecimal.ZERO),
                    counted.getOrDefault(employee, BigDecimal.ZERO),
                    limits);
        });
    }

    private static JudgedEmployee judge(
            String employee,
            int age,
            BigDecimal compensation,
            BigDecimal deferrals,
            BigDecimal counted,
            SampleLimits limits) {
        BigDecimal pool = catchUpLimit(age, limits);
        BigDecimal over = deferrals.subtract(limits.electiveDeferral()).max(BigDecimal.ZERO);
        BigDecimal used = over.min(pool);
        BigDecimal limit = limits.annualAdditions().min(compensation);
        BigDecimal beyond = counted.subtract(used).subtract(limit).max(BigDecimal.ZERO);
        BigDecimal becomesCatchUp = beyond.min(pool.subtract(used)).min(deferrals.subtract(used));
        return new JudgedEmployee(
                employee,
                age,
                limits.annualAdditions().compareTo(compensation) <= 0,
                over.subtract(used),
                counted.subtract(used).subtract(becomesCatchUp),
                limit,
                becomesCatchUp);
    }

    private static BigDecimal catchUpLimit(int age, SampleLimits limits) {
        if (age < 50) {
            return BigDecimal.ZERO;
        }
        BigDecimal larger = limits.superCatchUp();
        return age >= 60 && age <= 63 && larger != null ? larger : limits.catchUp();
    }

    BigDecimal excess() {
        return additions.subtract(limit).max(BigDecimal.ZERO);
    }

    boolean deferralExcessUnder50() {
        return age < 50 && excessDeferral.signum() > 0;
    }

    boolean deferralExcessFrom50() {
        return age >= 50 && !(age >= 60 && age <= 63) && excessDeferral.signum() > 0;
    }

    boolean deferralExcessFrom60To63() {
        return age >= 60 && age <= 63 && excessDeferral.signum() > 0;
    }

    boolean overDollarLimit() {
        return limitedByDollar && excess().signum() > 0;
    }

    boolean overCompensation() {
        return !limitedByDollar && excess().signum() > 0;
    }

    boolean atRisk() {
        return additions.signum() > 0 && excess().signum() == 0 && additions.compareTo(limit.multiply(AT_RISK)) >= 0;
    }

    boolean usesCatchUpByAnnualAdditions() {
        return catchUpByAnnualAdditions.signum() > 0;
    }
}
