// The figures of the network: the fabric is sized once more by the traced twins, from the same request.
import type { NetworkResult } from "../result";
import type { FabricLayout } from "../result-network";
import type { Traced } from "../trace/traced";
import { get } from "../trace/traced";
import { designDictionary } from "./dictionary";
import type { Evaluated } from "./evaluated";
import type { ExplainedFigures, ExplainedPart } from "./figure-group";
import { besideFigures } from "./network-beside";
import { flowFigures } from "./network-flow";
import { type NetworkFigures, traceFabric } from "./trace-fabric";

/** One group: counts, cables, flows and failures hang together. */
export const networkFigures: ExplainedPart = (design) => [{ path: "network", trace: () => figuresOf(design) }];

function figuresOf(design: Evaluated): ExplainedFigures {
  const { scope, assumptions } = design;
  const figures: NetworkFigures = new Map();
  const { network } = design.result();
  const traced = traceFabric(design);
  if (traced !== null) {
    addCounts(figures, network, traced.counts);
    for (const key of Object.keys(traced.layout.value ?? {}) as (keyof FabricLayout)[])
      figures.set(`detail.layout.${key}`, get(traced.layout as Traced<FabricLayout>, key));
  }
  flowFigures(figures, design, traced);
  besideFigures(figures, design, traced);
  const known = new Map([...figures].filter(([, { value }]) => typeof value === "number"));
  const { group } = design.jobs;
  return { figures: known, dictionary: designDictionary({ scope, assumptions, ...(group === null ? {} : { group }) }) };
}

/** The counts that stand at the top of the section, by their names there. */
function addCounts(
  figures: NetworkFigures,
  network: NetworkResult,
  counts: ReadonlyMap<string, Traced<unknown>>,
): void {
  for (const [name, figure] of counts) {
    if (name in network || name.includes(".") || name.includes("[")) figures.set(name, figure);
  }
}
