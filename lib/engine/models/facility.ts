// The facility section: two powers (design day and year), air, hall, class, availability and water.
import type { CoolingKind } from "../catalog/facility";
import type { Words } from "../inputs/declare";
import type { FacilityResult } from "../result";
import type { EvaluationScope } from "../scope";
import { relativeAirDensity } from "./air-density";
import { type Climate, climateOf } from "./climate";
import { type CoolingPlant, coolingAt, coolingPlant } from "./cooling";
import { type CoolingMeans, coolingMonth, coolingYear } from "./cooling-months";
import type { EvaluateFacility } from "./evaluation-steps";
import { serviceAvailability } from "./facility-availability";
import { gb50174Class, uptimeTier } from "./facility-class";
import { buildPhases, chainOf, climateFacts, growthRooms } from "./facility-detail";
import { envelopeChecks, supplyAir } from "./facility-envelope";
import { loadSwing } from "./facility-growth";
import { type DesignDay, designDay, type FacilityYear, facilityYear } from "./facility-power";
import { reportFacility } from "./facility-report";
import { type Hall, hallCase, hallOf } from "./facility-space";
import { type PowerChain, powerChain } from "./power-chain";
import { itLoad } from "./power-it";
import { type ItLoad, itTotal } from "./power-it-load";

const NO_NODES: Words = ["No pool has a node yet.", "尚无节点池填写节点。"];
const NO_PLACE: Words = [
  "No place is chosen: cooling power and energy follow from its climate.",
  "未选地点：制冷功率与能耗取决于当地气候。",
];
const RENTED: Words = ["Rented instances stand in somebody else's hall.", "租用实例不在本设计的机房内。"];

/** Load, chain, plant and climate of a design, as far as they are known. */
export interface FacilityCase {
  readonly load: ItLoad | null;
  readonly chain: PowerChain | null;
  readonly kind: CoolingKind | null;
  readonly climate: Climate | null;
  readonly airDensity: number;
  readonly plant: CoolingPlant | null;
}

/** Of evaluations under way: the account of carbon asks for what the facility has just put together. */
const casesOf = new WeakMap<EvaluationScope, { readonly watts: number; readonly known: FacilityCase }>();

/** What is known of a design's facility before anything is summed. */
export function facilityCase(scope: EvaluationScope, load: ItLoad | null): FacilityCase {
  const watts = load === null ? 0 : itTotal(load.design) + itTotal(load.mean);
  const before = casesOf.get(scope);
  if (before !== undefined && before.watts === watts) return before.known;
  const known = putTogether(scope, load);
  casesOf.set(scope, { watts, known });
  return known;
}

function putTogether(scope: EvaluationScope, load: ItLoad | null): FacilityCase {
  const site = scope.part("sites", scope.design.site.place);
  const climate = site === null ? null : climateOf(scope, site);
  const kind = scope.part("coolingKinds", scope.design.power.cooling.kind);
  const airDensity = relativeAirDensity(climate?.altitudeMeters ?? 0);
  return {
    load,
    chain: load === null ? null : powerChain(scope, itTotal(load.design)),
    kind,
    climate,
    airDensity,
    plant: climate === null || kind === null ? null : coolingPlant(scope, kind, airDensity),
  };
}

/** Means of the plant over each period of the climate; none while either is unknown. */
export function coolingMonths(
  scope: EvaluationScope,
  { climate, plant }: Pick<FacilityCase, "climate" | "plant">,
): readonly CoolingMeans[] {
  return climate === null || plant === null ? [] : climate.periods.map((period) => coolingMonth(scope, plant, period));
}

interface Energy {
  readonly day: DesignDay;
  readonly year: FacilityYear;
  readonly months: readonly CoolingMeans[];
  readonly means: CoolingMeans;
}

function energyOf(scope: EvaluationScope, { load, chain, climate, plant }: FacilityCase): Energy | null {
  if (load === null || chain === null || climate === null || plant === null) return null;
  const day = designDay(scope, load.design, chain, coolingAt(scope, plant, climate.design), plant.liquidShare);
  const months = coolingMonths(scope, { climate, plant });
  const means = coolingYear(months);
  return { day, months, means, year: facilityYear(scope, load.mean, day.itWatts, chain, means) };
}

/**
 * Facility section of the result.
 *
 * `facilityWatts` is the coincident maximum on the design day, battery recharge included: it sizes feeds and plant.
 * `annualJoules` integrates the mean load over the climate's slices: it is paid for. The PUE is that of the year.
 */
export const evaluateFacility: EvaluateFacility = (scope, results) => {
  const known = facilityCase(scope, itLoad(scope, results));
  const { load, climate, kind } = known;
  const energy = energyOf(scope, known);
  const inHall = load === null ? null : hallCase(scope, results, load, kind);
  const hall = inHall === null ? null : hallOf(scope, results.pools.pools, inHall);
  const air = supplyAir(scope);
  const uptime = uptimeTier(scope);
  const gb = gb50174Class(scope);
  const annualJoules = energy?.year.annualJoules ?? null;
  const result: FacilityResult = {
    itWatts: load === null ? null : itTotal(load.design),
    facilityWatts: energy?.day.facilityWatts ?? null,
    power: energy?.day.power ?? null,
    powerUsageEffectiveness: energy?.year.powerUsageEffectiveness ?? null,
    waterUsageEffectiveness: energy?.year.waterUsageEffectiveness ?? null,
    annualJoules,
    annualWaterCubicMeters: energy?.year.annualWaterCubicMeters ?? null,
    // Both are the totals of the account of carbon, which is made after this (`withCarbon`).
    annualCarbonKilograms: null,
    embodiedCarbonKilograms: null,
    racks: hall?.racks ?? null,
    rackWatts: hall?.rackWatts ?? null,
    rackLimitWatts: hall?.rackLimitWatts ?? null,
    floorSquareMeters: hall?.floorSquareMeters ?? null,
    floorLoadKilogramsPerSquareMeter: hall?.floorLoadKilogramsPerSquareMeter ?? null,
    economizerFraction: energy?.means.freeFraction ?? null,
    dewPointCelsius: air.dewPointCelsius,
    relativeHumidity: air.relativeHumidity,
    uptimeTierMet: uptime.met,
    gb50174ClassMet: gb.met,
    availability: serviceAvailability(scope),
    ...detailOf(scope, known, energy, hall),
    reason: load === null ? NO_NODES : climate === null ? NO_PLACE : null,
  };
  const isNetworkAssumed = load !== null && results.network.watts === null;
  reportFacility(scope, { result, load, climate, hall, kind, uptime, gb, day: energy?.day ?? null, isNetworkAssumed });
  return result;
};

function detailOf(scope: EvaluationScope, known: FacilityCase, energy: Energy | null, hall: Hall | null) {
  const { load, chain, climate, airDensity } = known;
  const pdu = scope.part("powerDistribution", scope.design.power.supply.rackPdu);
  const facilityWatts = energy?.day.facilityWatts ?? null;
  return {
    chain: energy === null || chain === null ? null : chainOf(scope, energy.day, chain, hall?.racks ?? null, pdu),
    cooling: energy?.day.cooling ?? null,
    energy: energy?.year.energy ?? null,
    water: energy?.year.water ?? null,
    climate: climate === null || energy === null ? null : climateFacts(climate, energy.months, airDensity),
    envelope: envelopeChecks(scope),
    rackGroups: hall?.groups ?? null,
    swing: load === null || chain === null ? null : loadSwing(scope, load.synchronousStepWatts, chain, facilityWatts),
    growth: growthRooms(scope, energy?.day ?? null, hall),
    ...buildPhases(scope, hall !== null),
    hallReason: load !== null && hall === null ? RENTED : null,
  };
}
