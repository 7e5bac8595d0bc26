// Secrets of an installation: made once, kept in a file that only its owner reads.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { systemCode } from "./failure.mjs";

/**
 * @param {string} path
 * @param {number} [bytes] of randomness
 * @returns {string} the secret in base64url
 */
export function keptSecret(path, bytes = 32) {
  try {
    const kept = readFileSync(path, "utf8").trim();
    if (kept) return kept;
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
  const secret = randomBytes(bytes).toString("base64url");
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}
