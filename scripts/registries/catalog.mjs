// Registry of the catalogue: one typed literal with every row, and a version that changes whenever a row does.
import { join } from "node:path";
import { header, readRows, shortHash } from "./json-rows.mjs";

/** Member of the Catalog interface → folder of its rows. */
const kinds = {
  accelerators: "accelerators",
  nodes: "nodes",
  cpus: "cpus",
  fpgas: "fpgas",
  switches: "switches",
  optics: "optics",
  storageDevices: "storage-devices",
  sites: "sites",
  grids: "grids",
  models: "models",
  prices: "prices",
  constants: "constants",
  airClasses: "facility/air-classes",
  liquidClasses: "facility/liquid-classes",
  gb50174: "facility/gb-50174",
  uptimeTiers: "facility/uptime-tiers",
  pueGrades: "facility/pue-grades",
  efficiencies: "facility/efficiencies",
  redundancySchemes: "facility/redundancy-schemes",
  coolingKinds: "facility/cooling-kinds",
  pueBenchmarks: "facility/pue-benchmarks",
  wueBenchmarks: "facility/wue-benchmarks",
  components: "facility/components",
  fleets: "facility/fleets",
};

/**
 * @param {string} root project root
 * @returns {import("./json-rows.mjs").Registry[]}
 */
export function catalogRegistries(root) {
  const folder = join(root, "lib/engine/catalog");
  let newest = "";
  const tables = Object.entries(kinds).map(([member, path]) => {
    const rows = readRows(join(folder, path));
    for (const { row } of rows) {
      if (/^\d{4}-\d{2}-\d{2}$/.test(row.asOf) && row.asOf > newest) newest = row.asOf;
    }
    const lines = rows.map(({ name, row }) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)},\n`);
    return `  ${member}: {\n${lines.join("")}  },\n`;
  });
  const body = tables.join("");
  const text = `${header("the JSON files beside it")}import type { Catalog } from "./catalog";

export const catalog: Catalog = {
  version: "${newest}-${shortHash(body)}",
${body}};
`;
  return [{ path: "lib/engine/catalog/catalog.gen.ts", text }];
}
