// How far the failure of one element reaches: the elements that a design describes, each at its place.
import type { Words } from "../inputs/declare";
import type { BlastRadius } from "../result-reliability";
import type { EvaluationScope } from "../scope";
import {
  type BlastPlace,
  blastNumbers,
  coolantPlace,
  feedPlace,
  jobsRate,
  type LeafFailure,
  leafPlace,
  modulePlace,
  pathPlace,
  rackPduPlace,
} from "./blast-reach";
import type { FacilityResults } from "./evaluation-steps";
import { isLiquid } from "./facility-availability";

/** What each element is called, and the component of the catalogue that says how often it fails. */
export const BLAST_ELEMENTS = {
  leaf: { words: ["Leaf switch", "叶交换机"], component: "switch" },
  "rack-pdu": { words: ["Rack PDU", "机架 PDU"], component: "pdu" },
  path: { words: ["Path to the racks", "机柜供电路径"], component: "static-transfer-switch" },
  ups: { words: ["UPS module", "UPS 模块"], component: "ups-module" },
  "cooling-unit": { words: ["Cooling unit", "制冷机组"], component: "chiller" },
  // What most often stops such a unit is its pump; the catalogue has no figure for the whole of it.
  "coolant-unit": { words: ["Coolant distribution unit", "冷却液分配单元（CDU）"], component: "pump" },
  feed: { words: ["Utility feed", "市电进线"], component: "utility-feed" },
} as const satisfies Readonly<Record<BlastRadius["id"], { readonly words: Words; readonly component: string }>>;

/** The places of the elements that a design describes. */
type Places = readonly (readonly [BlastRadius["id"], BlastPlace])[];

/**
 * Blast radii of the elements that the design describes, the smallest reach first.
 *
 * What stops costs tokens in proportion to its accelerators: a synchronous job is taken to go on with the rest from its
 * last checkpoint; the restart itself is in the job's goodput. What is slowed costs in proportion to the bandwidth that
 * it loses, as if all its work passed there.
 */
export function blastRadii(scope: EvaluationScope, results: FacilityResults): readonly BlastRadius[] {
  const { accelerators } = results.pools;
  if (accelerators === 0) return [];
  const rates = tokenRates(results);
  const perSecond = rates.length === 0 ? null : jobsRate(rates);
  return [...fabricPlaces(results), ...powerPlaces(scope, results), ...coolingPlaces(scope, results)]
    .flatMap(([id, place]): readonly BlastRadius[] => {
      const { words, component } = BLAST_ELEMENTS[id];
      const part = scope.part("components", component);
      return part === null ? [] : [{ id, words, ...blastNumbers(place, part, accelerators, perSecond) }];
    })
    .sort((a, b) => a.reach - b.reach);
}

/** Of every job that counts in tokens and has a rate. */
export function tokenRates({ training, inference }: Pick<FacilityResults, "training" | "inference">): number[] {
  return [
    ...training.jobs.map((job) => (job.countedIn === "tokens" ? job.tokensPerSecond : null)),
    ...inference.jobs.map((job) => job.tokensPerSecond),
  ].filter((rate) => rate !== null);
}

/** Switches that endpoints are wired to. */
export function leavesOf({ tiers }: FacilityResults["network"]): number {
  return tiers.find(({ tier }) => tier === "leaf" || tier === "single")?.switches ?? 0;
}

/** What the network says of a failed leaf; null while its fabric is not sized or has none. */
export const leafFailureOf = ({ detail }: FacilityResults["network"]): LeafFailure | null =>
  detail?.failures.find(({ failed }) => failed === "leaf") ?? null;

function fabricPlaces({ network }: FacilityResults): Places {
  const failure = leafFailureOf(network);
  return failure === null ? [] : [["leaf", leafPlace(failure, leavesOf(network))]];
}

/** Racks with nodes that have accelerators; null where the hall is somebody else's. */
export function acceleratorRacks({ facility, pools }: Pick<FacilityResults, "facility" | "pools">): number | null {
  if (facility.rackGroups === null) return null;
  // The groups of the pools come first, in their order.
  return pools.pools.reduce(
    (sum, pool, index) => sum + (pool.accelerators > 0 ? (facility.rackGroups?.[index]?.racks ?? 0) : 0),
    0,
  );
}

/** Accelerators in service of the fullest rack: what a design can lose with one. */
export function fullestRack({ facility, pools }: Pick<FacilityResults, "facility" | "pools">): number {
  // The groups of the pools come first, in their order; a rack may be full of nodes in service, spares in another.
  return pools.pools.reduce((most, pool, index) => {
    const nodes = facility.rackGroups?.[index]?.nodesPerRack ?? 0;
    return Math.max(most, Math.min(pool.accelerators, nodes * pool.acceleratorsPerNode));
  }, 0);
}

/** Heat that the coolant takes from the machines at the design load, watts; 0 without cold plates or baths. */
export function liquidWatts(scope: EvaluationScope, { facility }: Pick<FacilityResults, "facility">): number {
  const kind = scope.part("coolingKinds", scope.design.power.cooling.kind);
  return kind === null || !isLiquid(scope.design.power.cooling.kind)
    ? 0
    : (facility.itWatts ?? 0) * kind.liquidHeatShare;
}

function powerPlaces(scope: EvaluationScope, results: FacilityResults): Places {
  const { rackFeeds: paths, utilityFeeds: feeds, upsRedundancy } = scope.design.power.supply;
  const { accelerators } = results.pools;
  const racks = acceleratorRacks(results);
  const places: [BlastRadius["id"], BlastPlace][] = [];
  if (paths !== null && racks !== null && racks > 0)
    places.push(["rack-pdu", rackPduPlace(scope, fullestRack(results), racks, paths)]);
  if (paths !== null) places.push(["path", pathPlace(accelerators, paths)]);
  if (upsRedundancy !== null && upsRedundancy !== "none")
    places.push(["ups", modulePlace(scope, upsRedundancy, accelerators)]);
  if (feeds !== null && feeds > 0) places.push(["feed", feedPlace(scope, accelerators, feeds)]);
  return places;
}

function coolingPlaces(scope: EvaluationScope, results: FacilityResults): Places {
  const { redundancy } = scope.design.power.cooling;
  const { accelerators } = results.pools;
  const watts = liquidWatts(scope, results);
  const places: [BlastRadius["id"], BlastPlace][] = [];
  if (redundancy !== null) places.push(["cooling-unit", modulePlace(scope, redundancy, accelerators)]);
  const racks = acceleratorRacks(results);
  if (watts > 0 && racks !== null && racks > 0)
    places.push(["coolant-unit", coolantPlace(scope, accelerators, fullestRack(results), racks, watts)]);
  return places;
}
