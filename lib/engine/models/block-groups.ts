// How many units each block of the service has and needs, and the share of one's failures that takes them all.
import type { EvaluationScope } from "../scope";
import { commonShare } from "./facility-unavailability";
import { installedUnits } from "./power-chain";

/** Any one of the units carries the whole. */
const ONE_NEEDED = 1;

export interface BlockGroup {
  readonly needed: number;
  readonly installed: number;
  /** Null without redundancy: then there is nothing to take all units of. */
  readonly beta: number | null;
}

function groupOf(needed: number, installed: number, beta: number): BlockGroup {
  return { needed, installed, beta: installed > needed ? beta : null };
}

/**
 * Units of which one is enough: feeds, paths, the nodes of the control plane.
 * @param installed null = not described
 * @param isApart whether they stand or run apart; null counts as together
 */
export function alternatives(
  scope: EvaluationScope,
  installed: number | null,
  isApart: boolean | null,
): BlockGroup | null {
  if (installed === null) return null;
  return groupOf(ONE_NEEDED, installed, commonShare(scope, isApart === true));
}

/** Modules of a plant at their redundancy; null where it has none or nobody said. */
export function moduleGroup(scope: EvaluationScope, redundancy: string | null): BlockGroup | null {
  if (redundancy === null || redundancy === "none") return null;
  const modules = scope.constant("power.ups-modules");
  return groupOf(modules, installedUnits(redundancy, modules), commonShare(scope, true));
}

/** Nodes that command the cluster; null while their number is not known. */
export function commandNodes(primaries: number | null, replicas: number | null): number | null {
  return primaries === null ? null : primaries * (1 + (replicas ?? 0));
}

/** A protection group of drives: so many that hold data, of so many altogether. */
export function protectionGroup(scope: EvaluationScope, data: number, width: number): BlockGroup {
  return groupOf(data, width, commonShare(scope, true));
}

/** Switches of the top tier, of which one may fail. */
export function switchGroup(scope: EvaluationScope, installed: number): BlockGroup {
  return groupOf(Math.max(1, installed - 1), installed, commonShare(scope, true));
}
