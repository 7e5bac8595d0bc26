// Generates the Prisma client without a network: the generator is WebAssembly, and only a presence check asks for the
// native schema engine, which any existing file satisfies.
import { pathToFileURL } from "node:url";
import { tools } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";

/** @returns {Promise<import("./lib/run.mjs").Outcome>} */
export function generateClient() {
  return runNode(tools.prisma, ["generate"], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { code, output } = await generateClient();
  process.stdout.write(output);
  process.exitCode = code;
}
