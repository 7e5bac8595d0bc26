// Fits the constants of the collectives model on the rows marked `fit` and writes them into the engine. Run by
// `npm run fit:collectives`; deterministic, so that anyone gets the same table.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ConstantId, constants } from "../../lib/engine/models/constants";
import type { CollectiveFitId } from "../../lib/engine/models/constants/collectives-fit.gen";
import { type CollectiveCase, readCollectiveRow } from "../accuracy/collective-row";
import { collectiveSeconds } from "../accuracy/collective-seconds";
import { readRowsFile } from "../accuracy/read-rows";
import { descend, type Free } from "./descend";

const ROWS = fileURLToPath(new URL("../accuracy/rows/collectives.json", import.meta.url));
const OUTPUT = new URL("../../lib/engine/models/constants/collectives-fit.gen.ts", import.meta.url);

type Terms = Readonly<Record<string, readonly [start: number, low: number, high: number]>>;

/** Where the search starts and the physical bounds within which it stays, for every class of link. */
const RING: Terms = {
  launch: [6e-6, 1e-6, 3e-5],
  step: [1e-6, 1e-7, 1e-5],
  share: [0.8, 0.2, 1],
  "exchange-launch": [1e-5, 1e-6, 3e-5],
  "exchange-share": [0.7, 0.2, 1],
};
const PIPELINE: Terms = { ramp: [3e-5, 1e-6, 3e-4], half: [1e7, 1e5, 1e8] };
const NVLINK: Terms = { "exchange-copies": [0.4, 0.01, 1] };
const SUMMING: Terms = { "reduction-fill": [8e6, 1e5, 5e7] };
const PCIE: Terms = { "exchange-step": [2e-6, 1e-7, 2e-5], contention: [0.5, 0.05, 3] };

const CLASSES: Readonly<Record<string, Terms>> = {
  ampere: { ...RING, ...PIPELINE, ...NVLINK },
  hopper: { ...RING, ...PIPELINE, ...NVLINK, ...SUMMING },
  blackwell: { ...RING, ...PIPELINE, ...NVLINK, ...SUMMING },
  pcie: { ...RING, ...PIPELINE, ...PCIE },
  host: { ...RING, ...PCIE },
  fabric: { share: [0.9, 0.5, 1], "tree-fill": [4e-5, 1e-6, 3e-4] },
};

/** One for all classes. */
const GLOBAL: Terms = {
  "gather-copies": [0.4, 0.01, 1],
  "reduce-copies": [0.1, 0.01, 1],
  "reduce-ramp": [1.6, 1, 3],
  "reduction-gain": [1.3, 1, 2],
  "reduction-launch": [2e-5, 5e-6, 5e-5],
  "host-launch": [1.5e-5, 1e-6, 5e-5],
};

/** Constants that are searched together: those of one class, and those of all. */
const blocks: readonly (readonly Free<CollectiveFitId>[])[] = [
  ...Object.entries(CLASSES).map(([kind, terms]) => freeConstants(terms, `-${kind}`)),
  freeConstants(GLOBAL, ""),
];

function freeConstants(terms: Terms, ending: string): readonly Free<CollectiveFitId>[] {
  return Object.entries(terms).map(([name, [start, low, high]]) => {
    const id = `collectives.${name}${ending}`;
    if (!Object.hasOwn(constants, id)) throw new Error(`The engine has no constant ${id}.`);
    return { id: id as CollectiveFitId, start, low, high };
  });
}

type Values = ReadonlyMap<CollectiveFitId, number>;

interface FitRow {
  readonly known: CollectiveCase;
  /** A source with many rows of one operation weighs more than one with few, but not in proportion. */
  readonly weight: number;
}

function fitRows(): readonly FitRow[] {
  const rows = readRowsFile(ROWS)
    .map(readCollectiveRow)
    .filter(({ use }) => use === "fit");
  const groupOf = (row: { source: string; operation: string }) => `${row.source}|${row.operation}`;
  const sizes = new Map<string, number>();
  for (const row of rows) {
    if (row.known !== null) sizes.set(groupOf(row), (sizes.get(groupOf(row)) ?? 0) + 1);
  }
  return rows.flatMap((row) =>
    row.known === null ? [] : [{ known: row.known, weight: 1 / Math.sqrt(sizes.get(groupOf(row)) ?? 1) }],
  );
}

/** Errors well above this count by their size, those below by their square: no odd row bends a constant. */
const SOFT = 0.1;

function lossOf(rows: readonly FitRow[], values: Values): number {
  const read = (id: ConstantId) => values.get(id as CollectiveFitId) ?? constants[id].value;
  let sum = 0;
  let weights = 0;
  for (const { known, weight } of rows) {
    const error = Math.log(collectiveSeconds(known, read) / known.measuredSeconds) / SOFT;
    sum += weight * SOFT * (Math.sqrt(1 + error * error) - 1);
    weights += weight;
  }
  return sum / weights;
}

/** Rows whose prediction changes with any of these constants. */
function movedBy(rows: readonly FitRow[], values: Values, ids: readonly ConstantId[]): readonly FitRow[] {
  const at = (id: ConstantId) => values.get(id as CollectiveFitId) ?? constants[id].value;
  return rows.filter(({ known }) => {
    const before = collectiveSeconds(known, at);
    return ids.some((moved) => collectiveSeconds(known, (id) => at(id) * (id === moved ? 1.2 : 1)) !== before);
  });
}

/** Most rounds over all blocks. */
const ROUNDS = 30;

/** Searches block after block, each on the rows that it moves, until a round gains next to nothing. */
function search(rows: readonly FitRow[]): Values {
  const values = new Map(blocks.flat().map(({ id, start }) => [id, start]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = lossOf(rows, values);
    for (const block of blocks) {
      const moved = movedBy(
        rows,
        values,
        block.map(({ id }) => id),
      );
      const free = block.map((one) => ({ ...one, start: values.get(one.id) ?? one.start }));
      const found = descend(free, (tried) => lossOf(moved, new Map([...values, ...tried])));
      for (const [id, value] of found) values.set(id, value);
    }
    if (lossOf(rows, values) > before * (1 - 1e-4)) break;
  }
  return values;
}

/** How far one constant may go alone before the loss on the rows that it moves grows by a point of error. */
function edge(rows: readonly FitRow[], values: Values, id: CollectiveFitId, factor: number, limit: number): number {
  const worst = lossOf(rows, values) + 0.01;
  const value = values.get(id) ?? 0;
  let reached = value;
  for (let step = 1; step <= 80; step += 1) {
    const tried = value * factor ** step;
    if (factor < 1 ? tried < limit : tried > limit) return limit;
    if (lossOf(rows, new Map([...values, [id, tried]])) > worst) break;
    reached = tried;
  }
  return reached;
}

const rows = fitRows();
const values = search(rows);
const digits = (amount: number): number => Number(amount.toPrecision(4));
const lines = blocks.flat().map(({ id, low, high }) => {
  const moved = movedBy(rows, values, [id]);
  const value = digits(values.get(id) ?? 0);
  const from = digits(edge(moved, values, id, 1 / 1.04, low));
  const to = digits(edge(moved, values, id, 1.04, high));
  return `  "${id}": { value: ${value}, low: ${from}, high: ${to}, rows: ${moved.length} },`;
});
writeFileSync(
  OUTPUT,
  `// Written by \`npm run fit:collectives\`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const collectivesFit = {
${lines.join("\n")}
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type CollectiveFitId = keyof typeof collectivesFit;
`,
);
process.stdout.write(`loss ${lossOf(rows, values).toFixed(5)} over ${rows.length} rows, ${lines.length} constants\n`);
