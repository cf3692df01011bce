package io.plumbline.dataset;

import io.plumbline.engine.ColumnInfo;
import io.plumbline.engine.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The census of the PlanAlign Engine: its columns under our names, and its yearly totals as contributions.
final class PlanAlign {

    static final Map<String, String> COLUMNS = Map.of(
            "employee_birth_date", "birth_date",
            "employee_hire_date", "hire_date",
            "employee_termination_date", "termination_date",
            "employee_gross_compensation", "compensation",
            "employee_capped_compensation", "plan_compensation",
            "eligibility_entry_date", "eligibility_date");

    /// Its yearly contribution columns, and the money type that each holds. `employee_contribution` is the sum
    /// of three of them and would count twice.
    private static final Map<String, String> MONEY_TYPES = Map.of(
            "pre_tax_contribution", "pre_tax",
            "roth_contribution", "roth",
            "after_tax_contribution", "after_tax",
            "employer_core_contribution", "nonelective",
            "employer_match_contribution", "match");

    private PlanAlign() {}

    /// The census with its flag `active` as an employment status.
    static String census(String scan, List<ColumnInfo> columns) {
        boolean hasFlag = columns.stream().anyMatch(column -> column.name().equals("active"));
        String status =
                "case try_cast(active as boolean) when true then 'active' when false then 'terminated' end as employment_status";
        return "select *" + (hasFlag ? ", " + status : "") + " from (" + scan + ")";
    }

    /// One row for each yearly total, dated on the plan year's last day. A total that is null or zero is no
    /// contribution.
    static String contributions(String scan, List<ColumnInfo> columns, LocalDate planYearEnd) {
        return columns.stream()
                .filter(column -> MONEY_TYPES.containsKey(column.name()))
                .map(column ->
                        "select employee_id, date '%s' as pay_date, %s as money_type, %s as amount from (%s) where %3$s <> 0"
                                .formatted(
                                        planYearEnd,
                                        Sql.text(MONEY_TYPES.getOrDefault(column.name(), "")),
                                        Sql.name(column.name()),
                                        scan))
                .collect(Collectors.joining("\nunion all\n"));
    }
}
