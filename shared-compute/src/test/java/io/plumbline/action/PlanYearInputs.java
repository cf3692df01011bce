package io.plumbline.action;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.ParquetOptions;
import io.plumbline.engine.Session;
import io.plumbline.privacy.PseudonymKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the SELECTs of the outboxes read, given by hand: a plan, and who is over which limit.
final class PlanYearInputs {

    private final List<List<?>> additions = new ArrayList<>();
    private final List<List<?>> deferrals = new ArrayList<>();
    private final String planId;
    private final String employerId;
    private final int planYear;

    PlanYearInputs(String planId, String employerId, int planYear) {
        this.planId = planId;
        this.employerId = employerId;
        this.planYear = planYear;
    }

    /// The excess is what the additions have over the limit, as the asset computes it.
    PlanYearInputs additions(
            String employeeId, String additions, String limit, String limitedBy, String catchUpExcluded) {
        BigDecimal excess =
                new BigDecimal(additions).subtract(new BigDecimal(limit)).max(BigDecimal.ZERO);
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
                over.subtract(used)));
        return this;
    }

    /// Binds the relations and materialises every outbox.
    void run(Session session, PseudonymKey key) {
        session.table(
                "plan",
                List.of(text("plan_id"), text("employer_id"), new ColumnInfo("plan_year", "INTEGER")),
                List.of(List.of(planId, employerId, planYear)));
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
                "elective_deferrals",
                List.of(
                        text("employee_id"),
                        money("deferrals"),
                        money("deferral_limit"),
                        money("catch_up_limit"),
                        money("excess_deferral")),
                deferrals);
        key.bindTo(session);
        ActionAssets.all().forEach(asset -> session.materialise(asset.name(), asset.select()));
    }

    /// Runs, and stores the outbox.
    void store(Session session, PseudonymKey key, Path outbox) {
        run(session, key);
        session.copyToParquet("from corrective_actions", outbox, new ParquetOptions("zstd", Map.of()));
    }

    private static ColumnInfo text(String name) {
        return new ColumnInfo(name, "VARCHAR");
    }

    private static ColumnInfo money(String name) {
        return new ColumnInfo(name, "DECIMAL(14,2)");
    }
}
