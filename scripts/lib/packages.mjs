// Are the installed packages those of the lockfile? npm keeps a list of what it installed; the two are compared.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { diskFailure, Failure } from "./failure.mjs";
import { root } from "./paths.mjs";
import { run, runNode } from "./run.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @typedef {{ platform: string, arch: string }} Machine
 */

/**
 * @param {Record<string, LockedPackage>} locked packages of package-lock.json
 * @param {Record<string, LockedPackage>} installed packages of node_modules/.package-lock.json
 * @param {Machine} machine
 * @returns {boolean}
 */
export function isInstalled(locked, installed, machine) {
  const isComplete = Object.entries(locked).every(([path, wanted]) => {
    if (path === "") return true;
    const found = installed[path];
    return found ? found.version === wanted.version : mayBeAbsent(wanted, machine);
  });
  return isComplete && Object.keys(installed).every((path) => path in locked);
}

/**
 * npm leaves out optional packages that are for other machines. Which C library this one has is npm's to know.
 * @param {LockedPackage} wanted
 * @param {Machine} machine
 */
function mayBeAbsent({ optional, os, cpu, libc }, machine) {
  if (!optional) return false;
  if (libc || (!os && !cpu)) return true;
  return !(admits(os, machine.platform) && admits(cpu, machine.arch));
}

/** @param {string[] | undefined} list @param {string} value */
function admits(list, value) {
  return !list || list.includes(value) || list.some((item) => item.startsWith("!") && item !== `!${value}`);
}

/** @param {string} path @returns {Record<string, LockedPackage> | null} */
function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : null;
}

/**
 * Installs from the lockfile when it changed.
 * @returns {Promise<{ value: null, note: string }>}
 */
export async function ensurePackages() {
  const locked = packagesOf(join(root, "package-lock.json"));
  if (!locked) throw new Failure("package-lock.json is missing: restore it from the repository.");
  const installed = packagesOf(join(root, "node_modules/.package-lock.json"));
  const machine = { platform: process.platform, arch: process.arch };
  if (installed && isInstalled(locked, installed, machine)) return { value: null, note: "up to date" };
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith("js")
    ? await runNode(npm, args)
    : await run(process.platform === "win32" ? "npm.cmd" : "npm", args);
  if (code === 0) return { value: null, note: "installed from the lockfile" };
  throw (
    diskFailure(output, root) ??
    new Failure("The packages could not be installed: make sure that npm reaches its registry and start again.", {
      detail: output.split("\n").slice(-30).join("\n"),
    })
  );
}
