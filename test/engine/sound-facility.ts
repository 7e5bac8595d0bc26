// A sound facility to start from, and what one change of it makes of the results.
import type { DesignDocument } from "../../lib/engine/inputs/design";
import type { NetworkResult } from "../../lib/engine/result";
import { facilityOf } from "./facility-of";
import { findingIds, scopeOf } from "./scope-of";
import { workloadResultsOf } from "./workload-results";

export type Sections = Omit<DesignDocument, "schemaVersion">;

export const SUPPLY = {
  upsRedundancy: "N+1",
  utilityFeeds: 2,
  feedsDiverse: true,
  generatorRedundancy: "N+1",
  batterySeconds: 600,
  fuelSeconds: 86_400,
  rackFeeds: 2,
  pathsSeparate: true,
  transientMitigation: "capping",
} as const;
export const COOLING = {
  kind: "air-in-row",
  heatRejection: "water-chiller",
  economizer: true,
  redundancy: "N+1",
  containment: "cold",
  supplyCelsius: 24,
} as const;
export const BASE: Sections = {
  site: { place: "amsterdam" },
  compute: {
    pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 32 }],
    controlPlane: { primaries: 3, replicas: 1, separateRacks: true },
  },
  power: { supply: SUPPLY, cooling: COOLING },
};

export function facility(sections: Sections = {}, network: Partial<NetworkResult> = { watts: 20_000 }) {
  const scope = scopeOf({ ...BASE, ...sections });
  const { facility: result } = facilityOf(scope, workloadResultsOf(scope, network));
  return { result, found: findingIds(scope) };
}
export const powered = (supply: object, cooling: object = {}) =>
  ({ power: { supply: { ...SUPPLY, ...supply }, cooling: { ...COOLING, ...cooling } } }) as Sections;
export const cooled = (cooling: object, place = "amsterdam") => ({ ...powered({}, cooling), site: { place } });
