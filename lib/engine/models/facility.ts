// The facility section: two powers (design day and year), air, hall, class, availability and water.
import { powerFindings } from "../findings/facility.findings";
import type { Words } from "../inputs/declare";
import type { FacilityResult } from "../result";
import type { EvaluationScope } from "../scope";
import { coolingAt } from "./cooling";
import { type CoolingMeans, coolingYear } from "./cooling-months";
import type { EvaluateFacility, WorkloadResults } from "./evaluation-steps";
import { serviceAvailability } from "./facility-availability";
import type { FacilityCase } from "./facility-case";
import { gb50174Class, uptimeTier } from "./facility-class";
import { buildPhases, chainOf, climateFacts, growthRooms } from "./facility-detail";
import { envelopeChecks, supplyAir } from "./facility-envelope";
import { loadSwing } from "./facility-growth";
import { type DesignDay, designDay, type FacilityYear, facilityYear } from "./facility-power";
import { reportFacility } from "./facility-report";
import { type Hall, hallCase, hallOf } from "./facility-space";
import { unknownDraw } from "./power-it";
import { itTotal } from "./power-it-load";

const NO_NODES: Words = ["No pool has a node yet.", "尚无节点池填写节点。"];
const NO_PLACE: Words = [
  "No place is chosen: cooling power and energy follow from its climate.",
  "未选地点：制冷功率与能耗取决于当地气候。",
];
const noPower = ([en, zh]: Words): Words => [
  `No design power of ${en} is published and the design states none.`,
  `${zh}未公布设计功率，设计中亦未填写。`,
];
const RENTED: Words = ["Rented instances stand in somebody else's hall.", "租用实例不在本设计的机房内。"];

interface Energy {
  readonly day: DesignDay;
  readonly year: FacilityYear;
  readonly means: CoolingMeans;
}

function energyOf(scope: EvaluationScope, { load, chain, climate, plant, months }: FacilityCase): Energy | null {
  if (load === null || chain === null || climate === null || plant === null) return null;
  const day = designDay(scope, load.design, chain, coolingAt(scope, plant, climate.design), plant.liquidShare);
  const means = coolingYear(months);
  return { day, means, year: facilityYear(scope, load.mean, day.itWatts, chain, means) };
}

/**
 * Facility section of the result.
 *
 * `facilityWatts` is the coincident maximum on the design day, battery recharge included: it sizes feeds and plant.
 * `annualJoules` integrates the mean load over the climate's slices: it is paid for. The PUE is that of the year.
 */
export const evaluateFacility: EvaluateFacility = (scope, results, known) => {
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
    reason: load === null ? loadReason(results) : climate === null ? NO_PLACE : null,
  };
  const isNetworkAssumed = load !== null && results.network.watts === null;
  const unknown = unknownDraw(results.pools);
  if (unknown !== null) scope.find(powerFindings.powerUnknown, "overrides.powers", { accelerator: unknown.name });
  reportFacility(scope, { result, load, climate, hall, kind, uptime, gb, day: energy?.day ?? null, isNetworkAssumed });
  return result;
};

/** Why nobody knows what the machines draw. */
function loadReason({ pools }: WorkloadResults): Words {
  const unknown = unknownDraw(pools);
  return unknown === null ? NO_NODES : noPower(unknown.name);
}

function detailOf(scope: EvaluationScope, known: FacilityCase, energy: Energy | null, hall: Hall | null) {
  const { load, chain, climate, airDensity, months } = known;
  const pdu = scope.part("powerDistribution", scope.design.power.supply.rackPdu);
  const facilityWatts = energy?.day.facilityWatts ?? null;
  return {
    chain: energy === null || chain === null ? null : chainOf(scope, energy.day, chain, hall?.racks ?? null, pdu),
    cooling: energy?.day.cooling ?? null,
    energy: energy?.year.energy ?? null,
    water: energy?.year.water ?? null,
    climate: climate === null || energy === null ? null : climateFacts(climate, months, airDensity),
    envelope: envelopeChecks(scope),
    rackGroups: hall?.groups ?? null,
    swing: load === null || chain === null ? null : loadSwing(scope, load.synchronousStepWatts, chain, facilityWatts),
    growth: growthRooms(scope, energy?.day ?? null, hall),
    ...buildPhases(scope, hall !== null),
    hallReason: load !== null && hall === null ? RENTED : null,
  };
}
