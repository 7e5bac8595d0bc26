// What has to be made from the sources before they can be served: database client, fonts, build.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../prisma-generate.mjs";
import { contentHash, isFresh, markFresh } from "./content-hash.mjs";
import { diskFailure, Failure } from "./failure.mjs";
import { waitForLock } from "./lock.mjs";
import { root, tools } from "./paths.mjs";
import { runNode } from "./run.mjs";

const clientStamp = join(root, "generated/prisma/.made-from");
const buildStamp = join(root, ".next/.made-from");

/** @returns {Promise<{ value: null, note: string }>} */
export async function ensureClient() {
  const hash = contentHash(root, ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (isFresh(clientStamp, hash)) return { value: null, note: "up to date" };
  const { code, output } = await generateClient();
  if (code !== 0) {
    throw diskFailure(output, root) ?? new Failure("The database client could not be generated.", { detail: output });
  }
  markFresh(clientStamp, hash);
  return { value: null, note: "generated" };
}

/**
 * The fonts are served as files of their own, copied out of the packages.
 * @returns {Promise<void>}
 */
export async function ensureFonts() {
  try {
    // Loaded here and not above: it looks for packages that may only just have been installed.
    const { copyFonts } = await import("../fonts.mjs");
    copyFonts();
  } catch (error) {
    throw diskFailure(error, join(root, "public")) ?? error;
  }
}

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/schema",
  "public",
  "package-lock.json",
  "tsconfig.json",
];
const rootSources = [
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];

/** @returns {string} the hash of all that a build depends on */
function sourceHash() {
  return contentHash(root, [...sources, ...rootSources], (path) => !/\.test\.tsx?$|^public\/fonts\//.test(path));
}

/** @param {string} hash */
function isBuildFresh(hash) {
  return isFresh(buildStamp, hash) && existsSync(join(root, ".next/BUILD_ID"));
}

/**
 * Builds when the sources changed. Two that want to build at the same moment do so one after the other, and the second
 * then finds nothing to do.
 * @returns {Promise<{ value: null, note: string }>}
 */
export async function ensureBuild() {
  await ensureFonts();
  if (isBuildFresh(sourceHash())) return { value: null, note: "up to date" };
  const release = await waitForLock(join(root, "node_modules/.podwright-build.lock"));
  try {
    const hash = sourceHash();
    if (isBuildFresh(hash)) return { value: null, note: "up to date" };
    rmSync(buildStamp, { force: true });
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, output } = await runNode(tools.next, ["build"], { env });
    if (code !== 0) {
      throw (
        diskFailure(output, root) ?? new Failure("The application could not be built: see above.", { detail: output })
      );
    }
    markFresh(buildStamp, hash);
    return { value: null, note: "built" };
  } finally {
    release();
  }
}
