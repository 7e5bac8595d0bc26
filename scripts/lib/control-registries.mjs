// Registries of the control library. The mappings to outside frameworks are twice as large as the controls and stand
// apart, so that what needs controls does not carry them.
import { createHash } from "node:crypto";
import { basename } from "node:path";

/** @typedef {import("./registry-table.mjs").Listed} Listed */

const folder = "lib/engine/controls";
const list = (/** @type {readonly unknown[]} */ rows) =>
  `[\n${rows.map((row) => `  ${JSON.stringify(row)},\n`).join("")}]`;

/** @param {readonly Listed[]} files @param {string} table */
function readTable(files, table) {
  const file = files.find(({ path }) => path === `${folder}/tables/${table}.json`);
  if (!file) throw new Error(`${folder}/tables/${table}.json is missing`);
  return JSON.parse(file.read());
}

/** @param {readonly Listed[]} files @param {string} part */
const rowsOf = (files, part) =>
  files.filter(({ path }) => path.startsWith(`${folder}/${part}/`)).map((file) => JSON.parse(file.read()));

/**
 * Controls in the order of their domains, and the tables that they refer to.
 * @param {readonly Listed[]} files
 */
export function renderControls(files) {
  const domains = readTable(files, "domains");
  const order = domains.map((/** @type {{ id: string }} */ domain) => domain.id);
  const controls = list(
    rowsOf(files, "library").sort(
      (a, b) => order.indexOf(a.domain) - order.indexOf(b.domain) || (a.id < b.id ? -1 : 1),
    ),
  );
  return `// Generated from library/ and tables/: do not edit. \`npm run registries\` writes it anew.
import type { Control, ControlDomain, ControlTopic, EvidenceType } from "./control";

export const controlLibraryVersion = "${createHash("sha256").update(controls).digest("hex").slice(0, 12)}";

export const controlDomains: readonly ControlDomain[] = ${list(domains)};

export const controlTopics: readonly ControlTopic[] = ${list(readTable(files, "topics"))};

export const evidenceTypes: readonly EvidenceType[] = ${list(readTable(files, "evidence-types"))};

export const controls: readonly Control[] = ${controls};
`;
}

/**
 * Outside frameworks and which of their references share a control's topic.
 * @param {readonly Listed[]} files
 * @param {string} output
 */
export function renderMappings(files, output) {
  const byControl = rowsOf(files, "mappings").flatMap((domain) => Object.entries(domain));
  const lines = byControl.map(([id, rows]) => `  ${JSON.stringify(id)}: ${JSON.stringify(rows)},\n`);
  return `// Generated from mappings/ and tables/: do not edit. \`npm run registries\` writes ${basename(output)} anew.
import type { ControlMapping, CorroborationSource, Framework } from "./control";

export const frameworks: readonly Framework[] = ${list(readTable(files, "frameworks"))};

export const corroborationSources: readonly CorroborationSource[] = ${list(readTable(files, "corroboration-sources"))};

/** By control id. */
export const controlMappings: Readonly<Record<string, readonly ControlMapping[]>> = {
${lines.join("")}};
`;
}
