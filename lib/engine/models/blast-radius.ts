// How far the failure of one element reaches: accelerators behind it, those that stop, and the tokens that this costs.
import type { Component } from "../catalog/facility";
import type { Words } from "../inputs/declare";
import type { BlastRadius } from "../result-reliability";
import type { EvaluationScope } from "../scope";
import type { FacilityResults } from "./evaluation-steps";
import { installedUnits } from "./power-chain";

const SECONDS_PER_YEAR = 31_536_000;
const DAY_SECONDS = 86_400;

/** Where one unit of an element stands. */
interface Reach {
  readonly id: BlastRadius["id"];
  readonly words: Words;
  readonly component: string;
  readonly units: number;
  /** Accelerators that one unit serves. */
  readonly reach: number;
  /** Another unit takes over. */
  readonly isBackedUp: boolean;
}

/**
 * Blast radii of the elements that the design describes, the smallest reach first.
 *
 * What stops costs tokens in proportion to its accelerators: a synchronous job is taken to go on with the rest from its
 * last checkpoint; the restart itself is in the job's goodput.
 */
export function blastRadii(scope: EvaluationScope, results: FacilityResults): readonly BlastRadius[] {
  const { accelerators } = results.pools;
  if (accelerators === 0) return [];
  const perSecond = tokensPerSecond(results);
  return [...fabricReach(results, accelerators), ...powerReach(scope, results, accelerators)]
    .flatMap((reach): readonly BlastRadius[] => {
      const part = scope.part("components", reach.component);
      return part === null ? [] : [radius(reach, part, accelerators, perSecond)];
    })
    .sort((a, b) => a.reach - b.reach);
}

function radius(at: Reach, part: Component, accelerators: number, perSecond: number | null): BlastRadius {
  const { id, words, units, reach, isBackedUp } = at;
  const stopped = isBackedUp ? 0 : reach;
  const eventsPerYear = (units * SECONDS_PER_YEAR) / part.failureSeconds;
  const lost = perSecond === null ? null : (perSecond * stopped) / accelerators;
  return {
    id,
    words,
    units,
    reach,
    stopped,
    eventsPerYear,
    repairSeconds: part.repairSeconds,
    tokensPerDay: lost === null ? null : lost * DAY_SECONDS,
    tokensPerYear: lost === null ? null : lost * eventsPerYear * part.repairSeconds,
  };
}

/** Of all jobs at once, each counted in tokens; null while none has a rate. */
function tokensPerSecond({ training, inference }: FacilityResults): number | null {
  const rates = [
    ...training.jobs.map((job) => (job.countedIn === "tokens" ? job.tokensPerSecond : null)),
    ...inference.jobs.map((job) => job.tokensPerSecond),
  ].filter((rate) => rate !== null);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0);
}

/** Each accelerator has a port on one leaf of every plane. */
function fabricReach({ network }: FacilityResults, accelerators: number): readonly Reach[] {
  const leaves = network.tiers.find(({ tier }) => tier === "leaf" || tier === "single")?.switches ?? 0;
  if (leaves === 0) return [];
  const reach = Math.min(accelerators, (accelerators * network.planes) / leaves);
  const words: Words = ["Leaf switch", "叶交换机"];
  return [{ id: "leaf", words, component: "switch", units: leaves, reach, isBackedUp: network.planes > 1 }];
}

function powerReach(scope: EvaluationScope, { facility }: FacilityResults, accelerators: number): readonly Reach[] {
  const { supply, cooling } = scope.design.power;
  const modules = scope.constant("power.ups-modules");
  const { racks } = facility;
  const paths = supply.rackFeeds;
  const reaches: Reach[] = [];
  const add = (id: Reach["id"], words: Words, component: string, units: number, reach: number, isBackedUp: boolean) =>
    reaches.push({ id, words, component, units, reach, isBackedUp });
  const isDual = paths !== null && paths > 1;
  if (paths !== null && racks !== null && racks > 0) {
    const units = racks * paths * supply.rackPdusPerFeed;
    const reach = accelerators / racks / supply.rackPdusPerFeed;
    add("rack-pdu", ["Rack PDU", "机架 PDU"], "pdu", units, reach, isDual);
  }
  if (paths !== null)
    add("path", ["Path to the racks", "机柜供电路径"], "static-transfer-switch", paths, accelerators, isDual);
  const ofModules = (redundancy: string) => installedUnits(redundancy, modules);
  if (supply.upsRedundancy !== null && supply.upsRedundancy !== "none") {
    const units = ofModules(supply.upsRedundancy);
    add("ups", ["UPS module", "UPS 模块"], "ups-module", units, accelerators / modules, units > modules);
  }
  if (cooling.redundancy !== null) {
    const units = ofModules(cooling.redundancy);
    add("cooling-unit", ["Cooling unit", "制冷机组"], "chiller", units, accelerators / modules, units > modules);
  }
  if (supply.utilityFeeds !== null && supply.utilityFeeds > 0) {
    const hasGenerators = supply.generatorRedundancy !== null && supply.generatorRedundancy !== "none";
    const isBridged =
      supply.upsRedundancy !== "none" && (supply.batterySeconds ?? 0) >= scope.constant("facility.generator-start");
    const isBackedUp = supply.utilityFeeds > 1 || (hasGenerators && isBridged);
    add("feed", ["Utility feed", "市电进线"], "utility-feed", supply.utilityFeeds, accelerators, isBackedUp);
  }
  return reaches;
}
