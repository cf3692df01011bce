// Who among the active employees meets the conditions of service, age and hours.

import pl from "nodejs-polars";
import { whole } from "./cents.mjs";
import { census } from "./files.mjs";

export function query(directory) {
  const tenure = pl.col("tenure_months").gtEq(whole(12));
  const age = pl.col("age").gtEq(whole(21));
  const hours = pl.col("hours_ytd").gtEq(whole(1000));
  return census(directory)
    .filter(pl.col("employment_status").eq(pl.lit("active")))
    .select(
      "employee_id",
      tenure.alias("tenure_eligible"),
      age.alias("age_eligible"),
      hours.alias("hours_eligible"),
      tenure.and(age).and(hours).alias("fully_eligible"),
      "eligibility_date",
    );
}
