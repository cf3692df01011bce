package io.plumbline.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// The assets that the oracle has an opinion on.
public enum JudgedAsset {
    ELIGIBILITY_FLAGS(verdict -> verdict.plan().eligibilityFlags(), List.of("employee_id"), Set.of()),
    ELIGIBILITY_DETERMINATION(PlanVerdict::eligibilityDeterminations, List.of("employee_id"), Set.of("reason")),
    ELECTIVE_DEFERRALS(verdict -> verdict.plan().electiveDeferrals(), List.of("employee_id"), Set.of()),
    ANNUAL_ADDITIONS(verdict -> verdict.plan().annualAdditions(), List.of("employee_id"), Set.of()),
    ANNUAL_ADDITIONS_CORRECTIONS(
            verdict -> verdict.plan().annualAdditionsCorrections(), List.of("employee_id", "step"), Set.of()),
    HIGHLY_COMPENSATED(PlanVerdict::highlyCompensated, List.of("employee_id"), Set.of()),
    NONDISCRIMINATION(verdict -> verdict.tests().rows(), List.of("test", "tested_group"), Set.of()),
    NONDISCRIMINATION_CORRECTIONS(
            verdict -> verdict.tests().corrections(), List.of("test", "tested_group", "employee_id"), Set.of());

    private final Function<PlanVerdict, List<? extends Record>> judge;
    private final List<String> key;
    private final Set<String> wording;

    JudgedAsset(Function<PlanVerdict, List<? extends Record>> judge, List<String> key, Set<String> wording) {
        this.judge = judge;
        this.key = key;
        this.wording = wording;
    }

    /// The name in the catalogue.
    public String asset() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The rows that the asset must have, in any order.
    public List<? extends Record> rows(PlanVerdict verdict) {
        return judge.apply(verdict);
    }

    /// The columns that tell its rows apart.
    public List<String> key() {
        return key;
    }

    /// The columns whose words are the asset's own; the oracle asks only that there are some.
    public Set<String> wording() {
        return wording;
    }
}
