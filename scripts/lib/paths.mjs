// Where things are in a checkout. Node's own modules only: the start script needs this before anything is installed.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** Everything a running installation must keep: database, secrets, stamps. */
export function dataDirectory(env = process.env) {
  return env.PODWRIGHT_DATA_DIR ? resolve(root, env.PODWRIGHT_DATA_DIR) : join(root, ".data");
}

/** The JavaScript entry of an installed tool, to be run with this very Node and without npx. */
export const tools = {
  next: join(root, "node_modules/next/dist/bin/next"),
  prisma: join(root, "node_modules/prisma/build/index.js"),
  biome: join(root, "node_modules/@biomejs/biome/bin/biome"),
  tsc: join(root, "node_modules/typescript/bin/tsc"),
  depcruise: join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
  knip: join(root, "node_modules/knip/bin/knip.js"),
  vitest: join(root, "node_modules/vitest/vitest.mjs"),
  playwright: join(root, "node_modules/@playwright/test/cli.js"),
};
