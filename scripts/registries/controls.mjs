// Registries of the control library. The mappings to outside frameworks, five times as large as the controls, stand apart.
import { join } from "node:path";
import { header, readJson, readRows, shortHash } from "./json-rows.mjs";

const list = (/** @type {unknown[]} */ rows) => `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;

/**
 * @param {string} root project root
 * @returns {import("./json-rows.mjs").Registry[]}
 */
export function controlRegistries(root) {
  const folder = join(root, "lib/engine/controls");
  const table = (/** @type {string} */ name) => readJson(join(folder, "tables", `${name}.json`));
  /** @type {{ id: string }[]} */
  const domains = table("domains");
  const order = domains.map((domain) => domain.id);
  const controls = readRows(join(folder, "library"))
    .map(({ row }) => row)
    .sort((a, b) => order.indexOf(a.domain) - order.indexOf(b.domain) || (a.id < b.id ? -1 : 1));
  const mappings = readRows(join(folder, "mappings")).flatMap(({ row }) => Object.entries(row));
  const controlText = list(controls);

  const library = `${header("library/ and tables/")}import type { Control, ControlDomain, ControlTopic, EvidenceType } from "./control";

export const controlLibraryVersion = "${shortHash(controlText)}";

export const controlDomains: readonly ControlDomain[] = ${list(domains)};

export const controlTopics: readonly ControlTopic[] = ${list(table("topics"))};

export const evidenceTypes: readonly EvidenceType[] = ${list(table("evidence-types"))};

export const controls: readonly Control[] = ${controlText};
`;
  const mapped = `${header("mappings/ and tables/")}import type { ControlMapping, CorroborationSource, Framework } from "./control";

export const frameworks: readonly Framework[] = ${list(table("frameworks"))};

export const corroborationSources: readonly CorroborationSource[] = ${list(table("corroboration-sources"))};

/** By control id. */
export const controlMappings: Readonly<Record<string, readonly ControlMapping[]>> = {
${mappings.map(([id, rows]) => `  ${JSON.stringify(id)}: ${JSON.stringify(rows)},\n`).join("")}};
`;
  return [
    { path: "lib/engine/controls/library.gen.ts", text: library },
    { path: "lib/engine/controls/mappings.gen.ts", text: mapped },
  ];
}
