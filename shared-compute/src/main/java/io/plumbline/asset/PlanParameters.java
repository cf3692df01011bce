package io.plumbline.asset;

import io.plumbline.InputException;
import io.plumbline.engine.ColumnInfo;
import io.plumbline.limits.GoverningLimits;
import io.plumbline.limits.Limit;
import io.plumbline.limits.LimitTable;
import io.plumbline.limits.RothCatchUp;
import io.plumbline.limits.TaxYear;
import io.plumbline.plan.MatchTier;
import io.plumbline.plan.MoneyType;
import io.plumbline.plan.Period;
import io.plumbline.plan.Plan;
import io.plumbline.plan.QualifiedContributions;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/// The parameters that follow from a plan, a year and the regulatory limits: `plan`, `plan_years`,
/// `entry_dates`, `match_formula`, `money_types`, `limits`, `testing_limits` and `tax_years`.
///
/// The limits are looked up only for a run whose assets read them: eligibility can be judged for a year whose
/// limits are not announced yet.
final class PlanParameters {

    private static final int YEARS_BEFORE = 80;
    private static final int YEARS_AHEAD = 2;

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
                () -> PlanRow.of(plan, year),
                "plan_years",
                this::planYears,
                "entry_dates",
                this::entryDates,
                "match_formula",
                this::matchFormula,
                "money_types",
                this::moneyTypes,
                "limits",
                this::limits,
                "testing_limits",
                this::testingLimits,
                "tax_years",
                this::taxYears));
        return all.entrySet().stream()
                .filter(parameter -> relations.contains(parameter.getKey()))
                .map(parameter -> parameter.getValue().get())
                .toList();
    }

    /// Plan years without a gap: service may reach back as far as a working life does, and an entry date may lie
    /// ahead.
    private Parameter planYears() {
        List<ColumnInfo> columns =
                List.of(new ColumnInfo("plan_year_start", "DATE"), new ColumnInfo("plan_year_end", "DATE"));
        List<List<LocalDate>> rows =
                periods().map(period -> List.of(period.start(), period.end())).toList();
        return Parameter.ofRows("plan_years", plan.fingerprint(), columns, rows);
    }

    /// The days on which employees enter. None where they enter on the very day.
    private Parameter entryDates() {
        List<List<LocalDate>> rows = periods()
                .flatMap(period -> plan.provisions(year).eligibility().entry().of(period))
                .map(List::of)
                .toList();
        return Parameter.ofRows("entry_dates", plan.fingerprint(), List.of(new ColumnInfo("entry_date", "DATE")), rows);
    }

    private Stream<Period> periods() {
        return plan.planYears(year - YEARS_BEFORE, year + YEARS_AHEAD).stream();
    }

    private Parameter matchFormula() {
        List<ColumnInfo> columns = List.of(
                new ColumnInfo("tier", "INTEGER"),
                new ColumnInfo("rate", "DECIMAL(9,6)"),
                new ColumnInfo("from_share", "DECIMAL(9,6)"),
                new ColumnInfo("up_to", "DECIMAL(9,6)"));
        List<List<Object>> rows = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (MatchTier tier : plan.provisions(year).contributions().matchFormula()) {
            rows.add(List.of(rows.size() + 1, tier.rate(), from, tier.upTo()));
            from = tier.upTo();
        }
        return Parameter.ofRows("match_formula", plan.fingerprint(), columns, rows);
    }

    private Parameter moneyTypes() {
        QualifiedContributions qualified = plan.provisions(year).testing().qualified();
        List<ColumnInfo> columns = List.of(
                new ColumnInfo("money_type", "VARCHAR"),
                new ColumnInfo("annual_addition", "BOOLEAN"),
                new ColumnInfo("elective_deferral", "BOOLEAN"),
                new ColumnInfo("adp", "BOOLEAN"),
                new ColumnInfo("acp", "BOOLEAN"),
                new ColumnInfo("employee_money", "BOOLEAN"),
                new ColumnInfo("matching", "BOOLEAN"),
                new ColumnInfo("nonforfeitable", "BOOLEAN"));
        List<List<Object>> rows = Arrays.stream(MoneyType.values())
                .map(type -> List.<Object>of(
                        type.code(),
                        type.annualAddition(),
                        type.electiveDeferral(),
                        type.countsInAdp(qualified),
                        type.countsInAcp(qualified),
                        type.employeeMoney(),
                        type.matching(),
                        type.nonforfeitable()))
                .toList();
        return Parameter.ofRows("money_types", plan.fingerprint(), columns, rows);
    }

    private Parameter limits() {
        RowOfValues row = new RowOfValues()
                .put("annual_additions_limit", "DECIMAL(14,2)", governing().amount(Limit.ANNUAL_ADDITIONS));
        return row.as("limits", table.version());
    }

    /// What the ADP and ACP tests ask for. The threshold of pay is that of the look-back year.
    private Parameter testingLimits() {
        RowOfValues row = new RowOfValues()
                .put("compensation_limit", "DECIMAL(14,2)", governing().amount(Limit.COMPENSATION))
                .put("hce_threshold", "DECIMAL(14,2)", governing().amount(Limit.HIGHLY_COMPENSATED));
        return row.as("testing_limits", table.version());
    }

    /// The calendar years that the limitation year or the plan year touches. The first must be loaded; a later one
    /// may not be announced yet, and is left out: where the limitation year ends in it, what needs it asks for the
    /// limit on annual additions of the same year, and fails there; where only the plan year does, it has no
    /// catch-up yet.
    ///
    /// @throws InputException if the limits of the first are not loaded
    Parameter taxYears() {
        List<Integer> years = governing().calendarYears().boxed().toList();
        List<TaxYear> loaded = years.stream()
                .filter(calendarYear -> calendarYear.equals(years.getFirst())
                        || table.find(Limit.ELECTIVE_DEFERRALS, calendarYear).isPresent())
                .map(governing()::taxYear)
                .toList();
        List<ColumnInfo> columns = List.of(
                new ColumnInfo("tax_year", "INTEGER"),
                new ColumnInfo("elective_deferral_limit", "DECIMAL(14,2)"),
                new ColumnInfo("catch_up_limit", "DECIMAL(14,2)"),
                new ColumnInfo("super_catch_up_limit", "DECIMAL(14,2)"),
                new ColumnInfo("roth_wage_threshold", "DECIMAL(14,2)"),
                new ColumnInfo("roth_catch_up", "VARCHAR"));
        List<List<@Nullable Object>> rows = loaded.stream().map(this::row).toList();
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

    private List<@Nullable Object> row(TaxYear taxYear) {
        RothCatchUp roth = RothCatchUp.in(taxYear.year());
        return Stream.<@Nullable Object>of(
                        taxYear.year(),
                        taxYear.electiveDeferralLimit(),
                        taxYear.catchUpLimit(),
                        taxYear.superCatchUpLimit(),
                        roth == RothCatchUp.NONE
                                ? null
                                : table.require(Limit.ROTH_CATCH_UP_WAGES, taxYear.year() - 1)
                                        .amount(),
                        roth.code())
                .toList();
    }
}
