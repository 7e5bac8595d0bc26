// The air and the coolant that servers get, held against the ASHRAE envelopes and GB 50174: once as a list of checks with
// their margins, from which the findings follow.
import { powerFindings } from "../findings/facility.findings";
import type { Words } from "../inputs/declare";
import type { EnvelopeCheck } from "../result-facility";
import type { EvaluationScope } from "../scope";
import {
  bandMargin,
  CONDENSATION_MARGIN_KELVIN,
  deratedMaxCelsius,
  GB_HUMIDITY_MAX,
  leastCoolantCelsius,
} from "./envelope-margin";
import { isLiquid } from "./facility-availability";
import { dewPointCelsius } from "./psychrometrics";

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
 * Warmest inlet that class A2 servers allow at the site's altitude.
 * @returns °C; null while the catalogue lacks the class
 */
export function allowedInletMaxCelsius(scope: EvaluationScope): number | null {
  const a2 = scope.part("airClasses", "a2");
  if (a2 === null) return null;
  const altitude = scope.part("sites", scope.design.site.place)?.elevationMeters ?? 0;
  return deratedMaxCelsius(a2.dryBulbMaxCelsius, altitude, a2.derateAboveMeters, a2.derateMetersPerKelvin);
}

type Id = EnvelopeCheck["id"];
type Band = readonly [low: number | null, high: number | null];

const PATHS = {
  dryBulb: "power.cooling.supplyCelsius",
  dewPoint: "power.cooling.dewPointCelsius",
  humidity: "power.cooling.relativeHumidity",
  coolant: "power.cooling.liquidSupplyCelsius",
} as const;

const WORDS: Readonly<Record<Id, Words>> = {
  "dry-bulb-allowed": ["Supply air, ASHRAE class A2 allowed", "送风温度，ASHRAE A2 级允许范围"],
  "dry-bulb-recommended": ["Supply air, ASHRAE recommended", "送风温度，ASHRAE 推荐范围"],
  "dew-point-recommended": ["Dew point, ASHRAE recommended", "露点，ASHRAE 推荐范围"],
  "humidity-recommended": ["Relative humidity, ASHRAE recommended", "相对湿度，ASHRAE 推荐范围"],
  "dry-bulb-gb": ["Cold aisle, GB 50174-2017", "冷通道温度，GB 50174-2017"],
  "dew-point-gb": ["Dew point, GB 50174-2017", "露点，GB 50174-2017"],
  "humidity-gb": ["Relative humidity, GB 50174-2017", "相对湿度，GB 50174-2017"],
  "coolant-class": ["Coolant, warmest ASHRAE class W45", "冷却液温度，ASHRAE W45 级上限"],
  "coolant-condensation": ["Coolant above the dew point", "冷却液高于露点"],
};

/** All checks that concern the cooling kind; the quantities of GB 50174 where a class of it is wanted. */
export function envelopeChecks(scope: EvaluationScope): readonly EnvelopeCheck[] {
  const { kind, supplyCelsius, liquidSupplyCelsius } = scope.design.power.cooling;
  const air = supplyAir(scope);
  const checks: EnvelopeCheck[] = [];
  const check = (id: Id, quantity: keyof typeof PATHS, value: number | null, [low, high]: Band) =>
    checks.push({
      id,
      words: WORDS[id],
      unit: quantity === "humidity" ? "fraction" : "celsius",
      value,
      low,
      high,
      margin: value === null ? null : bandMargin(value, low, high),
      path: PATHS[quantity],
    });
  const a2 = scope.part("airClasses", "a2");
  if (a2 !== null && kind !== "immersion") {
    check("dry-bulb-allowed", "dryBulb", supplyCelsius, [a2.dryBulbMinCelsius, allowedInletMaxCelsius(scope)]);
    const recommended = [a2.recommendedDryBulbMinCelsius, a2.recommendedDryBulbMaxCelsius] as const;
    check("dry-bulb-recommended", "dryBulb", supplyCelsius, recommended);
    if (scope.design.power.gb50174Class === null) {
      const dewPoints = [a2.recommendedDewPointMinCelsius, a2.recommendedDewPointMaxCelsius] as const;
      check("dew-point-recommended", "dewPoint", air.dewPointCelsius, dewPoints);
      check("humidity-recommended", "humidity", air.relativeHumidity, [null, a2.recommendedRelativeHumidityMax]);
    } else {
      const aisle = scope.part("gb50174", "inlet-temperature")?.gradeA ?? null;
      const dew = scope.part("gb50174", "inlet-dew-point")?.gradeA ?? null;
      check("dry-bulb-gb", "dryBulb", supplyCelsius, [aisle?.limitLow ?? null, aisle?.limit ?? null]);
      check("dew-point-gb", "dewPoint", air.dewPointCelsius, [dew?.limitLow ?? null, dew?.limit ?? null]);
      check("humidity-gb", "humidity", air.relativeHumidity, [null, GB_HUMIDITY_MAX]);
    }
  }
  if (isLiquid(kind)) {
    const warmest = scope.part("liquidClasses", "w45")?.supplyMaxCelsius ?? null;
    check("coolant-class", "coolant", liquidSupplyCelsius, [null, warmest]);
    const lowest = air.dewPointCelsius === null ? null : leastCoolantCelsius(air.dewPointCelsius);
    if (lowest !== null) check("coolant-condensation", "coolant", liquidSupplyCelsius, [lowest, null]);
  }
  return checks;
}

const FINDING = {
  "dry-bulb-allowed": powerFindings.inletNotAllowed,
  "dry-bulb-recommended": powerFindings.inletNotRecommended,
  "dew-point-recommended": powerFindings.dewPointOut,
  "dew-point-gb": powerFindings.dewPointOut,
} as const;

const celsius = (value: number) => ({ value, unit: "celsius" as const });

/** Reports where temperature, humidity or coolant leave their bands. */
export function reportEnvelope(scope: EvaluationScope, checks: readonly EnvelopeCheck[]): void {
  const isOut = ({ margin }: EnvelopeCheck) => margin !== null && margin < 0;
  const isNotAllowed = checks.some((check) => check.id === "dry-bulb-allowed" && isOut(check));
  for (const check of checks.filter(isOut)) {
    // What is not allowed is not recommended either: one finding is enough.
    if (!(check.id === "dry-bulb-recommended" && isNotAllowed)) reportCheck(scope, check);
  }
  reportConflict(scope);
}

function reportCheck(scope: EvaluationScope, { id, value, low, high, path }: EnvelopeCheck): void {
  const at = value ?? 0;
  switch (id) {
    case "dry-bulb-allowed":
    case "dry-bulb-recommended":
      scope.find(FINDING[id], path, { supply: celsius(at), low: celsius(low ?? at), high: celsius(high ?? at) });
      return;
    case "dew-point-recommended":
    case "dew-point-gb":
      scope.find(FINDING[id], path, { dewPoint: celsius(at), low: celsius(low ?? at), high: celsius(high ?? at) });
      return;
    case "humidity-recommended":
    case "humidity-gb":
      scope.find(powerFindings.humidityHigh, path, {
        humidity: { value: at, unit: "fraction" },
        limit: { value: high ?? at, unit: "fraction" },
      });
      return;
    case "coolant-class":
      scope.find(powerFindings.coolantHot, path, { coolant: celsius(at), limit: celsius(high ?? at) });
      return;
    case "coolant-condensation":
      scope.find(powerFindings.condensation, path, {
        coolant: celsius(at),
        dewPoint: celsius((low ?? at) - CONDENSATION_MARGIN_KELVIN),
      });
      return;
    case "dry-bulb-gb":
      // The code's band is the one that ASHRAE recommends, and its check has said so.
      return;
  }
}

/** Temperature, humidity and dew point are one more than air has. */
function reportConflict(scope: EvaluationScope): void {
  const { supplyCelsius, kind } = scope.design.power.cooling;
  const { relativeHumidity, dewPointCelsius: dewPoint } = supplyAir(scope);
  if (kind === "immersion" || relativeHumidity === null || dewPoint === null) return;
  const computed = dewPointCelsius(supplyCelsius, relativeHumidity);
  if (Math.abs(computed - dewPoint) <= 1) return;
  scope.find(powerFindings.moistureConflict, PATHS.dewPoint, {
    supply: celsius(supplyCelsius),
    humidity: { value: relativeHumidity, unit: "fraction" },
    computed: celsius(computed),
    dewPoint: celsius(dewPoint),
  });
}
