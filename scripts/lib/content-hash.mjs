// Has anything changed since? Answered by content, because a checkout or a copy changes every file's time.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} root
 * @param {readonly string[]} places files and folders; what does not exist is left out
 * @param {(path: string) => boolean} [isIncluded]
 * @returns {string} a hash over names and contents
 */
export function contentHash(root, places, isIncluded = () => true) {
  const hash = createHash("sha256");
  for (const path of filesIn(root, places).filter(isIncluded)) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {readonly string[]} places
 * @returns {string[]}
 */
function filesIn(root, places) {
  return places
    .filter((place) => existsSync(join(root, place)))
    .flatMap((place) => {
      if (!statSync(join(root, place)).isDirectory()) return [place];
      const entries = readdirSync(join(root, place), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      return files.map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll("\\", "/"),
      );
    })
    .sort();
}

/**
 * A step's result is fresh while the file beside it holds the hash of what it was made from.
 * @param {string} path
 * @param {string} hash
 */
export function isFresh(path, hash) {
  return existsSync(path) && readFileSync(path, "utf8") === hash;
}

/** @param {string} path @param {string} hash */
export function markFresh(path, hash) {
  writeFileSync(path, hash);
}
