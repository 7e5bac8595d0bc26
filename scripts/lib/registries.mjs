// Writes the generated registries, or says which of them are not what the folders say.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registries } from "./registry-table.mjs";

/**
 * @param {string} root
 * @returns {readonly { output: string, text: string | null }[]} null where the folder has no item and no module should be
 */
function rendered(root) {
  return registries.map(({ folder, pattern, output, render }) => {
    const files = filesUnder(root, folder)
      .filter((path) => pattern.test(path))
      .map((path) => ({ path, read: () => readFileSync(join(root, path), "utf8") }));
    return { output, text: files.length === 0 ? null : render(files, output) };
  });
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths from the root, in an order that does not depend on the machine
 */
function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .sort();
}

/** @param {string} root @param {string} output */
function onDisk(root, output) {
  return existsSync(join(root, output)) ? readFileSync(join(root, output), "utf8") : null;
}

/**
 * @param {string} root
 * @returns {string[]} the registries that are stale or were edited by hand
 */
export function staleRegistries(root) {
  return rendered(root).flatMap(({ output, text }) => (text === onDisk(root, output) ? [] : [output]));
}

/**
 * @param {string} root
 * @returns {string[]} the registries that changed
 */
export function writeRegistries(root) {
  const changed = rendered(root).filter(({ output, text }) => text !== onDisk(root, output));
  for (const { output, text } of changed) {
    if (text === null) rmSync(join(root, output));
    else writeFileSync(join(root, output), text);
  }
  return changed.map(({ output }) => output);
}
