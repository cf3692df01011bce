// What each employee was credited with, by money type, and when for the first and for the last time.

import pl from "nodejs-polars";
import { contributions } from "./files.mjs";

export function query(directory) {
  return contributions(directory)
    .groupBy(["employee_id", "money_type"])
    .agg(
      pl.len().cast(pl.Int64).alias("contributions"),
      pl.col("amount").sum().cast(pl.Decimal(14, 2)),
      pl.col("pay_date").min().alias("first_pay_date"),
      pl.col("pay_date").max().alias("last_pay_date"),
    );
}
