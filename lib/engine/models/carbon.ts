// Greenhouse gases: from the electricity of a year, and from making what stands in the hall.
import type { EvaluationScope } from "../scope";
import type { ComputePools } from "./compute-pools";

/**
 * Operational carbon of a year, location-based.
 * @param annualJoules of the whole facility
 * @returns kg CO2-equivalent; null while the grid or the energy is unknown
 */
export function operationalCarbonKilograms(scope: EvaluationScope, annualJoules: number | null): number | null {
  const grid = scope.design.site.gridCarbon;
  return grid === null || annualJoules === null ? null : annualJoules * grid;
}

/**
 * Carbon of manufacture: accelerators, servers without them, racks. Building and plant are not in it.
 * @returns kg CO2-equivalent; the constants' ranges are wide (an H100 164 to 318 kg)
 */
export function embodiedCarbonKilograms(scope: EvaluationScope, pools: ComputePools, racks: number | null): number {
  let kilograms = (racks ?? 0) * scope.constant("carbon.rack");
  for (const pool of pools.pools) {
    const nodes = pool.nodes + pool.spareNodes;
    // A rack sold as one system holds several servers: one for every eight accelerators, as in the servers of the constant.
    const servers = pool.node?.isRack === true ? Math.ceil(pool.acceleratorsPerNode / 8) : 1;
    kilograms +=
      nodes *
      (servers * scope.constant("carbon.server") + pool.acceleratorsPerNode * scope.constant("carbon.accelerator"));
  }
  return kilograms;
}
