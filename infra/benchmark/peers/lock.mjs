// Makes package-lock.json anew (`npm run lock`), so that `npm ci` installs the one native package of the machine it runs
// on, whichever that is and whichever Node from 20 on. As npm writes it, it does not:
//
// - nodejs-polars names eight platforms; those that a registry cannot serve are left out of the lock, and `npm ci`
//   then refuses it as out of step with package.json. Here the platforms are those that package.json names.
// - A native package asks for Node 22, though it works on 20 (Node-API), and npm leaves out an optional package whose
//   engine does not match, without a word. Its `engines` are dropped from the lock.
// - What is installed already is taken over without its integrity. So nothing stays installed.

import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const HERE = new URL(".", import.meta.url);
const LOCK = new URL("package-lock.json", HERE);
const POLARS = "node_modules/nodejs-polars";

/** What npm has to know of a platform before it has fetched its package. */
const PLATFORMS = {
  "nodejs-polars-darwin-arm64": { cpu: ["arm64"], os: ["darwin"] },
  "nodejs-polars-linux-arm64-gnu": { cpu: ["arm64"], libc: ["glibc"], os: ["linux"] },
  "nodejs-polars-linux-x64-gnu": { cpu: ["x64"], libc: ["glibc"], os: ["linux"] },
};

rmSync(new URL("node_modules", HERE), { recursive: true, force: true });
rmSync(LOCK, { force: true });
execFileSync("npm", ["install", "--package-lock-only"], { cwd: HERE, stdio: "inherit" });

const lock = JSON.parse(readFileSync(LOCK, "utf8"));
const named = lock.packages[""].optionalDependencies;

const integrity = {};
for (const [path, found] of Object.entries(lock.packages)) {
  if (path.startsWith(`${POLARS}-`)) {
    integrity[path] = found.integrity;
    delete lock.packages[path];
  }
}
for (const [name, version] of Object.entries(named)) {
  const path = `node_modules/${name}`;
  lock.packages[path] = { version, integrity: integrity[path], optional: true, ...PLATFORMS[name] };
}
lock.packages[POLARS].optionalDependencies = named;

writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
