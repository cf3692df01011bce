package io.plumbline.action;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.privacy.PseudonymKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the SELECTs of the outboxes read, given by hand: a plan, who is over which limit, who should have
/// entered and what became of tests.
final class PlanYearInputs {

    private final List<List<?>> additions = new ArrayList<>();
    private final List<List<?>> steps = new ArrayList<>();
    private final List<List<?>> deferrals = new ArrayList<>();
    private final List<List<?>> census = new ArrayList<>();
    private final List<List<?>> entries = new ArrayList<>();
    private final List<List<?>> tests = new ArrayList<>();
    private final List<List<?>> corrections = new ArrayList<>();
    private final String planId;
    private final String employerId;
    private final int planYear;

    PlanYearInputs(String planId, String employerId, int planYear) {
        this.planId = planId;
        this.employerId = employerId;
        this.planYear = planYear;
    }

    /// The excess is what the additions have over the limit, as the asset computes it. It is corrected in one
    /// step, out of profit sharing.
    PlanYearInputs additions(
            String employeeId, String additions, String limit, String limitedBy, String catchUpExcluded) {
        BigDecimal excess =
                new BigDecimal(additions).subtract(new BigDecimal(limit)).max(BigDecimal.ZERO);
        if (excess.signum() > 0) {
            steps.add(List.of(employeeId, 1, "forfeit", "profit_sharing", excess));
        }
        this.additions.add(List.of(
                employeeId,
                new BigDecimal(additions),
                new BigDecimal(limit),
                limitedBy,
                new BigDecimal(catchUpExcluded),
                excess));
        return this;
    }

    PlanYearInputs deferrals(String employeeId, String deferrals, String limit, String catchUpLimit) {
        BigDecimal over =
                new BigDecimal(deferrals).subtract(new BigDecimal(limit)).max(BigDecimal.ZERO);
        BigDecimal used = over.min(new BigDecimal(catchUpLimit));
        this.deferrals.add(List.of(
                employeeId,
                new BigDecimal(deferrals),
                new BigDecimal(limit),
                new BigDecimal(catchUpLimit),
                over.subtract(used),
                BigDecimal.ZERO));
        return this;
    }

    /// An employee as the census and the determination of eligibility have them.
    ///
    /// @param onFile the date of entry that the census has
    PlanYearInputs entry(
            String employeeId,
            String status,
            String basis,
            @Nullable LocalDate entry,
            @Nullable LocalDate latestLawful,
            @Nullable LocalDate onFile) {
        census.add(Arrays.asList(employeeId, onFile, null));
        entries.add(Arrays.asList(employeeId, status, basis, entry, latestLawful));
        return this;
    }

    /// A test of everybody that failed, in a calendar year by the current year's percentages.
    PlanYearInputs failed(String test, String hcePercent, String nhcePercent, String limitPercent, String limb) {
        tests.add(List.of(
                test,
                "all",
                new BigDecimal(hcePercent),
                new BigDecimal(nhcePercent),
                new BigDecimal(limitPercent),
                limb,
                "current_year",
                LocalDate.of(planYear + 1, 3, 15),
                LocalDate.of(planYear + 1, 12, 31)));
        return this;
    }

    /// What a failed test takes back from an employee; the parts make up the whole.
    PlanYearInputs takenBack(
            String test,
            String employeeId,
            String percent,
            String refund,
            String recharacterized,
            String forfeitedMatch,
            String excessDeferral) {
        BigDecimal whole = new BigDecimal(refund)
                .add(new BigDecimal(recharacterized))
                .add(new BigDecimal(excessDeferral))
                .add(test.equals("acp") ? new BigDecimal(forfeitedMatch) : BigDecimal.ZERO);
        corrections.add(List.of(
                test,
                "all",
                employeeId,
                new BigDecimal(percent),
                whole,
                new BigDecimal(recharacterized),
                new BigDecimal(excessDeferral),
                new BigDecimal(refund),
                new BigDecimal(forfeitedMatch)));
        return this;
    }

    /// Binds the relations and materialises every outbox.
    void run(Session session, PseudonymKey key) {
        session.table(
                "plan",
                List.of(
                        text("plan_id"),
                        text("employer_id"),
                        new ColumnInfo("plan_year", "INTEGER"),
                        date("plan_year_start"),
                        date("plan_year_end")),
                List.of(List.of(
                        planId, employerId, planYear, LocalDate.of(planYear, 1, 1), LocalDate.of(planYear, 12, 31))));
        session.table(
                "annual_additions",
                List.of(
                        text("employee_id"),
                        money("annual_additions"),
                        money("applicable_limit"),
                        text("limited_by"),
                        money("catch_up_excluded"),
                        money("excess")),
                additions);
        session.table(
                "annual_additions_corrections",
                List.of(
                        text("employee_id"),
                        new ColumnInfo("step", "INTEGER"),
                        text("treatment"),
                        text("money_type"),
                        money("amount")),
                steps);
        session.table(
                "elective_deferrals",
                List.of(
                        text("employee_id"),
                        money("deferrals"),
                        money("deferral_limit"),
                        money("catch_up_limit"),
                        money("excess_deferral"),
                        money("excess_deferral_elsewhere")),
                deferrals);
        session.table(
                "census", List.of(text("employee_id"), date("eligibility_date"), date("termination_date")), census);
        session.table(
                "eligibility_determination",
                List.of(
                        text("employee_id"),
                        text("status"),
                        text("basis"),
                        date("entry_date"),
                        date("latest_lawful_entry_date")),
                entries);
        bindTests(session);
        key.bindTo(session);
        ActionAssets.all().forEach(asset -> session.materialise(asset.name(), asset.select()));
    }

    /// Runs, and stores the outbox.
    void store(Session session, PseudonymKey key, Path outbox) {
        run(session, key);
        session.copyToParquet("from corrective_actions", outbox, new ParquetOptions("zstd", Map.of()));
    }

    private void bindTests(Session session) {
        session.table(
                "nondiscrimination",
                List.of(
                        text("test"),
                        text("tested_group"),
                        percent("hce_percent"),
                        percent("nhce_percent"),
                        new ColumnInfo("limit_percent", "DECIMAL(9,4)"),
                        text("limb"),
                        text("method"),
                        date("correct_by"),
                        date("correct_at_the_latest")),
                tests);
        session.table(
                "nondiscrimination_corrections",
                List.of(
                        text("test"),
                        text("tested_group"),
                        text("employee_id"),
                        percent("percent"),
                        money("excess_allocated"),
                        money("recharacterized_catch_up"),
                        money("excess_deferral_distributed"),
                        money("refund"),
                        money("forfeited_match")),
                corrections);
    }

    private static ColumnInfo text(String name) {
        return new ColumnInfo(name, "VARCHAR");
    }

    private static ColumnInfo date(String name) {
        return new ColumnInfo(name, "DATE");
    }

    private static ColumnInfo percent(String name) {
        return new ColumnInfo(name, "DECIMAL(9,2)");
    }

    private static ColumnInfo money(String name) {
        return new ColumnInfo(name, "DECIMAL(14,2)");
    }
}
