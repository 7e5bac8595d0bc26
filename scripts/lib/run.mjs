// Runs a child process and keeps what it said, so that a step can stay one line when all goes well.
import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends what `run` has under way, when we are told to stop in the middle of a step. */
export function endChildren() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * @typedef {{ code: number, signal: string | null, output: string }} Outcome
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, show?: boolean }} [options]
 *   `show` lets the child write to our terminal
 * @returns {Promise<Outcome>} never rejects: a command that cannot be started has code 127
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", options.show ? "inherit" : "pipe", options.show ? "inherit" : "pipe"],
    });
    running.add(child);
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => done({ code: 127, signal: null, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => {
      running.delete(child);
      done({ code: code ?? 1, signal, output });
    });
  });
}

/**
 * Runs a script with this Node.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options);
}
