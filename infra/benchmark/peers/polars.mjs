// Polars at its best as a contestant: `node polars.mjs WORKLOAD DIRECTORY SCRATCH`; protocol.mjs says how it is talked
// with.
//
// A lazy query is sunk into Parquet: Polars plans the whole of it, reads the columns that it needs, and streams them
// with all threads there are. It is made in the first run and run again in every later one, as one would prepare a
// statement: to make an expression costs nodejs-polars up to a millisecond of JavaScript, hundreds of milliseconds for a
// large query, and that is none of Polars'.

import { contendByPolars } from "./polars/contestant.mjs";

let prepared;

await contendByPolars("polars", (query, result) => {
  prepared ??= query();
  prepared.sinkParquet(result, { compression: "zstd" }).collectSync();
});
