// The air and the coolant that servers get, held against the ASHRAE envelopes and GB 50174.
import { powerFindings } from "../findings/facility.findings";
import type { EvaluationScope } from "../scope";
import { isLiquid } from "./facility-availability";
import { dewPointCelsius } from "./psychrometrics";

/** Coolant must stay this far above the dew point. */
const CONDENSATION_MARGIN_KELVIN = 2;

export interface SupplyAir {
  readonly relativeHumidity: number | null;
  readonly dewPointCelsius: number | null;
}

/** Moisture of the supply air, as resolved: each follows from the other where only one is stated. */
export function supplyAir(scope: EvaluationScope): SupplyAir {
  const { relativeHumidity, dewPointCelsius: dewPoint } = scope.design.power.cooling;
  return { relativeHumidity, dewPointCelsius: dewPoint };
}

/**
 * Warmest inlet that class A2 servers allow: it falls above 900 m because thin air cools less.
 * @returns °C; null while the catalogue lacks the class
 */
export function allowedInletMaxCelsius(scope: EvaluationScope): number | null {
  const a2 = scope.part("airClasses", "a2");
  if (a2 === null) return null;
  const altitude = scope.part("sites", scope.design.site.place)?.elevationMeters ?? 0;
  const { derateAboveMeters, derateMetersPerKelvin } = a2;
  if (derateAboveMeters === null || derateMetersPerKelvin === null) return a2.dryBulbMaxCelsius;
  return a2.dryBulbMaxCelsius - Math.max(0, altitude - derateAboveMeters) / derateMetersPerKelvin;
}

/** Reports where temperature, humidity or coolant leave their bands. */
export function reportEnvelope(scope: EvaluationScope): void {
  reportTemperature(scope);
  reportMoisture(scope);
  reportCoolant(scope);
}

const celsius = (value: number) => ({ value, unit: "celsius" as const });

function reportTemperature(scope: EvaluationScope): void {
  const { supplyCelsius, kind } = scope.design.power.cooling;
  const a2 = scope.part("airClasses", "a2");
  const allowedMax = allowedInletMaxCelsius(scope);
  if (a2 === null || allowedMax === null || kind === "immersion") return;
  const path = "power.cooling.supplyCelsius";
  if (supplyCelsius > allowedMax || supplyCelsius < a2.dryBulbMinCelsius) {
    scope.find(powerFindings.inletNotAllowed, path, {
      supply: celsius(supplyCelsius),
      low: celsius(a2.dryBulbMinCelsius),
      high: celsius(allowedMax),
    });
    return;
  }
  const { recommendedDryBulbMinCelsius: low, recommendedDryBulbMaxCelsius: high } = a2;
  if (supplyCelsius < low || supplyCelsius > high) {
    scope.find(powerFindings.inletNotRecommended, path, {
      supply: celsius(supplyCelsius),
      low: celsius(low),
      high: celsius(high),
    });
  }
}

function reportMoisture(scope: EvaluationScope): void {
  const { supplyCelsius, kind } = scope.design.power.cooling;
  const { relativeHumidity, dewPointCelsius: dewPoint } = supplyAir(scope);
  const a2 = scope.part("airClasses", "a2");
  if (a2 === null || kind === "immersion") return;
  const grade = scope.design.power.gb50174Class === null ? null : scope.part("gb50174", "inlet-dew-point");
  const low = grade?.gradeA?.limitLow ?? a2.recommendedDewPointMinCelsius;
  const high = grade?.gradeA?.limit ?? a2.recommendedDewPointMaxCelsius;
  if (dewPoint !== null && low !== null && high !== null && (dewPoint < low || dewPoint > high)) {
    scope.find(powerFindings.dewPointOut, "power.cooling.dewPointCelsius", {
      dewPoint: celsius(dewPoint),
      low: celsius(low),
      high: celsius(high),
    });
  }
  // GB 50174-2017 caps the cold aisle at 60 %, ASHRAE's recommended band at 70 %.
  const humidityMax = grade === null ? a2.recommendedRelativeHumidityMax : 0.6;
  if (relativeHumidity !== null && humidityMax !== null && relativeHumidity > humidityMax) {
    scope.find(powerFindings.humidityHigh, "power.cooling.relativeHumidity", {
      humidity: { value: relativeHumidity, unit: "fraction" },
      limit: { value: humidityMax, unit: "fraction" },
    });
  }
  if (relativeHumidity === null || dewPoint === null) return;
  const computed = dewPointCelsius(supplyCelsius, relativeHumidity);
  if (Math.abs(computed - dewPoint) > 1) {
    scope.find(powerFindings.moistureConflict, "power.cooling.dewPointCelsius", {
      supply: celsius(supplyCelsius),
      humidity: { value: relativeHumidity, unit: "fraction" },
      computed: celsius(computed),
      dewPoint: celsius(dewPoint),
    });
  }
}

function reportCoolant(scope: EvaluationScope): void {
  const { kind, liquidSupplyCelsius } = scope.design.power.cooling;
  if (!isLiquid(kind)) return;
  const path = "power.cooling.liquidSupplyCelsius";
  const { dewPointCelsius: dewPoint } = supplyAir(scope);
  if (dewPoint !== null && liquidSupplyCelsius < dewPoint + CONDENSATION_MARGIN_KELVIN) {
    scope.find(powerFindings.condensation, path, {
      coolant: celsius(liquidSupplyCelsius),
      dewPoint: celsius(dewPoint),
    });
  }
  const warmest = scope.part("liquidClasses", "w45")?.supplyMaxCelsius ?? null;
  if (warmest !== null && liquidSupplyCelsius > warmest) {
    scope.find(powerFindings.coolantHot, path, { coolant: celsius(liquidSupplyCelsius), limit: celsius(warmest) });
  }
}
