package io.plumbline.report;

import io.plumbline.engine.Rows;
import io.plumbline.typeset.Typeset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One test, as it is printed.
///
/// @param qnecPercent what all who are not highly compensated would have to be given for the test to pass
/// @param correctBy until when a correction is free of excise tax; null where nothing is to be corrected
record NondiscriminationTest(
        String name,
        String method,
        long highlyCompensated,
        long others,
        String highlyCompensatedPercent,
        String othersPercent,
        String limit,
        boolean passed,
        BigDecimal excess,
        @Nullable BigDecimal qnecPercent,
        @Nullable BigDecimal qnec,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate correctAtTheLatest) {

    static NondiscriminationTest of(Rows row) {
        return new NondiscriminationTest(
                name(row.text("test"), row.text("tested_group")),
                method(row.text("method")),
                row.integer("hce_count"),
                row.integer("nhce_count"),
                Typeset.percentage((BigDecimal) row.value("hce_percent")),
                Typeset.percentage((BigDecimal) row.value("nhce_percent")),
                limit(row),
                row.flag("passed"),
                row.decimal("excess_total"),
                (BigDecimal) row.value("qnec_percent"),
                (BigDecimal) row.value("qnec_to_pass"),
                (LocalDate) row.value("correct_by"),
                (LocalDate) row.value("correct_at_the_latest"));
    }

    /// `ADP`, and the group where not all are tested together.
    static String name(String test, String testedGroup) {
        String name = test.toUpperCase(Locale.ROOT);
        return testedGroup.equals("all")
                ? name
                : name + ", " + Typeset.words(testedGroup).toLowerCase(Locale.ROOT);
    }

    /// How the correction could be made without a refund, in one sentence; empty where there is no such way.
    String alternative() {
        return qnecPercent == null || qnec == null
                ? ""
                : "Instead, %s of qualified nonelective contributions, %s of pay for each employee who is not highly compensated, would make the %s test pass."
                        .formatted(Typeset.dollars(qnec), Typeset.percentage(qnecPercent), name);
    }

    /// Until when, in one sentence; empty where nothing is to be corrected.
    String deadline() {
        return correctBy == null || correctAtTheLatest == null
                ? ""
                : "To be distributed by %s to avoid the excise tax of 4979, and by %s at the latest."
                        .formatted(Typeset.date(correctBy), Typeset.date(correctAtTheLatest));
    }

    private static String limit(Rows row) {
        Object limb = row.value("limb");
        String limit = Typeset.percentage((BigDecimal) row.value("limit_percent"));
        return limb == null ? limit : limit + (limb.equals("1.25") ? " (1.25 times)" : " (2 points, at most twice)");
    }

    private static String method(String method) {
        return switch (method) {
            case "current_year" -> "current year";
            case "prior_year" -> "prior year";
            case "first_year" -> "first plan year";
            case "safe_harbor" -> "safe harbor";
            default -> method;
        };
    }
}
