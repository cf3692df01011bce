// The sample plan's files, as `plumbline demo` lays them out.

import { join } from "node:path";
import pl from "nodejs-polars";

const PARTITION = "plan_id=SAMPLE/plan_year=2025/*.parquet";

export function census(directory) {
  return scan(directory, "census");
}

export function contributions(directory) {
  return scan(directory, "contributions");
}

function scan(directory, dataset) {
  return pl.scanParquet(join(directory, "data", dataset, PARTITION), { hivePartitioning: false });
}
