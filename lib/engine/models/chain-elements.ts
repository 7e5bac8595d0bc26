// The elements of the power chain at the design load: how many, how large, how full and what each loses.
import type { PowerDistribution } from "../catalog/parts";
import type { ChainElement } from "../result-facility";
import type { EvaluationScope } from "../scope";
import type { DesignDay } from "./facility-power";
import { installedUnits, type PowerChain } from "./power-chain";

/** Numbers of one element. */
export type ElementNumbers = Omit<ChainElement, "id" | "from">;

export interface ChainNumbers {
  readonly utility: ElementNumbers;
  readonly generator: ElementNumbers | null;
  readonly transformer: ElementNumbers;
  readonly ups: ElementNumbers | null;
  readonly distribution: ElementNumbers;
  readonly rackPdu: ElementNumbers | null;
  readonly mechanical: ElementNumbers;
}

function element(
  units: number | null,
  needed: number | null,
  ratingWatts: number | null,
  loadWatts: number,
  lossWatts: number,
): ElementNumbers {
  const isRated = units !== null && units > 0 && ratingWatts !== null && ratingWatts > 0;
  return {
    units,
    needed,
    ratingWatts,
    loadWatts,
    loadFraction: isRated ? loadWatts / (units * ratingWatts) : null,
    lossWatts,
    efficiency: loadWatts / (loadWatts + lossWatts),
  };
}

/**
 * Elements from the meter to the rack.
 *
 * Transformers and distribution stand once per path, each made for the whole load, since it carries that when the other
 * path is out. Generators are made for the whole facility; in normal operation they carry nothing, and their load is what
 * they take over.
 * @param racks null where the hall is not the design's
 */
export function chainNumbers(
  scope: EvaluationScope,
  day: DesignDay,
  chain: PowerChain,
  racks: number | null,
  pdu: PowerDistribution | null,
): ChainNumbers {
  const { supply } = scope.design.power;
  const modules = scope.constant("power.ups-modules");
  const { itWatts, facilityWatts, losses } = day;
  const paths = supply.rackFeeds ?? 1;
  const feeds = supply.utilityFeeds;
  const capacity = supply.capacityWatts;
  // The capacity is what the connection carries with one feed out.
  const carrying = Math.max(1, (feeds ?? 1) - 1);
  const redundancy = supply.upsRedundancy ?? "N";
  const upsUnits = installedUnits(redundancy, modules);
  const sets = supply.generatorRedundancy;
  const throughTransformer = itWatts + losses.ups + losses.distribution;
  const mechanicalWatts = day.power.cooling + day.power.other;
  const perRack = paths * supply.rackPdusPerFeed;
  return {
    utility: element(feeds, carrying, capacity === null ? null : capacity / carrying, facilityWatts, 0),
    generator:
      sets === null || sets === "none"
        ? null
        : element(installedUnits(sets, modules), modules, facilityWatts / modules, facilityWatts, 0),
    transformer: element(paths, 1, throughTransformer, throughTransformer, losses.transformer),
    ups:
      chain.upsRatingWatts === 0
        ? null
        : element(upsUnits, modules, chain.upsRatingWatts / upsUnits, itWatts, losses.ups),
    distribution: element(paths, 1, itWatts, itWatts, losses.distribution),
    rackPdu:
      pdu === null || racks === null
        ? null
        : element(racks * perRack, racks * supply.rackPdusPerFeed, pdu.ratedWatts, itWatts, 0),
    mechanical: element(null, null, null, mechanicalWatts, 0),
  };
}
