// Throw-away database servers for tests and for comparing schemas: one per run, so that runs never wait for each other.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { startCluster } from "./embedded-postgres.mjs";
import { makeFolder } from "./make-folder.mjs";
import { endLeftServer } from "./next-server.mjs";
import { dataDirectory } from "./paths.mjs";
import { outsideCheckout } from "./postgres-account.mjs";
import { readPostmaster, stopPostmaster } from "./postmaster.mjs";
import { isAlive } from "./process-state.mjs";

let made = 0;

/** @returns {Promise<import("./embedded-postgres.mjs").Cluster>} a server whose `stop` also removes its data */
export async function startScratchCluster() {
  const directory = await scratchDirectory();
  const cluster = await startCluster({ directory, isDurable: false });
  const stop = async () => {
    await cluster.stop();
    removeScratch(directory);
  };
  return { ...cluster, stop };
}

/**
 * A data directory that belongs to this process; what ended processes left is cleared away first.
 * @returns {Promise<string>}
 */
export async function scratchDirectory() {
  const base = join(dataDirectory(), "scratch");
  makeFolder(base);
  await removeAbandoned(base);
  made += 1;
  const directory = join(base, `${process.pid}-${made}`);
  makeFolder(directory);
  return directory;
}

/** @param {string} directory one that `scratchDirectory` gave */
export function removeScratch(directory) {
  for (const folder of foldersOf(directory)) rmSync(folder, { recursive: true, force: true });
}

/**
 * Runs that were killed leave their servers and their folder behind; folders are named by process.
 * @param {string} base
 */
async function removeAbandoned(base) {
  for (const name of readdirSync(base)) {
    if (isAlive(Number(name.split("-")[0]))) continue;
    await endLeftServer(join(base, name));
    for (const folder of foldersOf(join(base, name))) {
      const left = readPostmaster(join(folder, "postgres"));
      if (left && isAlive(left.pid)) await stopPostmaster(left.pid, 5000);
    }
    removeScratch(join(base, name));
  }
}

/** @param {string} directory */
function foldersOf(directory) {
  return [directory, outsideCheckout(directory).directory];
}
