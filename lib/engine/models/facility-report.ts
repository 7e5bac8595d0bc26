// What is wrong with the facility, in findings.
import type { CoolingKind } from "../catalog/facility";
import { powerFindings, siteFindings } from "../findings/facility.findings";
import type { Words } from "../inputs/declare";
import type { FacilityResult } from "../result";
import type { EvaluationScope } from "../scope";
import { relativeAirDensity } from "./air-density";
import type { Climate } from "./climate";
import type { ClassDemand, ClassVerdict } from "./facility-class";
import { reportEnvelope } from "./facility-envelope";
import type { DesignDay } from "./facility-power";
import type { Hall } from "./facility-space";
import type { ItLoad } from "./power-it-load";

export interface FacilityFacts {
  readonly result: FacilityResult;
  readonly load: ItLoad | null;
  readonly climate: Climate | null;
  readonly hall: Hall | null;
  readonly kind: CoolingKind | null;
  readonly uptime: ClassVerdict<"I" | "II" | "III" | "IV">;
  readonly gb: ClassVerdict<"C" | "B" | "A">;
  readonly day: DesignDay | null;
  /** No switch is chosen: network power is a share of the rest. */
  readonly isNetworkAssumed: boolean;
}

/** How much warmer than asked servers take the supply before they leave class A1 (27 to 32 °C). */
const ALLOWED_EXCESS_KELVIN = 5;

const watts = (value: number) => ({ value, unit: "watts" as const });

/** Reports everything that the facility section found. */
export function reportFacility(scope: EvaluationScope, facts: FacilityFacts): void {
  reportEnvelope(scope, facts.result.envelope);
  reportPower(scope, facts);
  reportHall(scope, facts);
  reportClimate(scope, facts);
  reportTargets(scope, facts);
  reportClasses(scope, facts);
}

function reportPower(scope: EvaluationScope, { day, kind, result, isNetworkAssumed }: FacilityFacts): void {
  const capacity = scope.design.power.supply.capacityWatts;
  if (day !== null && capacity !== null && day.facilityWatts > capacity) {
    scope.find(powerFindings.capacityExceeded, "power.supply.capacityWatts", {
      needed: watts(day.facilityWatts),
      capacity: watts(capacity),
    });
  }
  reportCooling(scope, result);
  reportSwing(scope, result);
  if (isNetworkAssumed) {
    scope.find(powerFindings.networkAssumed, "network.backend.switch", {
      share: { value: scope.constant("power.network-share"), unit: "fraction" },
    });
  }
  const limit = scope.design.power.cooling.rackLimitWatts;
  if (limit !== null && kind !== null && limit > kind.rackWattsMax) {
    scope.find(powerFindings.limitBeyondKind, "power.cooling.rackLimitWatts", {
      limit: watts(limit),
      usual: watts(kind.rackWattsMax),
    });
  }
}

function reportCooling(scope: EvaluationScope, { cooling }: FacilityResult): void {
  const capacity = scope.design.power.cooling.capacityWatts;
  if (cooling === null || capacity === null || cooling.heat <= capacity) return;
  scope.find(powerFindings.coolingShort, "power.cooling.capacityWatts", {
    heat: watts(cooling.heat),
    capacity: watts(capacity),
  });
}

/** Steps up to this share of the supply drown in its other loads; the control on load transients uses the same. */
const SMALL_STEP = 0.1;
const CONNECTION: Words = ["the connection", "供电容量"];
const FACILITY: Words = ["the facility's load", "设施负荷"];

function reportSwing(scope: EvaluationScope, { swing }: FacilityResult): void {
  const { transientMitigation } = scope.design.power.supply;
  const share = swing?.shareOfSupply ?? swing?.shareOfFacility ?? null;
  const isSoftened = transientMitigation !== null && transientMitigation !== "none";
  if (swing === null || share === null || share <= SMALL_STEP || isSoftened) return;
  scope.find(powerFindings.swingUnsoftened, "power.supply.transientMitigation", {
    step: watts(swing.stepWatts),
    share: { value: share, unit: "fraction" },
    limit: swing.shareOfSupply === null ? FACILITY : CONNECTION,
  });
}

function reportHall(scope: EvaluationScope, { hall, load }: FacilityFacts): void {
  if (hall === null) return;
  for (const pool of hall.poolsOverLimit) {
    const index = Number(pool.path.slice(pool.path.indexOf("[") + 1, -1));
    scope.find(powerFindings.rackOverLimit, "power.cooling.rackLimitWatts", {
      pool: pool.input.name ?? pool.node?.name ?? pool.path,
      node: watts(load?.nodeWatts[index] ?? 0),
      limit: watts(hall.rackLimitWatts ?? 0),
    });
  }
  const { floorSquareMeters, floorLoad } = scope.design.site.area;
  if (floorSquareMeters !== null && hall.floorSquareMeters > floorSquareMeters) {
    scope.find(siteFindings.floorShort, "site.area.floorSquareMeters", {
      needed: { value: hall.floorSquareMeters, unit: "squareMeters" },
      available: { value: floorSquareMeters, unit: "squareMeters" },
    });
  }
  const loaded = hall.floorLoadKilogramsPerSquareMeter;
  if (floorLoad !== null && loaded !== null && loaded > floorLoad) {
    scope.find(siteFindings.floorOverloaded, "site.area.floorLoad", {
      load: { value: loaded, unit: "kilogramsPerSquareMeter" },
      rating: { value: floorLoad, unit: "kilogramsPerSquareMeter" },
    });
  }
}

function reportClimate(scope: EvaluationScope, { climate, day }: FacilityFacts): void {
  if (climate === null) return;
  if (climate.basis === "design-day") scope.find(siteFindings.climateUnknown, "site.place", {});
  const density = relativeAirDensity(climate.altitudeMeters);
  // Below about 500 m the effect drowns in that of the weather.
  if (density < 0.94) {
    scope.find(siteFindings.thinAir, "site.place", {
      altitude: { value: climate.altitudeMeters, unit: "meters" },
      density: { value: density, unit: "fraction" },
    });
  }
  const excess = day?.excessKelvin ?? 0;
  const path = "power.cooling.heatRejection";
  if (excess > ALLOWED_EXCESS_KELVIN) {
    scope.find(powerFindings.supplyTooWarm, path, {
      excess: { value: excess, unit: "ratio" },
      allowed: { value: ALLOWED_EXCESS_KELVIN, unit: "ratio" },
    });
  } else if (excess > 0) {
    scope.find(powerFindings.supplyWarm, path, { excess: { value: excess, unit: "ratio" } });
  }
}

function reportTargets(scope: EvaluationScope, { result }: FacilityFacts): void {
  const { powerUsageEffectiveness: pueTarget } = scope.design.purpose.targets;
  const pue = result.powerUsageEffectiveness;
  if (pueTarget !== null && pue !== null && pue > pueTarget) {
    scope.find(powerFindings.pueMissed, "purpose.targets.powerUsageEffectiveness", {
      delivered: { value: pue, unit: "ratio" },
      target: { value: pueTarget, unit: "ratio" },
    });
  }
}

const UPTIME_ORDER = ["I", "II", "III", "IV"] as const;
const GB_ORDER = ["C", "B", "A"] as const;
const NONE: Words = ["no class", "无等级"];

function reportClasses(scope: EvaluationScope, { uptime, gb }: FacilityFacts): void {
  const { uptimeTier, gb50174Class } = scope.design.power;
  if (uptimeTier !== null && isBelow(UPTIME_ORDER, uptime.met, uptimeTier)) {
    scope.find(powerFindings.tierShort, "power.uptimeTier", classValues(uptime, uptimeTier));
  }
  if (gb50174Class !== null && isBelow(GB_ORDER, gb.met, gb50174Class)) {
    scope.find(powerFindings.gbShort, "power.gb50174Class", classValues(gb, gb50174Class));
  }
}

function isBelow<Id extends string>(order: readonly Id[], met: Id | null, wanted: Id): boolean {
  return met === null || order.indexOf(met) < order.indexOf(wanted);
}

const classValues = (verdict: ClassVerdict<string>, wanted: string) => ({
  met: verdict.met ?? NONE,
  wanted,
  next: verdict.next ?? wanted,
  missing: listed(verdict.missing),
});

/** Demands in one sentence per language; open ones say so. */
function listed(demands: readonly ClassDemand[]): Words {
  const open = (isMet: boolean | null, suffix: string) => (isMet === null ? suffix : "");
  return [
    demands.map(({ isMet, words }) => words[0] + open(isMet, " (not answered)")).join(", "),
    demands.map(({ isMet, words }) => words[1] + open(isMet, "（未作答）")).join("、"),
  ];
}
