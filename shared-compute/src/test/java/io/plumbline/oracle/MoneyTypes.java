package io.plumbline.oracle;

import java.util.List;
import java.util.Set;

/// What kinds of money there are, and the two questions asked of them here.
final class MoneyTypes {

    /// Pre-tax and Roth deferrals both, 402(g)(3).
    static final Set<String> DEFERRALS = Set.of("pre_tax", "roth");

    /// Employer contributions, employee contributions and forfeitures, 415(c)(2).
    static final List<String> ANNUAL_ADDITIONS = List.of(
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

    /// Never an annual addition, 1.415(c)-1(b)(2)(ii)(C) and (b)(3).
    static final List<String> NOT_ADDITIONS = List.of("rollover", "loan_repayment", "restorative");

    /// Given because of other contributions, 401(m)(4)(A).
    static final Set<String> MATCHES = Set.of("match", "safe_harbor_match", "match_true_up", "qmac");

    /// Vested whatever the vesting schedule says, 1.401(k)-6; safe harbor match likewise.
    static final Set<String> NONFORFEITABLE = Set.of("qnec", "qmac", "safe_harbor_match");

    private MoneyTypes() {}

    /// Whether it is a qualified contribution that the plan counts in a test, `adp` or `acp`.
    static boolean isQualifiedIn(String test, String type, PlanTerms terms) {
        return switch (type) {
            case "qnec" -> terms.says(Provision.COUNT_QNEC, test);
            case "qmac" -> terms.says(Provision.COUNT_QMAC, test);
            default -> false;
        };
    }

    /// The employer's money in the numerator of the ACP test.
    static boolean isMatchInAcp(String type, PlanTerms terms) {
        return isQualifiedIn("acp", type, terms) || (MATCHES.contains(type) && !type.equals("qmac"));
    }
}
