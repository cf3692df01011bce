package io.plumbline.oracle;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a plan file may provide, where it lies in it, and what holds when it is left out.
public enum Provision {
    ELIGIBILITY_AGE("eligibility", "age", 21),
    SERVICE_MONTHS("eligibility", 12),
    HOURS("eligibility", 1000),
    COMPUTATION_PERIOD("eligibility", "plan_year"),
    ENTRY("eligibility", "semi_annual"),
    ENTRY_RULE("eligibility", "coincident_or_next"),
    LONG_TERM_PART_TIME("eligibility", true),
    HOURS_METHOD("eligibility", "actual"),
    SERVICE_COMPLETED("eligibility", "period_end"),
    RULE_OF_PARITY("eligibility", false),
    ONE_YEAR_HOLDOUT("eligibility", false),
    CATCH_UP("contributions", true),
    SUPER_CATCH_UP("contributions", true),
    ROTH("contributions", true),
    /// The plan's own limit, as a share of plan compensation.
    DEFERRAL_LIMIT("contributions", null),
    MATCH_AFTER_TAX("contributions", false),
    METHOD("testing", "current_year"),
    FIRST_YEAR("testing", "three_percent"),
    PRIOR_YEAR_NHCE_ADP("testing", null),
    PRIOR_YEAR_NHCE_ACP("testing", null),
    TOP_PAID_GROUP("testing", false),
    TOP_PAID_ROUNDING("testing", "down"),
    SAFE_HARBOR("testing", false),
    OTHERWISE_EXCLUDABLE("testing", "tested_together"),
    LONG_TERM_PART_TIME_TESTED("testing", false),
    COUNT_QNEC("testing", "adp"),
    COUNT_QMAC("testing", "adp"),
    CATCH_UP_MATCH("testing", "forfeited"),
    EACA("testing", false),
    AT_RISK_THRESHOLD("limits", new BigDecimal("0.95")),
    CORRECTION_ORDER("limits", "statutory");

    private final String section;
    private final String key;
    private final @Nullable Object otherwise;

    Provision(String section, @Nullable Object otherwise) {
        this.section = section;
        this.key = name().toLowerCase(Locale.ROOT);
        this.otherwise = otherwise;
    }

    Provision(String section, String key, @Nullable Object otherwise) {
        this.section = section;
        this.key = key;
        this.otherwise = otherwise;
    }

    String section() {
        return section;
    }

    String key() {
        return key;
    }

    /// Null where nothing holds.
    @Nullable
    Object otherwise() {
        return otherwise;
    }
}
