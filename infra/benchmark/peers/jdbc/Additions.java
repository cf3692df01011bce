import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/// One employee's annual additions of the year, and what of the deferrals is catch-up: by way of 402(g) first, then by
/// way of 415(c), out of one pool.
record Additions(
        String employeeId,
        BigDecimal compensation,
        Map<String, BigDecimal> credited,
        Limits limits,
        BigDecimal applicableLimit,
        BigDecimal catchUpBy402g,
        BigDecimal catchUpBy415,
        BigDecimal amount) {

    private static final BigDecimal NOTHING = new BigDecimal("0.0000");

    static final List<String> MONEY_TYPES = List.of(
            "pre_tax",
            "roth",
            "after_tax",
            "match",
            "safe_harbor_match",
            "match_true_up",
            "nonelective",
            "safe_harbor_nonelective",
            "profit_sharing",
            "qnec",
            "qmac",
            "forfeiture");

    static Additions of(
            String employeeId, int age, BigDecimal compensation, Map<String, BigDecimal> credited, Limits limits) {
        BigDecimal deferrals = credited.getOrDefault("pre_tax", ZERO).add(credited.getOrDefault("roth", ZERO));
        BigDecimal over402g = deferrals.subtract(limits.electiveDeferral()).max(ZERO);
        BigDecimal pool = limits.catchUp(age);
        BigDecimal by402g = over402g.min(pool);
        BigDecimal openTo415 =
                pool.subtract(by402g).min(deferrals.subtract(over402g)).max(ZERO);

        BigDecimal gross = MONEY_TYPES.stream()
                .map(type -> credited.getOrDefault(type, ZERO))
                .reduce(ZERO, BigDecimal::add);
        BigDecimal regular = gross.subtract(by402g);
        BigDecimal limit = limits.annualAdditions().min(compensation);
        BigDecimal by415 = regular.subtract(limit).max(ZERO).min(openTo415);
        return new Additions(employeeId, compensation, credited, limits, limit, by402g, by415, regular.subtract(by415));
    }

    BigDecimal credited(String moneyType) {
        return credited.getOrDefault(moneyType, ZERO);
    }

    String limitedBy() {
        return limits.annualAdditions().compareTo(compensation) <= 0 ? "dollar" : "compensation";
    }

    BigDecimal headroom() {
        return applicableLimit.subtract(amount).max(ZERO);
    }

    BigDecimal excess() {
        return amount.subtract(applicableLimit).max(ZERO);
    }

    /// A share of the limit, cut off after four digits. Null where nothing is allowed.
    BigDecimal utilization() {
        if (amount.signum() == 0) {
            return NOTHING;
        }
        return applicableLimit.signum() > 0 ? amount.divide(applicableLimit, 4, RoundingMode.DOWN) : null;
    }

    String status() {
        if (amount.compareTo(applicableLimit) > 0) {
            return "exceeded";
        }
        boolean close =
                amount.signum() > 0 && amount.compareTo(limits.atRiskThreshold().multiply(applicableLimit)) >= 0;
        return close ? "at_risk" : "within";
    }
}
