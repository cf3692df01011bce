// Money as whole cents.
//
// Polars reads, adds up and writes DECIMAL, and that is as fast as cents over eight million rows. What is then computed
// from the sums is computed in cents, because a quotient of decimals is rounded, and a literal that is none is floating
// point.

import pl from "nodejs-polars";

/** The cents of a DECIMAL column. */
export function cents(column) {
  return pl.col(column).mul(whole(100)).cast(pl.Int64);
}

/** The dollars of a column of whole cents, as DECIMAL(14, 2). */
export function dollars(column) {
  return scaled(column, 14, 2);
}

/** A column of whole numbers as the decimal that has them for its last digits. */
export function scaled(column, precision, scale) {
  const unit = pl.lit(`0.${"1".padStart(scale, "0")}`).cast(pl.Decimal(precision, scale));
  return pl.col(column).cast(pl.Decimal(38, scale)).mul(unit).cast(pl.Decimal(precision, scale)).alias(column);
}

/** The whole number that a decimal string is in units of its last digits: parse("0.95", 4) is 9500. */
export function parse(text, scale) {
  const [whole, fraction = ""] = text.split(".");
  return Number(whole + fraction.padEnd(scale, "0"));
}

/** A whole number in 64 bits; as a literal alone it would be floating point, and make so what it is multiplied with. */
export function whole(number) {
  return pl.lit(number).cast(pl.Int64);
}
