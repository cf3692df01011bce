// Polars as a contestant: `node polars.mjs WORKLOAD DIRECTORY SCRATCH`, protocol.mjs says how it is talked with.
//
// A workload is a lazy query, and its result is sunk into Parquet: Polars plans the whole of it, reads the columns that
// it needs, and streams them with all threads there are. Nothing is kept from one run to the next.

import { contend } from "./protocol.mjs";

const WORKLOADS = ["eligibility_flags", "plan_matching", "contribution_summary", "annual_additions"];

async function open(workload, directory) {
  if (!WORKLOADS.includes(workload)) {
    throw new Error(`no workload '${workload}'; there are ${WORKLOADS.join(", ")}`);
  }
  const pl = await polars();
  const { query } = await import(`./polars/${workload}.mjs`);
  return {
    versions: { "nodejs-polars": pl.version },
    write: (result) => query(directory).sinkParquet(result, { compression: "zstd" }).collectSync(),
    count: (result) => pl.scanParquet(result).select(pl.len()).collectSync().row(0)[0],
  };
}

async function polars() {
  try {
    return (await import("nodejs-polars")).default;
  } catch (fault) {
    const why = String(fault.message).split("\n", 1)[0];
    throw new Error(`nodejs-polars does not load (${why}); run 'npm ci' beside polars.mjs`);
  }
}

await contend("polars", open);
