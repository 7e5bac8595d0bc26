// What the engine says a node draws: a design of that node alone, at the row's utilisation.
import { fileURLToPath } from "node:url";
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { evaluatePools } from "../../lib/engine/models/compute-pools";
import type { ConstantId } from "../../lib/engine/models/constants";
import { itLoad } from "../../lib/engine/models/power-it";
import type { ItLoad } from "../../lib/engine/models/power-it-load";
import { resolveDesign } from "../../lib/engine/resolve";
import { createScope, type EvaluationScope } from "../../lib/engine/scope";
import { type PowerRow, readPowerRow } from "./power-row";
import { readRowsFile } from "./read-rows";

/** The shares of the rating that the rows can tell; a meter at the plug sees their sum, so they are fitted by one factor. */
const FITTED: ReadonlySet<ConstantId> = new Set<ConstantId>([
  "power.accelerator-working-share",
  "power.host-mean-share",
]);

function loadOf({ node, utilization }: PowerRow, factor: number): ItLoad | null {
  if (node === null) return null;
  const compute = { pools: [{ id: "a", node: node.id, nodes: 1 }], operations: { utilization } };
  const scope = createScope(resolveDesign({ schemaVersion: 1, compute }, catalog).design, catalog, "2026-11-23");
  const scaled: EvaluationScope = {
    ...scope,
    constant: (id) => scope.constant(id) * (FITTED.has(id) ? factor : 1),
  };
  // No switch and no storage: the rows measure nodes alone.
  return itLoad(scaled, { pools: evaluatePools(scaled), network: { watts: 0 }, storage: { tiers: [] } });
}

/**
 * Mean watts of one node over the run.
 * @param factor on the fitted shares; 1 is the engine as it is
 */
function meanNodeWatts(row: PowerRow, factor = 1): number | null {
  const mean = loadOf(row, factor)?.mean;
  return mean === undefined ? null : mean.accelerators + mean.hosts;
}

/** Watts that the plant is sized for, of one node. */
export function designNodeWatts(row: PowerRow): number | null {
  const design = loadOf(row, 1)?.design;
  return design === undefined ? null : design.accelerators + design.hosts;
}

const own = readRowsFile(fileURLToPath(new URL("rows/power.json", import.meta.url))).map(readPowerRow);

/** The rows that the shares are fitted on. */
export const fittedPowerRows: readonly PowerRow[] = own.filter(({ use, missing }) => use === "fit" && missing === null);

/** Mean of measured over predicted watts: the factor that the shares have to take to fit these rows. */
export function fittedFactor(rows: readonly PowerRow[]): number {
  const ratios = rows.map((row) => (row.meanWatts ?? 0) / (meanNodeWatts(row) ?? 1));
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

/** Leaves a fitted row out of its own fit; every other row sees the engine as it is. */
export function predictedWatts(row: PowerRow): number | null {
  const isFitted = fittedPowerRows.some(({ id }) => id === row.id);
  return meanNodeWatts(row, isFitted ? fittedFactor(fittedPowerRows.filter(({ id }) => id !== row.id)) : 1);
}
