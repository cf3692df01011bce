// Each employee's annual additions of 2025 against the limit of IRC 415(c)(1), for the sample plan: one plan, calendar
// years, catch-up by way of 402(g) and of 415(c).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import pl from "nodejs-polars";
import { cents, dollars, parse, scaled, whole } from "./cents.mjs";
import { census, contributions } from "./files.mjs";

const YEAR = 2025;
const DEFERRALS = ["pre_tax", "roth"];
const ADDITIONS = [
  ...DEFERRALS,
  "after_tax",
  "match",
  "safe_harbor_match",
  "match_true_up",
  "nonelective",
  "safe_harbor_nonelective",
  "profit_sharing",
  "qnec",
  "qmac",
  "forfeiture",
];

export function query(directory) {
  const limits = readLimits(directory);
  return census(directory)
    .select(
      "employee_id",
      pl.col("birth_date").dt.year().alias("born"),
      cents("compensation").alias("compensation_limit"),
    )
    .join(credited(directory), { on: "employee_id", how: "left" })
    .withColumns(
      ...ADDITIONS.map((type) => cents(type).fillNull(whole(0))),
      whole(limits.annualAdditions).alias("dollar_limit"),
      catchUpLimit(limits).alias("pool"),
    )
    .withColumns(
      total(ADDITIONS).alias("gross"),
      total(DEFERRALS).alias("deferrals"),
      least(pl.col("dollar_limit"), pl.col("compensation_limit")).alias("applicable_limit"),
    )
    .withColumns(atLeastNothing(pl.col("deferrals").minus(whole(limits.electiveDeferral))).alias("over_402g"))
    .withColumns(least(pl.col("over_402g"), pl.col("pool")).alias("catch_up_by_402g"))
    .withColumns(pl.col("gross").minus(pl.col("catch_up_by_402g")).alias("regular"), openTo415().alias("open_to_415"))
    .withColumns(
      least(atLeastNothing(pl.col("regular").minus(pl.col("applicable_limit"))), pl.col("open_to_415")).alias(
        "catch_up_by_415",
      ),
    )
    .withColumns(
      pl.col("catch_up_by_402g").add(pl.col("catch_up_by_415")).alias("catch_up_excluded"),
      pl.col("regular").minus(pl.col("catch_up_by_415")).alias("annual_additions"),
    )
    .withColumns(
      atLeastNothing(pl.col("applicable_limit").minus(pl.col("annual_additions"))).alias("headroom"),
      atLeastNothing(pl.col("annual_additions").minus(pl.col("applicable_limit"))).alias("excess"),
      utilization().alias("utilization"),
    )
    .select(
      "employee_id",
      ...ADDITIONS.map(dollars),
      ...["catch_up_excluded", "annual_additions", "dollar_limit", "compensation_limit", "applicable_limit"].map(
        dollars,
      ),
      pl
        .when(pl.col("dollar_limit").ltEq(pl.col("compensation_limit")))
        .then(pl.lit("dollar"))
        .otherwise(pl.lit("compensation"))
        .alias("limited_by"),
      dollars("headroom"),
      scaled("utilization", 18, 4),
      status(limits).alias("status"),
      dollars("excess"),
      dollars("catch_up_by_415"),
    );
}

function readLimits(directory) {
  const text = JSON.parse(readFileSync(join(directory, "limits.json"), "utf8"));
  return {
    annualAdditions: parse(text.annual_additions_limit, 2),
    electiveDeferral: parse(text.elective_deferral_limit, 2),
    catchUp: parse(text.catch_up_limit, 2),
    superCatchUp: parse(text.super_catch_up_limit, 2),
    atRiskThreshold: parse(text.at_risk_threshold, 4),
  };
}

/**
 * What was credited in the year, a column for each money type. One pass that adds up a column under each condition is a
 * quarter faster than adding up by employee and type and pivoting after it.
 */
function credited(directory) {
  return contributions(directory)
    .filter(pl.col("allocation_year").fillNull(pl.col("pay_date").dt.year()).eq(whole(YEAR)))
    .groupBy("employee_id")
    .agg(
      ...ADDITIONS.map((type) =>
        pl
          .col("amount")
          .filter(pl.col("money_type").eq(pl.lit(type)))
          .sum()
          .alias(type),
      ),
    );
}

/** Age 50 by the end of the year, or 60 to 63 for the larger amount, IRC 414(v)(2)(E). */
function catchUpLimit(limits) {
  const age = whole(YEAR).minus(pl.col("born"));
  return pl
    .when(age.gtEq(60).and(age.ltEq(63)))
    .then(whole(limits.superCatchUp))
    .when(age.gtEq(50))
    .then(whole(limits.catchUp))
    .otherwise(whole(0));
}

/** Of the pool what 402(g) has left, and of the deferrals those that did not go over it. */
function openTo415() {
  return atLeastNothing(
    least(pl.col("pool").minus(pl.col("catch_up_by_402g")), pl.col("deferrals").minus(pl.col("over_402g"))),
  );
}

/** Ten-thousandths, cut off: without its remainder the division is exact. Null where nothing is allowed. */
function utilization() {
  const additions = pl.col("annual_additions").mul(whole(10_000));
  const limit = pl.col("applicable_limit");
  return pl
    .when(pl.col("annual_additions").eq(whole(0)))
    .then(whole(0))
    .when(limit.gt(whole(0)))
    .then(additions.minus(additions.rem(limit)).div(limit).cast(pl.Int64))
    .otherwise(pl.lit(null));
}

function status(limits) {
  const additions = pl.col("annual_additions");
  const limit = pl.col("applicable_limit");
  return pl
    .when(additions.gt(limit))
    .then(pl.lit("exceeded"))
    .when(additions.gt(whole(0)).and(additions.mul(whole(10_000)).gtEq(limit.mul(whole(limits.atRiskThreshold)))))
    .then(pl.lit("at_risk"))
    .otherwise(pl.lit("within"));
}

function total(columns) {
  return columns.map((column) => pl.col(column)).reduce((sum, column) => sum.add(column));
}

function atLeastNothing(amount) {
  return pl.maxHorizontal([amount, whole(0)]);
}

function least(one, other) {
  return pl.minHorizontal([one, other]);
}
