// The registry of API routes: what the API document lists and the matrix of routes and roles walks.
import { dirname, relative } from "node:path";

/**
 * One row per route file: its path as OpenAPI writes it, and the module with its handlers.
 * @param {readonly import("./registry-table.mjs").Listed[]} files
 * @param {string} output
 */
export function renderRoutes(files, output) {
  const rows = files.map(({ path }, index) => ({
    name: `route${index}`,
    module: `./${relative(dirname(output), path).replaceAll("\\", "/").replace(/\.ts$/, "")}`,
    url: `/${dirname(path).replace(/^app\//, "")}`.replace(/\[(\w+)\]/g, "{$1}"),
  }));
  const imports = rows.map(({ name, module }) => `import * as ${name} from "${module}";`);
  const lines = rows.map(({ name, url }) => `  { path: ${JSON.stringify(url)}, handlers: ${name} },`);
  return [
    "// Generated from a folder listing: do not edit. `npm run registries` writes it anew.\n",
    `${imports.join("\n")}\n\nexport const routes = [\n${lines.join("\n")}\n] as const;\n`,
  ].join("");
}
