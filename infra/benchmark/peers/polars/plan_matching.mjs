// Each employee, the plans of their division, and of each plan the provisions in effect when they were hired.
//
// The as-of join finds the latest provisions that began by then; those that had ended are dropped afterwards. It is as
// fast as a join by plan with a filter on the dates, and never holds every pair of employee and provision.

import { join } from "node:path";
import pl from "nodejs-polars";

export function query(directory) {
  const employees = pl.scanParquet(join(directory, "employees.parquet"));
  const plans = pl.scanParquet(join(directory, "plans.parquet"));
  const provisions = pl.scanParquet(join(directory, "provisions.parquet"));
  return employees
    .select("employee_id", "division", "hire_date")
    .join(plans, { on: "division", how: "inner" })
    .sort("hire_date")
    .joinAsof(provisions.sort("effective_from"), {
      leftOn: "hire_date",
      rightOn: "effective_from",
      byLeft: "plan_id",
      byRight: "plan_id",
      strategy: "backward",
    })
    .filter(
      pl
        .col("effective_from")
        .isNotNull()
        .and(
          pl
            .col("effective_to")
            .isNull()
            .or(pl.col("effective_to").gtEq(pl.col("hire_date"))),
        ),
    )
    .select("employee_id", "plan_id", "effective_from", "age", "service_months");
}
