// What the ways of running Polars have in common: the workloads, each a lazy query in a module of its own.

import { contend } from "../protocol.mjs";

const WORKLOADS = ["eligibility_flags", "plan_matching", "contribution_summary", "annual_additions"];

/**
 * Serves a workload by Polars.
 *
 * @param {string} engine the contestant's name
 * @param {(query: () => object, result: string) => void} write makes the lazy query, runs it, and writes its result to a
 *     Parquet file
 */
export async function contendByPolars(engine, write) {
  await contend(engine, async (workload, directory) => {
    if (!WORKLOADS.includes(workload)) {
      throw new Error(`no workload '${workload}'; there are ${WORKLOADS.join(", ")}`);
    }
    const pl = await polars();
    const { query } = await import(`./${workload}.mjs`);
    return {
      versions: { "nodejs-polars": pl.version },
      write: (result) => write(() => query(directory), result),
      count: (result) => pl.scanParquet(result).select(pl.len()).collectSync().row(0)[0],
    };
  });
}

async function polars() {
  try {
    return (await import("nodejs-polars")).default;
  } catch (fault) {
    const why = String(fault.message).split("\n", 1)[0];
    throw new Error(`nodejs-polars does not load (${why}); run: npm ci --prefix infra/benchmark/peers`);
  }
}
