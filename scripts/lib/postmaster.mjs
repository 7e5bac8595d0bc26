// What a PostgreSQL server leaves in `postmaster.pid`, and how to end or clear away one that an earlier launcher left.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { hasEnded, isAlive, processStat } from "./process-state.mjs";

/**
 * @param {string} data the cluster's data directory
 * @returns {{ pid: number, port: number, isReady: boolean } | null}
 */
export function readPostmaster(data) {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), isReady: (lines[7] ?? "").trim() === "ready" };
  } catch {
    return null;
  }
}

/**
 * Fast shutdown: sessions are ended, everything is written, and the next start needs no recovery.
 * @param {number} pid
 * @param {number} [milliseconds] before it is told again, harder
 */
export async function stopPostmaster(pid, milliseconds = 20_000) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGQUIT", "SIGKILL"])) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await hasEnded(pid, milliseconds)) return;
  }
}

/**
 * Ends a server whose launcher was killed, and removes the pid file of one that is dead but not reaped. Call it only
 * while holding the lock of the directory.
 * @param {string} data
 */
export async function clearLeftover(data) {
  const left = readPostmaster(data);
  if (!left) return;
  const file = join(data, "postmaster.pid");
  if (!isAlive(left.pid)) {
    // A dead server's pid file would be refused while the zombie still answers to signals.
    rmSync(file, { force: true });
    return;
  }
  const stat = processStat(left.pid);
  if (stat && stat.name !== "postgres") {
    // After a reboot the number may belong to anything.
    rmSync(file, { force: true });
    return;
  }
  await stopPostmaster(left.pid);
  if (isAlive(left.pid)) {
    throw new Failure(
      `A PostgreSQL server (process ${left.pid}) still runs on ${data}: end that process and start again.`,
    );
  }
  rmSync(file, { force: true });
}
