// Power, cooling, floor, water and carbon of the site.
import type { FacilityResult } from "../result";
import type { EvaluationScope } from "../scope";
import type { WorkloadResults } from "./evaluation-steps";

export function evaluateFacility(_: EvaluationScope, __: WorkloadResults): FacilityResult {
  return {
    itWatts: null,
    facilityWatts: null,
    power: null,
    powerUsageEffectiveness: null,
    waterUsageEffectiveness: null,
    annualJoules: null,
    annualWaterCubicMeters: null,
    annualCarbonKilograms: null,
    embodiedCarbonKilograms: null,
    racks: null,
    rackWatts: null,
    rackLimitWatts: null,
    floorSquareMeters: null,
    floorLoadKilogramsPerSquareMeter: null,
    economizerFraction: null,
    dewPointCelsius: null,
    relativeHumidity: null,
    uptimeTierMet: null,
    gb50174ClassMet: null,
    availability: null,
    reason: ["Not computed yet.", "尚未计算。"],
  };
}
