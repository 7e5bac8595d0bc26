// The Next server as a child process with a process group of its own, so that it can always be ended as a whole.
import { spawn } from "node:child_process";
import { createWriteStream, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { root, tools } from "./paths.mjs";
import { hasEnded, isAlive, processStat } from "./process-state.mjs";

/** How long requests under way may take to finish when we stop. */
const graceMs = 5000;
const readyWithinMs = 60_000;

/**
 * @typedef {object} NextServer
 * @property {Promise<number>} ended with the exit code
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {import("./address.mjs").Address} options.address
 * @param {Record<string, string>} options.env
 * @param {string} options.directory where its number and, on a terminal, its log are kept
 * @param {boolean} options.isDevelopment
 * @returns {Promise<NextServer>} once it answers
 */
export async function startNext({ address, env, directory, isDevelopment }) {
  const args = [tools.next, isDevelopment ? "dev" : "start", "--port", `${address.port}`, "--hostname", address.host];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: isDevelopment ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = /** @type {Promise<number>} */ (
    new Promise((done) => {
      child.once("exit", (code) => done(code ?? 1));
      child.once("error", () => done(127));
    })
  );
  const pid = child.pid ?? 0;
  writeFileSync(runFile(directory), JSON.stringify({ pid, startTime: processStat(pid)?.startTime ?? "" }));
  const releaseLog = keepLog(child, directory, isDevelopment);
  const stop = async () => {
    await endGroup(pid);
    rmSync(runFile(directory), { force: true });
  };
  const isReady = await Promise.race([answers(address.localUrl), ended.then(() => false)]);
  const early = releaseLog();
  if (isReady) return { ended, stop };
  await stop();
  const isTaken = /EADDRINUSE/.test(early);
  throw isTaken ? portTaken(address) : new Failure("The server did not start: see above.", { detail: early });
}

/** @param {import("./address.mjs").Address} address */
export function portTaken({ port, host }) {
  return new Failure(
    `Port ${port} on ${host} is in use: stop what uses it, or choose another one, for example PORT=${port + 1} npm start.`,
  );
}

/**
 * Ends the server that a launcher left behind when it was killed.
 * @param {string} directory
 */
export async function endLeftServer(directory) {
  try {
    const { pid, startTime } = JSON.parse(readFileSync(runFile(directory), "utf8"));
    if (isAlive(pid, startTime)) await endGroup(pid);
    rmSync(runFile(directory), { force: true });
  } catch {
    // No server has run here, or its file was damaged: then the port says whether something is in the way.
  }
}

/** @param {string} directory */
function runFile(directory) {
  return join(directory, "server.json");
}

/** @param {number} pid leader of the group */
async function endGroup(pid) {
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGKILL"])) {
    try {
      process.kill(process.platform === "win32" ? pid : -pid, signal);
    } catch {
      return;
    }
    if (await hasEnded(pid, graceMs)) return;
  }
}

/**
 * Nothing of the log is shown while the server starts. Afterwards it goes on to our output, where service managers and
 * containers expect it; on a terminal it goes to a file, so that the address stays in sight.
 * @param {import("node:child_process").ChildProcess} child
 * @param {string} directory
 * @param {boolean} isDevelopment
 * @returns {() => string} lets the log through and returns what was held back
 */
function keepLog(child, directory, isDevelopment) {
  let held = "";
  /** @type {NodeJS.WritableStream | null} */
  let target = null;
  const onText = (/** @type {Buffer} */ chunk) => {
    if (target) target.write(chunk);
    else held += chunk.toString();
  };
  child.stdout?.on("data", onText);
  child.stderr?.on("data", onText);
  return () => {
    target = process.stdout.isTTY && !isDevelopment ? logFile(directory) : process.stdout;
    return held;
  };
}

/** @param {string} directory */
function logFile(directory) {
  const path = join(directory, "server.log");
  try {
    renameSync(path, `${path}.1`);
  } catch {
    // The first start has no earlier log.
  }
  return createWriteStream(path, { mode: 0o600 });
}

/** @param {string} url @returns {Promise<boolean>} whether the server answered in time */
async function answers(url) {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    try {
      await fetch(`${url}/api/health`, { redirect: "manual", signal: AbortSignal.timeout(readyWithinMs) });
      return true;
    } catch {
      await new Promise((wake) => setTimeout(wake, 50));
    }
  }
  return false;
}
