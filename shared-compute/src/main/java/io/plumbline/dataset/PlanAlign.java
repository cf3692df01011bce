package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The census of the PlanAlign Engine: its columns under our names, and its yearly totals as contributions.
final class PlanAlign {

    static final Map<String, String> COLUMNS = Map.of(
            "employee_birth_date", "birth_date",
            "employee_hire_date", "hire_date",
            "employee_termination_date", "termination_date",
            "employee_gross_compensation", "compensation",
            "employee_capped_compensation", "plan_compensation",
            "eligibility_entry_date", "eligibility_date");

    /// Its flag of employment.
    static final String ACTIVE = "active";

    /// Its yearly contribution columns, and the money type that each holds. `employee_contribution` is the sum
    /// of three of them and would count twice.
    static final Map<String, String> MONEY_TYPES = new TreeMap<>(Map.of(
            "pre_tax_contribution", "pre_tax",
            "roth_contribution", "roth",
            "after_tax_contribution", "after_tax",
            "employer_core_contribution", "nonelective",
            "employer_match_contribution", "match"));

    /// The yearly totals of a census.
    ///
    /// @param columns the census's columns that were read for them
    /// @param relation a SELECT of contributions; empty where there are none to read
    record Contributions(
            List<BoundColumn> columns, Scope.Wanted wanted, List<Fault> faults, Optional<String> relation) {}

    private PlanAlign() {}

    /// The census with its flag `active` as an employment status.
    static String census(String scan, List<ColumnInfo> columns) {
        boolean hasFlag = columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(ACTIVE));
        String status =
                "case try_cast(active as boolean) when true then 'active' when false then 'terminated' else cast(active as varchar) end as employment_status";
        return "select *" + (hasFlag ? ", " + status : "") + " from (" + scan + ")";
    }

    /// One row for each yearly total, dated on the plan year's last day. A total that is null is no
    /// contribution.
    ///
    /// @param wanted the rows of the census that are this plan's and year's
    static Contributions contributions(
            AsFiled filed, SourceColumns source, Scope.Wanted wanted, LocalDate planYearEnd) {
        List<BoundColumn> columns = new ArrayList<>();
        ContractFaults faults = new ContractFaults(filed.where(), source);
        List<String> totals = new ArrayList<>();
        Optional<ColumnInfo> employee = source.find("employee_id");
        // The census, bound beside this, has told of its employees already: what is optional is not told again.
        employee.ifPresent(info -> bind(Column.optional("employee_id", ColumnType.TEXT), info, filed, faults)
                .ifPresent(columns::add));
        if (columns.isEmpty()) {
            return new Contributions(columns, wanted, List.of(), Optional.empty());
        }
        String employeeId = columns.getFirst().conversion().expression();
        MONEY_TYPES.forEach((name, moneyType) -> source.find(name)
                .flatMap(info -> bind(Column.optional(name, ColumnType.MONEY).orNegative(), info, filed, faults))
                .ifPresent(column -> {
                    columns.add(column);
                    totals.add(total(column, moneyType, employeeId, filed, wanted, planYearEnd));
                }));
        List<Fault> found = new ArrayList<>(faults.found());
        if (totals.isEmpty() && found.isEmpty()) {
            found.add(Fault.of(
                    filed.where(),
                    "none of the yearly columns " + String.join(", ", MONEY_TYPES.keySet())
                            + " is there; add one, or a contributions file beside it"));
        }
        return new Contributions(
                columns,
                wanted.withoutWarning(),
                found,
                found.isEmpty() ? Optional.of(String.join("\nunion all\n", totals)) : Optional.empty());
    }

    private static Optional<BoundColumn> bind(Column column, ColumnInfo info, AsFiled filed, ContractFaults faults) {
        return switch (Conversion.of(column.type(), info.name(), info.type(), filed.isText())) {
            case Conversion.Lossless lossless -> Optional.of(new BoundColumn(column, info.name(), lossless));
            case Conversion.Refused refused -> {
                faults.refused(column, info);
                yield Optional.empty();
            }
        };
    }

    private static String total(
            BoundColumn column,
            String moneyType,
            String employeeId,
            AsFiled filed,
            Scope.Wanted wanted,
            LocalDate planYearEnd) {
        return """
                select
                  cast(%s as varchar) as employee_id,
                  date '%s' as pay_date,
                  %s as money_type,
                  cast(%s as decimal(14, 2)) as amount,
                  cast(null as integer) as allocation_year,
                  %s as plan_id
                from (%s)
                where %s and %4$s is not null""".formatted(
                        employeeId,
                        planYearEnd,
                        Sql.text(moneyType),
                        column.conversion().expression(),
                        wanted.planOf(),
                        filed.select(),
                        wanted.rows());
    }
}
