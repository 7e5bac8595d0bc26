// One process at a time in a data directory. The lock names its holder, so that a lock left behind is taken over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure, systemCode } from "./failure.mjs";
import { isAlive, processStat } from "./process-state.mjs";

/** @typedef {{ pid: number, startTime: string }} Holder */

export class LockHeld extends Error {
  /** @param {Holder} holder */
  constructor(holder) {
    super(`held by process ${holder.pid}`);
    this.holder = holder;
  }
}

/** @param {string} directory */
export function lockPath(directory) {
  return join(directory, "lock");
}

/**
 * @param {string} directory
 * @param {Holder} holder
 */
export function alreadyRuns(directory, { pid }) {
  return new Failure(
    `Podwright already runs on ${directory} (process ${pid}): stop that one first, or set PODWRIGHT_DATA_DIR to another folder.`,
  );
}

/**
 * @param {string} path
 * @returns {Holder | null} null when there is no lock or it cannot be understood
 */
function readHolder(path) {
  try {
    const holder = JSON.parse(readFileSync(path, "utf8"));
    return typeof holder?.pid === "number" ? { pid: holder.pid, startTime: String(holder.startTime ?? "") } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @returns {Holder | null} the living holder, if there is one
 */
export function lockHolder(path) {
  const holder = readHolder(path);
  return holder && isAlive(holder.pid, holder.startTime) ? holder : null;
}

/**
 * Takes the lock, or throws LockHeld while its holder lives.
 * @param {string} path
 * @returns {() => void} gives the lock back
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const own = { pid: process.pid, startTime: processStat(process.pid)?.startTime ?? "" };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A hard link appears complete or not at all, so nobody ever reads half a lock.
        linkSync(draft, path);
        return () => releaseLock(path);
      } catch (error) {
        if (systemCode(error) !== "EEXIST") throw error;
      }
      const living = lockHolder(path);
      if (living) throw new LockHeld(living);
      setAsideStale(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits for its turn.
 * @param {string} path
 * @returns {Promise<() => void>} gives the lock back
 */
export async function waitForLock(path) {
  for (;;) {
    try {
      return takeLock(path);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      await new Promise((wake) => setTimeout(wake, 200));
    }
  }
}

/**
 * Two starters may both find the same stale lock: whoever renames it must look again at what was renamed.
 * @param {string} path
 */
function setAsideStale(path) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw error;
  }
  const grabbed = lockHolder(aside);
  if (grabbed) {
    try {
      linkSync(aside, path);
    } catch {
      // Somebody has taken the lock meanwhile: theirs stands.
    }
    rmSync(aside, { force: true });
    throw new LockHeld(grabbed);
  }
  rmSync(aside, { force: true });
}

/** @param {string} path */
function releaseLock(path) {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}
