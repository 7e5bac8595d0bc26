// Every registry that is made from a folder listing. Adding one is one row in `registries`; adding an item to one is
// one file in its folder.
import { createHash } from "node:crypto";
import { basename, dirname, relative } from "node:path";
import { renderControls, renderMappings } from "./control-registries.mjs";
import { renderRoutes } from "./route-registry.mjs";
import { traceModule, traceNames, twinOf } from "./trace/trace-module.mjs";

/**
 * @typedef {object} Listed a file that a row's pattern matched
 * @property {string} path from the project root, with forward slashes
 * @property {() => string} read
 *
 * @typedef {object} Registry
 * @property {string} folder where the items are, at any depth
 * @property {RegExp} pattern of an item's file name
 * @property {string} output the generated module
 * @property {(files: readonly Listed[], output: string) => string} render
 */

/** Files of pure arithmetic that `explain` follows. One that needs another's functions stands in this list with it. */
const traced = new Set([
  "lib/engine/controls/control-sums.ts",
  "lib/engine/models/air-density.ts",
  "lib/engine/models/availability-blocks.ts",
  "lib/engine/models/blast-reach.ts",
  "lib/engine/models/block-groups.ts",
  "lib/engine/models/build-phases.ts",
  "lib/engine/models/carbon-embodied.ts",
  "lib/engine/models/carbon-operational.ts",
  "lib/engine/models/carbon-work.ts",
  "lib/engine/models/chain-elements.ts",
  "lib/engine/models/collective-links.ts",
  "lib/engine/models/collectives.ts",
  "lib/engine/models/cooling-months.ts",
  "lib/engine/models/cooling.ts",
  "lib/engine/models/cost-lines.ts",
  "lib/engine/models/cost-plant.ts",
  "lib/engine/models/cost-sums.ts",
  "lib/engine/models/envelope-margin.ts",
  "lib/engine/models/facility-growth.ts",
  "lib/engine/models/facility-power.ts",
  "lib/engine/models/facility-unavailability.ts",
  "lib/engine/models/fleet-spread.ts",
  "lib/engine/models/goodput.ts",
  "lib/engine/models/hall-racks.ts",
  "lib/engine/models/job-reliability.ts",
  "lib/engine/models/limit-slack.ts",
  "lib/engine/models/network-links.ts",
  "lib/engine/models/network/cable-power.ts",
  "lib/engine/models/network/cluster-sums.ts",
  "lib/engine/models/network/collective-point.ts",
  "lib/engine/models/network/fabric-layout.ts",
  "lib/engine/models/network/failure-figures.ts",
  "lib/engine/models/network/side-plane.ts",
  "lib/engine/models/network/uplink-figures.ts",
  "lib/engine/models/power-chain.ts",
  "lib/engine/models/power-it-load.ts",
  "lib/engine/models/reliability.ts",
  "lib/engine/models/sample-case.ts",
  "lib/engine/models/sample-outcome.ts",
  "lib/engine/models/sample-training.ts",
  "lib/engine/models/score-sums.ts",
  "lib/engine/models/serving/closed-load.ts",
  "lib/engine/models/serving/iteration.ts",
  "lib/engine/models/serving/job-model.ts",
  "lib/engine/models/serving/job-totals.ts",
  "lib/engine/models/serving/open-load.ts",
  "lib/engine/models/serving/replica-memory.ts",
  "lib/engine/models/serving/served-model.ts",
  "lib/engine/models/serving/serving-hardware.ts",
  "lib/engine/models/serving/tail-waits.ts",
  "lib/engine/models/serving/wanted-rate.ts",
  "lib/engine/models/storage-capability.ts",
  "lib/engine/models/storage-needs.ts",
  "lib/engine/models/storage-protection.ts",
  "lib/engine/models/storage-times.ts",
  "lib/engine/models/time-to-train.ts",
  "lib/engine/models/training-case.ts",
  "lib/engine/models/training-links.ts",
  "lib/engine/models/training-outcome.ts",
  "lib/engine/models/training-recipe.ts",
  "lib/engine/models/training-stalls.ts",
  "lib/engine/models/training/layer.ts",
  "lib/engine/models/training/outcome.ts",
  "lib/engine/models/training/plan-memory.ts",
  "lib/engine/models/training/placement.ts",
  "lib/engine/models/training/step-hardware.ts",
  "lib/engine/models/training/step-model.ts",
  "lib/engine/models/training/step-recipe.ts",
  "lib/engine/models/training/step.ts",
  "lib/engine/models/workload-adapters.ts",
  "lib/engine/models/workload-architecture.ts",
  "lib/engine/models/workload-data.ts",
  "lib/engine/models/workload-encoders.ts",
  "lib/engine/models/workload-flops.ts",
  "lib/engine/models/workload-layers.ts",
  "lib/engine/models/workload-parameters.ts",
  "lib/engine/models/workload-state-space.ts",
  "lib/engine/topologies/clos-counts.ts",
  "lib/engine/units/spans.ts",
]);

/** @type {readonly Registry[]} */
export const registries = [
  {
    folder: "lib/engine/catalog",
    pattern: /\.json$/,
    output: "lib/engine/catalog/catalog.gen.ts",
    render: renderCatalog,
  },
  {
    folder: "lib/engine/controls",
    pattern: /\/(library|tables)\/[^/]+\.json$/,
    output: "lib/engine/controls/library.gen.ts",
    render: renderControls,
  },
  {
    folder: "lib/engine/controls",
    pattern: /\/(mappings|tables)\/[^/]+\.json$/,
    output: "lib/engine/controls/mappings.gen.ts",
    render: renderMappings,
  },
  {
    folder: "lib/engine/topologies",
    pattern: /\.topology\.ts$/,
    output: "lib/engine/topologies/topologies.gen.ts",
    render: renderModules,
  },
  { folder: "messages", pattern: /\.json$/, output: "lib/i18n/messages.gen.ts", render: renderMessages },
  // The API document itself reads this registry and is left out of it; what answers unknown addresses is no route.
  {
    folder: "app/api",
    pattern: /^(?!.*(?:openapi\.json|\[\.\.\.unknown\])\/).*\/route\.ts$/,
    output: "app/api/routes.gen.ts",
    render: renderRoutes,
  },
  { folder: "lib/exports", pattern: /\.export\.ts$/, output: "lib/exports/exports.gen.ts", render: renderModules },
  {
    folder: "lib/spec/templates",
    pattern: /\.template\.ts$/,
    output: "lib/spec/templates/templates.gen.ts",
    render: renderModules,
  },
  {
    folder: "lib/engine",
    pattern: new RegExp(`^(${[...traced].join("|").replaceAll(".", "\\.")})$`),
    output: "lib/engine/trace/names.gen.ts",
    render: traceNames,
  },
  ...[...traced].map((path) => ({
    folder: dirname(path),
    pattern: new RegExp(`^${path.replaceAll(".", "\\.")}$`),
    output: twinOf(path),
    render: (/** @type {readonly Listed[]} */ files) =>
      files.map(({ read }) => traceModule(path, read(), traced)).join(""),
  })),
];

const header = "// Generated from a folder listing: do not edit. `npm run registries` writes it anew.\n";

/** @param {string} name kebab-case @returns {string} the same in camelCase */
function camelCase(name) {
  return name.replace(/[-.]+(.)/g, (_, letter) => letter.toUpperCase());
}

/**
 * One object per language, with one entry per namespace file.
 * @param {readonly Listed[]} files
 * @param {string} output
 */
function renderMessages(files, output) {
  const items = files.map(({ path }) => ({
    path,
    locale: basename(dirname(path)),
    namespace: basename(path, ".json"),
  }));
  const identifier = (/** @type {{ locale: string, namespace: string }} */ item) =>
    camelCase(`${item.locale.toLowerCase()}-${item.namespace}`);
  const imports = items.map((item) => `import ${identifier(item)} from "${importPath(output, item.path)}";`);
  const locales = [...new Set(items.map(({ locale }) => locale))].map((locale) => {
    const entries = items.filter((item) => item.locale === locale);
    const lines = entries.map((item) => `    ${key(camelCase(item.namespace))}: ${identifier(item)},`);
    return `  ${key(locale)}: {\n${lines.join("\n")}\n  },`;
  });
  return `${header}${imports.join("\n")}\n\nexport const messages = {\n${locales.join("\n")}\n} as const;\n`;
}

/**
 * One object of everything, keyed by file name: `oscal.export.ts` exports `oscalExport` and is the entry `oscal`.
 * @param {readonly Listed[]} files
 * @param {string} output
 */
function renderModules(files, output) {
  const items = files.map(({ path }) => ({ path, stem: basename(path).replace(/\.tsx?$/, "") }));
  const imports = items.map(
    ({ path, stem }) => `import { ${camelCase(stem)} } from "${importPath(output, path).replace(/\.tsx?$/, "")}";`,
  );
  const lines = items.map(({ stem }) => `  ${key(stem.replace(/\.[^.]+$/, ""))}: ${camelCase(stem)},`);
  return `${header}${imports.join("\n")}\n\nexport const ${camelCase(basename(output, ".gen.ts"))} = {\n${lines.join("\n")}\n} as const;\n`;
}

/**
 * The rows are written out instead of imported: so the compiler holds every row against its kind's type, which it does
 * not do for an imported JSON file (whose tuples and literals it widens).
 * @param {readonly Listed[]} files
 */
function renderCatalog(files) {
  const rows = files.map((file) => ({
    kind: basename(dirname(file.path)),
    id: basename(file.path, ".json"),
    row: JSON.parse(file.read()),
  }));
  const newest =
    rows
      .map(({ row }) => String(row.asOf))
      .filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
      .sort()
      .at(-1) ?? "undated";
  const hash = createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 12);
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort().map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const lines = own.map(({ id, row }) => `    ${key(id)}: ${JSON.stringify(row)},`);
    return `  ${key(camelCase(kind))}: {\n${lines.join("\n")}\n  },`;
  });
  return [
    header,
    'import type { Catalog } from "./catalog";\n\n',
    `export const catalog: Catalog = {\n  version: "${newest}-${hash}",\n${kinds.join("\n")}\n};\n`,
  ].join("");
}

/** @param {string} from a module @param {string} to another file */
function importPath(from, to) {
  const path = relative(dirname(from), to).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}

/** @param {string} name */
function key(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
