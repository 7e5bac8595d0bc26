// Throw-away database servers for tests and for comparing schemas: one per run, so that runs never wait for each other.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startCluster } from "./embedded-postgres.mjs";
import { dataDirectory } from "./paths.mjs";
import { outsideCheckout } from "./postgres-account.mjs";
import { readPostmaster, stopPostmaster } from "./postmaster.mjs";
import { isAlive } from "./process-state.mjs";

/** @returns {Promise<import("./embedded-postgres.mjs").Cluster>} a server whose `stop` also removes its data */
export async function startScratchCluster() {
  const base = join(dataDirectory(), "scratch");
  mkdirSync(base, { recursive: true, mode: 0o700 });
  await removeAbandoned(base);
  const directory = join(base, `${process.pid}`);
  const cluster = await startCluster({ directory, isDurable: false });
  const stop = async () => {
    await cluster.stop();
    removeFolders(directory);
  };
  return { ...cluster, stop };
}

/**
 * Runs that were killed leave their server and their folder behind; folders are named by process.
 * @param {string} base
 */
async function removeAbandoned(base) {
  for (const name of readdirSync(base)) {
    if (isAlive(Number(name))) continue;
    for (const folder of foldersOf(join(base, name))) {
      const left = readPostmaster(join(folder, "postgres"));
      if (left && isAlive(left.pid)) await stopPostmaster(left.pid, 5000);
    }
    removeFolders(join(base, name));
  }
}

/** @param {string} directory */
function foldersOf(directory) {
  return [directory, outsideCheckout(directory).directory];
}

/** @param {string} directory */
function removeFolders(directory) {
  for (const folder of foldersOf(directory)) rmSync(folder, { recursive: true, force: true });
}
