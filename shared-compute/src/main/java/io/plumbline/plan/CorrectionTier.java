package io.plumbline.plan;

import java.util.Locale;
import java.util.Optional;

/// A part of a participant's annual additions that is removed together when they exceed the limit of 415(c).
///
/// The constants stand in the order of Rev. Proc. 2021-30, 6.06(2): the employee's money before the employer's,
/// and of the employee's what drew no match before what did. The procedure leaves the order within the
/// employer's money open; here what is discretionary goes before what was promised, and safe harbor money last.
public enum CorrectionTier {
    UNMATCHED_AFTER_TAX,
    UNMATCHED_DEFERRALS,
    /// After-tax contributions together with the match that they drew.
    MATCHED_AFTER_TAX,
    /// Elective deferrals together with the match that they drew.
    MATCHED_DEFERRALS,
    PROFIT_SHARING(MoneyType.PROFIT_SHARING),
    NONELECTIVE(MoneyType.NONELECTIVE),
    FORFEITURE(MoneyType.FORFEITURE),
    MATCH_TRUE_UP(MoneyType.MATCH_TRUE_UP),
    MATCH(MoneyType.MATCH),
    QMAC(MoneyType.QMAC),
    SAFE_HARBOR_MATCH(MoneyType.SAFE_HARBOR_MATCH),
    QNEC(MoneyType.QNEC),
    SAFE_HARBOR_NONELECTIVE(MoneyType.SAFE_HARBOR_NONELECTIVE);

    private final Optional<MoneyType> employerMoney;

    CorrectionTier() {
        employerMoney = Optional.empty();
    }

    CorrectionTier(MoneyType employerMoney) {
        this.employerMoney = Optional.of(employerMoney);
    }

    /// The name used in plan files: `unmatched_deferrals`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one employer money type that the tier is; empty for the employee's money.
    public Optional<MoneyType> employerMoney() {
        return employerMoney;
    }
}
