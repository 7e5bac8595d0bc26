// What the parts of a building and its plant cost for a watt of IT load: what is installed over what the price includes.
import type { PlantPart } from "../result-cost";
import type { EvaluationScope } from "../scope";
import { installedOverLoad } from "./power-chain";

/** Capacity installed over that which the price includes; what nobody chose is as the price has it. */
function installedOverIncluded(scope: EvaluationScope, redundancy: string | null): number {
  if (redundancy === null) return 1;
  if (redundancy === "none") return 0;
  const modules = scope.constant("power.ups-modules");
  return (installedOverLoad(redundancy, modules) * modules) / (modules + scope.constant("cost.included-spare-modules"));
}

/** Distribution stands once per path, each made for the whole load. */
function pathsOverIncluded(scope: EvaluationScope): number {
  const paths = scope.design.power.supply.rackFeeds;
  return paths === null ? 1 : paths / scope.constant("cost.included-paths");
}

/**
 * One part of a building's price, USD per watt of IT load.
 *
 * Published prices (Turner & Townsend's index) are of a whole hall and include a redundancy that they do not state; N+1
 * and two distribution paths are taken. From there generators, UPS, distribution and cooling follow their installed
 * capacity in proportion: N costs less than the index, 2N more. Land, shell and fit-out do not follow it.
 *
 * First order: no economy of scale in larger units, and no floor for the rooms of more of them.
 * @param wholeUsd price of the whole hall, USD per watt of IT load
 */
export function plantUsd(scope: EvaluationScope, wholeUsd: number, part: PlantPart): number {
  const { supply, cooling } = scope.design.power;
  const electricalShare = scope.constant("cost.plant-share-electrical");
  const coolingShare = scope.constant("cost.plant-share-cooling");
  const electricalUsd = wholeUsd * electricalShare;
  const generatorShare = scope.constant("cost.electrical-share-generators");
  const upsShare = scope.constant("cost.electrical-share-ups");
  if (part === "generators") {
    return electricalUsd * generatorShare * installedOverIncluded(scope, supply.generatorRedundancy);
  }
  if (part === "ups") return electricalUsd * upsShare * installedOverIncluded(scope, supply.upsRedundancy);
  if (part === "distribution") {
    return electricalUsd * Math.max(0, 1 - generatorShare - upsShare) * pathsOverIncluded(scope);
  }
  if (part === "cooling") return wholeUsd * coolingShare * installedOverIncluded(scope, cooling.redundancy);
  return wholeUsd * Math.max(0, 1 - electricalShare - coolingShare);
}
