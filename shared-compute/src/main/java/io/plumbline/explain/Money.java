package io.plumbline.explain;

import io.plumbline.plan.MoneyType;
import io.plumbline.typeset.Typeset;

/// What people call a kind of money.
final class Money {

    private Money() {}

    /// `Pre-tax deferrals` of `pre_tax`.
    static String name(String code) {
        return MoneyType.of(code).map(Money::name).orElseGet(() -> Typeset.words(code));
    }

    /// The same within a sentence: `pre-tax deferrals`, but `Roth deferrals`, which are named after somebody.
    static String inASentence(String code) {
        return code.equals(MoneyType.ROTH.code()) ? name(code) : Typeset.decapitalized(name(code));
    }

    static String name(MoneyType type) {
        return switch (type) {
            case PRE_TAX -> "Pre-tax deferrals";
            case ROTH -> "Roth deferrals";
            case AFTER_TAX -> "After-tax contributions";
            case NONELECTIVE -> "Nonelective contributions";
            case SAFE_HARBOR_NONELECTIVE -> "Safe harbor nonelective contributions";
            case FORFEITURE -> "Forfeitures allocated";
            case QNEC -> "QNEC";
            case QMAC -> "QMAC";
            case MATCH, SAFE_HARBOR_MATCH, MATCH_TRUE_UP, PROFIT_SHARING, ROLLOVER, LOAN_REPAYMENT, RESTORATIVE ->
                Typeset.words(type.code());
        };
    }
}
