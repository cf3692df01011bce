package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.limits.GoverningLimits;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.limits.TaxYear;
import io.plumbline.plan.MoneyType;
import io.plumbline.plan.Period;
import io.plumbline.plan.Plan;
import io.plumbline.plan.Provisions;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters that follow from a plan, a year and the regulatory limits: `plan`, `money_types`, `limits`
/// and `tax_years`.
///
/// The limits are looked up only for a run whose assets read them: eligibility can be judged for a year whose
/// limits are not announced yet.
final class PlanParameters {

    private final Plan plan;
    private final int year;
    private final LimitTable table;

    PlanParameters(Plan plan, int year, LimitTable table) {
        this.plan = plan;
        this.year = year;
        this.table = table;
    }

    /// Those among some relations that are parameters of a plan.
    ///
    /// @throws InputException if one of them needs a limit that is not loaded
    List<Parameter> readBy(Set<String> relations) {
        // In an order of its own, so that of two limits that are not loaded always the same one is told.
        SortedMap<String, Supplier<Parameter>> all = new TreeMap<>(Map.of(
                "plan",
                this::plan,
                "money_types",
                this::moneyTypes,
                "limits",
                this::limits,
                "tax_years",
                this::taxYears));
        return all.entrySet().stream()
                .filter(parameter -> relations.contains(parameter.getKey()))
                .map(parameter -> parameter.getValue().get())
                .toList();
    }

    private Parameter plan() {
        Period planYear = plan.planYear(year);
        Period limitationYear = plan.limitationYear(year);
        Provisions provisions = plan.provisions(year);
        Row row = new Row()
                .put("plan_id", "VARCHAR", plan.planId())
                .put("employer_id", "VARCHAR", plan.employerId())
                .put("plan_year", "INTEGER", year)
                .put("plan_year_start", "DATE", planYear.start())
                .put("plan_year_end", "DATE", planYear.end())
                .put("limitation_year_start", "DATE", limitationYear.start())
                .put("limitation_year_end", "DATE", limitationYear.end())
                .put("limitation_year_is_calendar", "BOOLEAN", isCalendar(limitationYear))
                .put("eligibility_age", "INTEGER", provisions.eligibility().age())
                .put(
                        "eligibility_service_months",
                        "INTEGER",
                        provisions.eligibility().serviceMonths())
                .put("eligibility_hours", "INTEGER", provisions.eligibility().hours())
                .put("catch_up", "BOOLEAN", provisions.contributions().catchUp())
                .put("super_catch_up", "BOOLEAN", provisions.contributions().superCatchUp())
                .put("roth", "BOOLEAN", provisions.contributions().roth())
                .put("at_risk_threshold", "DECIMAL(5,4)", provisions.limits().atRiskThreshold());
        return Parameter.ofRows("plan", plan.fingerprint(), row.columns, List.of(row.values));
    }

    private Parameter moneyTypes() {
        List<ColumnInfo> columns = List.of(
                new ColumnInfo("money_type", "VARCHAR"),
                new ColumnInfo("annual_addition", "BOOLEAN"),
                new ColumnInfo("elective_deferral", "BOOLEAN"),
                new ColumnInfo("adp", "BOOLEAN"),
                new ColumnInfo("acp", "BOOLEAN"),
                new ColumnInfo("employee_money", "BOOLEAN"));
        List<List<Object>> rows = Arrays.stream(MoneyType.values())
                .map(type -> List.<Object>of(
                        type.code(),
                        type.annualAddition(),
                        type.electiveDeferral(),
                        type.adp(),
                        type.acp(),
                        type.employeeMoney()))
                .toList();
        return Parameter.ofRows("money_types", "", columns, rows);
    }

    private Parameter limits() {
        Row row = new Row()
                .put("annual_additions_limit", "DECIMAL(14,2)", governing().amount(Limit.ANNUAL_ADDITIONS));
        return Parameter.ofRows("limits", table.version(), row.columns, List.of(row.values));
    }

    /// The calendar years that the limitation year touches. The first must be loaded; a later one may not be
    /// announced yet, and is left out: what needs it asks for the limit on annual additions of the same year,
    /// and fails there.
    ///
    /// @throws InputException if the limits of the first are not loaded
    Parameter taxYears() {
        List<Integer> years = plan.limitationYear(year).calendarYears().boxed().toList();
        List<TaxYear> loaded = years.stream()
                .filter(calendarYear -> calendarYear.equals(years.getFirst())
                        || table.find(Limit.ELECTIVE_DEFERRALS, calendarYear).isPresent())
                .map(governing()::taxYear)
                .toList();
        List<ColumnInfo> columns = List.of(
                new ColumnInfo("tax_year", "INTEGER"),
                new ColumnInfo("elective_deferral_limit", "DECIMAL(14,2)"),
                new ColumnInfo("catch_up_limit", "DECIMAL(14,2)"),
                new ColumnInfo("super_catch_up_limit", "DECIMAL(14,2)"));
        List<List<@Nullable Object>> rows =
                loaded.stream().map(PlanParameters::row).toList();
        return Parameter.ofRows("tax_years", table.version(), columns, rows);
    }

    private GoverningLimits governing() {
        return new GoverningLimits(
                table,
                plan.planYear(year),
                plan.limitationYear(year),
                year,
                plan.provisions(year).limits().partialMonth());
    }

    private static List<@Nullable Object> row(TaxYear taxYear) {
        return Stream.<@Nullable Object>of(
                        taxYear.year(),
                        taxYear.electiveDeferralLimit(),
                        taxYear.catchUpLimit(),
                        taxYear.superCatchUpLimit())
                .toList();
    }

    private static boolean isCalendar(Period period) {
        return period.start().getMonth() == Month.JANUARY
                && period.start().getDayOfMonth() == 1
                && period.end().getYear() == period.start().getYear();
    }

    /// One row in the making.
    private static final class Row {
        private final List<ColumnInfo> columns = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        private Row put(String name, String type, Object value) {
            columns.add(new ColumnInfo(name, type));
            values.add(value);
            return this;
        }
    }
}
