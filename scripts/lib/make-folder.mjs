import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { systemCode } from "./failure.mjs";

/**
 * Makes a private folder and those above it. Node's own `recursive` reports a read-only disk as a missing folder, and on
 * some file systems never returns.
 * @param {string} path
 */
export function makeFolder(path) {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  }
}
