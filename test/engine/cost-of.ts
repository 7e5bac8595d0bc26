// The cost of eight DGX H100 in a hall of one's own, with round figures, so that the bill can be worked by hand.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import { evaluateCost } from "../../lib/engine/models/cost";
import type { FacilityResult, NetworkResult } from "../../lib/engine/result";
import type { CableRun } from "../../lib/engine/result-network";
import type { TrainingJobResult } from "../../lib/engine/result-workload";
import { facilityOf } from "./facility-of";
import { scopeOf } from "./scope-of";
import { NO_DETAIL, workloadResultsOf } from "./workload-results";

export type Sections = Omit<DesignDocument, "schemaVersion">;

/** Eight DGX H100. */
export const POOL = { id: "a", node: "nvidia-dgx-h100", nodes: 8 } as const;
const laid = (run: Pick<CableRun, "joins" | "reach" | "medium" | "cables">): CableRun => ({
  ...run,
  linkBytesPerSecond: 5e10,
  optic: null,
  words: null,
  meters: 20,
  transceivers: 0,
  watts: 0,
});
const FABRIC: Partial<NetworkResult> = {
  switchId: "nvidia-qm9700",
  switches: 3,
  linkBytesPerSecond: 5e10,
  tiers: [
    { tier: "leaf", switches: 2, portsUsed: 0, portsFree: 0 },
    { tier: "spine", switches: 1, portsUsed: 0, portsFree: 0 },
  ],
  cables: { endpointLeaf: 64, leafSpine: 64, spineCore: 0, intraGroup: 0, interGroup: 0 },
  detail: {
    ...NO_DETAIL,
    runs: [
      laid({ joins: "endpointLeaf", reach: "row", medium: "multi-mode", cables: 64 }),
      laid({ joins: "leafSpine", reach: "row", medium: "multi-mode", cables: 64 }),
    ],
  },
  watts: 3000,
};
/** A facility with round figures. */
export const FACILITY: Partial<FacilityResult> = {
  itWatts: 100_000,
  annualJoules: 3.6e12,
  annualWaterCubicMeters: 1000,
  racks: 3,
};

export function cost(
  sections: Sections,
  facility: Partial<FacilityResult> = FACILITY,
  jobs: readonly Partial<TrainingJobResult>[] = [],
) {
  const scope = scopeOf(sections);
  const results = workloadResultsOf(scope, FABRIC);
  const training = { ...results.training, jobs: jobs as readonly TrainingJobResult[] };
  return evaluateCost(scope, {
    ...results,
    training,
    facility: { ...facilityOf(scope, results).facility, ...facility },
  });
}
/** All lines of one id. */
export const usd = (result: ReturnType<typeof cost>, id: string) =>
  result.lines.filter((line) => line.id === id).reduce((sum, line) => sum + line.usd, 0);
export const price = (id: string) => catalog.prices[id]?.usd ?? Number.NaN;

export const OWN: Sections = {
  purpose: { deployment: "own" },
  site: { place: "frankfurt", electricityPrice: 5e-8 },
  compute: { pools: [POOL], operations: { utilization: 0.8 } },
  power: { cooling: { kind: "air-in-row" } },
};
