package io.plumbline.plan;

import io.plumbline.plan.QualifiedContributions.CountedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of money that reach a participant's account, and what each of them counts towards.
///
/// This is the only such table. A catch-up contribution is no money type: it is the part of the elective
/// deferrals that exceeds a limit (414(v)), known only once they are compared with it.
public enum MoneyType {
    //                     annual addition, elective deferral, ADP, ACP, employee's
    PRE_TAX(true, true, true, false, true),
    ROTH(true, true, true, false, true),
    AFTER_TAX(true, false, false, true, true),
    MATCH(true, false, false, true, false),
    SAFE_HARBOR_MATCH(true, false, false, true, false),
    MATCH_TRUE_UP(true, false, false, true, false),
    NONELECTIVE(true, false, false, false, false),
    SAFE_HARBOR_NONELECTIVE(true, false, false, false, false),
    PROFIT_SHARING(true, false, false, false, false),
    /// Qualified nonelective contribution, made for the ADP test unless the plan says otherwise; no
    /// contribution counts in both tests.
    QNEC(true, false, true, false, false),
    /// Qualified matching contribution, likewise.
    QMAC(true, false, true, false, false),
    FORFEITURE(true, false, false, false, false),
    ROLLOVER(false, false, false, false, true),
    LOAN_REPAYMENT(false, false, false, false, true),
    RESTORATIVE(false, false, false, false, false);

    private final boolean annualAddition;
    private final boolean electiveDeferral;
    private final boolean adp;
    private final boolean acp;
    private final boolean employeeMoney;

    MoneyType(boolean annualAddition, boolean electiveDeferral, boolean adp, boolean acp, boolean employeeMoney) {
        this.annualAddition = annualAddition;
        this.electiveDeferral = electiveDeferral;
        this.adp = adp;
        this.acp = acp;
        this.employeeMoney = employeeMoney;
    }

    public static Optional<MoneyType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(MoneyType::code).toList();
    }

    /// The name used in contribution data: `pre_tax`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Counted against 415(c): employer contributions, employee contributions and forfeitures, 415(c)(2).
    /// Rollovers, loan repayments and restorative payments are not, 1.415(c)-1(b)(2)(ii)(C) and (b)(3).
    public boolean annualAddition() {
        return annualAddition;
    }

    /// Counted against 402(g): pre-tax and Roth deferrals alike, 402(g)(3). Only these can become catch-up.
    public boolean electiveDeferral() {
        return electiveDeferral;
    }

    /// In the numerator of the actual deferral ratio, 1.401(k)-2(a)(3), (a)(6), unless the plan counts
    /// qualified contributions elsewhere.
    public boolean adp() {
        return adp;
    }

    /// In the numerator of the actual contribution ratio, 1.401(m)-2(a)(3): match and after-tax
    /// contributions.
    public boolean acp() {
        return acp;
    }

    /// In the numerator of the actual deferral ratio of a plan that counts qualified contributions so.
    public boolean countsInAdp(QualifiedContributions qualified) {
        return countedIn(qualified) == CountedIn.ADP;
    }

    /// In the numerator of the actual contribution ratio of a plan that counts qualified contributions so.
    public boolean countsInAcp(QualifiedContributions qualified) {
        return countedIn(qualified) == CountedIn.ACP;
    }

    private CountedIn countedIn(QualifiedContributions qualified) {
        return switch (this) {
            case QNEC -> qualified.qnec();
            case QMAC -> qualified.qmac();
            default -> adp ? CountedIn.ADP : acp ? CountedIn.ACP : CountedIn.NONE;
        };
    }

    /// The participant's own money, which a correction distributes; the employer's it forfeits,
    /// Rev. Proc. 2021-30, 6.06(2).
    public boolean employeeMoney() {
        return employeeMoney;
    }

    /// Given because of other contributions, 401(m)(4)(A); the match formula tells which.
    public boolean matching() {
        return switch (this) {
            case MATCH, SAFE_HARBOR_MATCH, MATCH_TRUE_UP, QMAC -> true;
            default -> false;
        };
    }

    /// Vested whatever the plan's vesting schedule says: what the employee gave, IRC 411(a)(1), and qualified and safe
    /// harbor contributions, 26 CFR 1.401(k)-6.
    public boolean nonforfeitable() {
        return switch (this) {
            case QNEC, QMAC, SAFE_HARBOR_MATCH, SAFE_HARBOR_NONELECTIVE -> true;
            default -> employeeMoney;
        };
    }
}
