// How far the failure of one element reaches: the elements that a design describes, each at its place.
import type { Words } from "../inputs/declare";
import type { BlastRadius } from "../result-reliability";
import type { EvaluationScope } from "../scope";
import {
  type BlastPlace,
  blastNumbers,
  feedPlace,
  jobsRate,
  leafPlace,
  modulePlace,
  pathPlace,
  rackPduPlace,
} from "./blast-reach";
import type { FacilityResults } from "./evaluation-steps";

/** What each element is called, and the component of the catalogue that says how often it fails. */
export const BLAST_ELEMENTS = {
  leaf: { words: ["Leaf switch", "叶交换机"], component: "switch" },
  "rack-pdu": { words: ["Rack PDU", "机架 PDU"], component: "pdu" },
  path: { words: ["Path to the racks", "机柜供电路径"], component: "static-transfer-switch" },
  ups: { words: ["UPS module", "UPS 模块"], component: "ups-module" },
  "cooling-unit": { words: ["Cooling unit", "制冷机组"], component: "chiller" },
  feed: { words: ["Utility feed", "市电进线"], component: "utility-feed" },
} as const satisfies Readonly<Record<BlastRadius["id"], { readonly words: Words; readonly component: string }>>;

/** The places of the elements that a design describes. */
type Places = readonly (readonly [BlastRadius["id"], BlastPlace])[];

/**
 * Blast radii of the elements that the design describes, the smallest reach first.
 *
 * What stops costs tokens in proportion to its accelerators: a synchronous job is taken to go on with the rest from its
 * last checkpoint; the restart itself is in the job's goodput.
 */
export function blastRadii(scope: EvaluationScope, results: FacilityResults): readonly BlastRadius[] {
  const { accelerators } = results.pools;
  if (accelerators === 0) return [];
  const rates = tokenRates(results);
  const perSecond = rates.length === 0 ? null : jobsRate(rates);
  return [...fabricPlaces(results, accelerators), ...powerPlaces(scope, results, accelerators)]
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

function fabricPlaces({ network }: FacilityResults, accelerators: number): Places {
  const leaves = leavesOf(network);
  return leaves === 0 ? [] : [["leaf", leafPlace(accelerators, network.planes, leaves)]];
}

function powerPlaces(scope: EvaluationScope, { facility }: FacilityResults, accelerators: number): Places {
  const { supply, cooling } = scope.design.power;
  const { racks } = facility;
  const { rackFeeds: paths, utilityFeeds: feeds, upsRedundancy } = supply;
  const places: [BlastRadius["id"], BlastPlace][] = [];
  if (paths !== null && racks !== null && racks > 0)
    places.push(["rack-pdu", rackPduPlace(scope, accelerators, racks, paths)]);
  if (paths !== null) places.push(["path", pathPlace(accelerators, paths)]);
  if (upsRedundancy !== null && upsRedundancy !== "none")
    places.push(["ups", modulePlace(scope, upsRedundancy, accelerators)]);
  if (cooling.redundancy !== null) places.push(["cooling-unit", modulePlace(scope, cooling.redundancy, accelerators)]);
  if (feeds !== null && feeds > 0) places.push(["feed", feedPlace(scope, accelerators, feeds)]);
  return places;
}
