// Writes the JSON Schema of the design document; `--check` only says whether the file is stale.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { catalog } from "../lib/engine/catalog/catalog.gen";
import { jsonSchemaText, SCHEMA_FILE } from "../lib/spec/json-schema";
import { partIdsOf } from "../lib/spec/part-ids";
import { root } from "./lib/paths.mjs";

const path = join(root, SCHEMA_FILE);
const text = jsonSchemaText(partIdsOf(catalog));

if (!process.argv.includes("--check")) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${SCHEMA_FILE}`);
} else if (readFileSync(path, "utf8") !== text) {
  console.error(`${SCHEMA_FILE} is not what the declarations say: run npm run registries`);
  process.exitCode = 1;
}
