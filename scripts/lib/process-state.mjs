// Is that process still there? `kill(pid, 0)` alone says yes for a zombie that nobody reaps (as PID 1 of many containers
// does not) and for another process that has since been given the same number.
import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @param {(pid: number) => string | null} [readStat] for tests: the text of /proc/<pid>/stat
 * @returns {{ state: string, startTime: string, name: string } | null} null when there is none, or no /proc
 */
export function processStat(pid, readStat = readProcStat) {
  const stat = readStat(pid);
  if (!stat) return null;
  // The name is in parentheses and may itself hold spaces and parentheses: the rest begins after the last one.
  const open = stat.indexOf("(");
  const close = stat.lastIndexOf(")");
  const fields = stat.slice(close + 2).split(" ");
  return { name: stat.slice(open + 1, close), state: fields[0] ?? "", startTime: fields[19] ?? "" };
}

/** @param {number} pid */
function readProcStat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {string | null} [startTime] when known, a process with another start time is a different one
 * @returns {boolean} false for a process that has ended, even if nobody has reaped it
 */
export function isAlive(pid, startTime = null) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const stat = processStat(pid);
  if (!stat) return process.platform !== "linux";
  if (stat.state === "Z" || stat.state === "X") return false;
  return startTime === null || startTime === "" || stat.startTime === startTime;
}

/**
 * @param {number} pid
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether the process has ended within the time
 */
export async function hasEnded(pid, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return true;
}
