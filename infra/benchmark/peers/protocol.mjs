// How a contestant of a benchmark talks with the program that times it: one JSON object a line.
//
//   it is started with            WORKLOAD DIRECTORY SCRATCH
//   it answers                    {"ready": engine, "versions": {...}}       nothing is read or computed before
//   for each line `run`           {"nanos": N, "rows": N}                    the result is in SCRATCH/result.parquet
//   what goes wrong               {"error": "one line"}, exit status 1
//   its input ends                exit status 0

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/**
 * Serves one workload until the input ends.
 *
 * @param {string} engine the contestant's name
 * @param {(workload: string, directory: string) => Promise<{
 *   versions: Record<string, string>,
 *   write: (result: string) => void,
 *   count: (result: string) => number,
 * }>} open what does the workload: `write` is what is timed, `count` tells the rows of what it has written
 */
export async function contend(engine, open) {
  const [workload, directory, scratch, ...more] = process.argv.slice(2);
  try {
    if (scratch === undefined || more.length > 0) {
      throw new Error(`usage: ${engine} WORKLOAD DIRECTORY SCRATCH`);
    }
    mkdirSync(scratch, { recursive: true });
    const { versions, write, count } = await open(workload, directory);
    say({ ready: engine, versions: { ...versions, node: process.versions.node } });

    const result = join(scratch, "result.parquet");
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== "run") {
        throw new Error(`expected the line 'run', got '${line}'`);
      }
      const started = process.hrtime.bigint();
      write(result);
      const nanos = Number(process.hrtime.bigint() - started);
      say({ nanos, rows: count(result) });
    }
  } catch (fault) {
    say({ error: oneLine(fault) });
    process.exitCode = 1;
    process.stdin.destroy();
  }
}

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function oneLine(fault) {
  return String(fault?.message ?? fault)
    .split("\n", 1)[0]
    .trim();
}
