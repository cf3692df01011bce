// Polars as it is written first: the same lazy query, but made in every run, collected into memory and written from
// there. `node polars-collect.mjs WORKLOAD DIRECTORY SCRATCH`.

import { contendByPolars } from "./polars/contestant.mjs";

await contendByPolars("polars-collect", (query, result) =>
  query().collectSync().writeParquet(result, { compression: "zstd" }),
);
