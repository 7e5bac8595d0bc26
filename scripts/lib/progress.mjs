// One line per step, whatever the step itself has to say.
import { stdout } from "node:process";

/** A step that takes longer than this says what it is busy with. */
const patienceMs = 700;

/**
 * @template T
 * @param {string} label what the step does, in the gerund
 * @param {() => Promise<{ value: T, note: string }>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = Date.now();
  const timer = setTimeout(() => stdout.write(stdout.isTTY ? `… ${label}` : `… ${label}\n`), patienceMs);
  try {
    const { value, note } = await work();
    clearTimeout(timer);
    const seconds = (Date.now() - started) / 1000;
    const clear = stdout.isTTY ? "\r\u001b[2K" : "";
    stdout.write(`${clear}✓ ${label}: ${note} (${seconds.toFixed(1)} s)\n`);
    return value;
  } catch (error) {
    clearTimeout(timer);
    if (stdout.isTTY) stdout.write("\n");
    throw error;
  }
}
