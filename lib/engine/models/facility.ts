// The facility section: two powers (design day and year), air, hall, class, availability and water.
import type { Words } from "../inputs/declare";
import type { FacilityResult } from "../result";
import type { EvaluationScope } from "../scope";
import { type Climate, climateOf } from "./climate";
import { type CoolingPlant, coolingPlant } from "./cooling";
import type { EvaluateFacility } from "./evaluation-steps";
import { serviceAvailability } from "./facility-availability";
import { gb50174Class, uptimeTier } from "./facility-class";
import { supplyAir } from "./facility-envelope";
import { type DesignDay, reportFacility } from "./facility-report";
import { hallOf } from "./facility-space";
import { type PowerChain, powerChain } from "./power-chain";
import { type ItLoad, itLoad, itTotal } from "./power-it";

const SECONDS_PER_YEAR = 31_536_000;

const NO_NODES: Words = ["No pool has a node yet.", "尚无节点池填写节点。"];
const NO_PLACE: Words = [
  "No place is chosen: cooling power and energy follow from its climate.",
  "未选地点：制冷功率与能耗取决于当地气候。",
];

/**
 * Facility section of the result.
 *
 * `facilityWatts` is the coincident maximum on the design day, battery recharge included: it sizes feeds and plant.
 * `annualJoules` integrates the mean load over the climate's slices: it is paid for. The PUE is that of the year.
 */
export const evaluateFacility: EvaluateFacility = (scope, results) => {
  const load = itLoad(scope, results);
  const site = scope.part("sites", scope.design.site.place);
  const climate = site === null ? null : climateOf(scope, site);
  const kind = scope.part("coolingKinds", scope.design.power.cooling.kind);
  const plant =
    climate === null || kind === null
      ? null
      : coolingPlant(scope, scope.design.power.cooling, kind, climate.altitudeMeters);
  const chain = load === null ? null : powerChain(scope, itTotal(load.design));

  const day =
    load === null || plant === null || chain === null || climate === null
      ? null
      : designDay(scope, load, chain, plant, climate);
  const year =
    load === null || plant === null || chain === null || climate === null
      ? null
      : annual(scope, load, chain, plant, climate);
  const hall = load === null ? null : hallOf(scope, results, load, kind);
  const air = supplyAir(scope);
  const uptime = uptimeTier(scope);
  const gb = gb50174Class(scope);
  const annualJoules = year?.facilityJoules ?? null;
  const result: FacilityResult = {
    itWatts: load === null ? null : itTotal(load.design),
    facilityWatts: day?.facilityWatts ?? null,
    power: day?.power ?? null,
    powerUsageEffectiveness: year === null ? null : year.facilityJoules / year.itJoules,
    waterUsageEffectiveness: year === null ? null : year.waterCubicMeters / year.itJoules,
    annualJoules,
    annualWaterCubicMeters: year?.waterCubicMeters ?? null,
    // Both are the totals of the account of carbon, which is made after this (`withCarbon`).
    annualCarbonKilograms: null,
    embodiedCarbonKilograms: null,
    racks: hall?.racks ?? null,
    rackWatts: hall?.rackWatts ?? null,
    rackLimitWatts: hall?.rackLimitWatts ?? null,
    floorSquareMeters: hall?.floorSquareMeters ?? null,
    floorLoadKilogramsPerSquareMeter: hall?.floorLoadKilogramsPerSquareMeter ?? null,
    economizerFraction: plant === null || climate === null ? null : plant.freeFraction(climate),
    dewPointCelsius: air.dewPointCelsius,
    relativeHumidity: air.relativeHumidity,
    uptimeTierMet: uptime.met,
    gb50174ClassMet: gb.met,
    availability: serviceAvailability(scope),
    reason: load === null ? NO_NODES : climate === null ? NO_PLACE : null,
  };
  reportFacility(scope, { result, load, climate, hall, kind, uptime, gb, day });
  return result;
};

/** Everything at its rating on the hottest day, batteries charging. */
function designDay(
  scope: EvaluationScope,
  load: ItLoad,
  chain: PowerChain,
  plant: CoolingPlant,
  climate: Climate,
): DesignDay {
  const it = itTotal(load.design);
  const losses = chain.lossesAt(it);
  const point = plant.at(climate.design);
  const cooling = (it + losses) * coolingShare(point);
  const other = it * scope.constant("power.auxiliary-share") + chain.rechargeWatts;
  return {
    facilityWatts: it + losses + cooling + other,
    power: { ...load.design, cooling, losses, other },
    excessKelvin: point.excessKelvin,
  };
}

const coolingShare = ({ fansAndPumps, chiller, rejectionFans }: ReturnType<CoolingPlant["at"]>) =>
  fansAndPumps + chiller + rejectionFans;

interface Year {
  readonly itJoules: number;
  readonly facilityJoules: number;
  readonly waterCubicMeters: number;
}

/** The mean load through the year's outdoor conditions. */
function annual(scope: EvaluationScope, load: ItLoad, chain: PowerChain, plant: CoolingPlant, climate: Climate): Year {
  const it = itTotal(load.mean);
  const losses = chain.lossesAt(it);
  const heat = it + losses;
  // Lights and monitoring do not follow the load: they are sized by the design power.
  const other = itTotal(load.design) * scope.constant("power.auxiliary-share");
  let cooling = 0;
  let water = 0;
  for (const slice of climate.slices) {
    const point = plant.at(slice);
    cooling += slice.weight * heat * coolingShare(point);
    water += slice.weight * heat * point.waterCubicMetersPerJoule;
  }
  return {
    itJoules: it * SECONDS_PER_YEAR,
    facilityJoules: (heat + cooling + other) * SECONDS_PER_YEAR,
    waterCubicMeters: water * SECONDS_PER_YEAR,
  };
}
