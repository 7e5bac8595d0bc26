// The parts of the facility's result that lie behind its headline figures, put together from the models.
import type { PowerDistribution } from "../catalog/parts";
import type { Words } from "../inputs/declare";
import type {
  BuildPhase,
  ChainElement,
  ChainElementId,
  ClimateMonth,
  FacilityClimate,
  GrowthRoom,
} from "../result-facility";
import type { EvaluationScope } from "../scope";
import { buildTimes } from "./build-phases";
import { type ChainNumbers, chainNumbers, type ElementNumbers } from "./chain-elements";
import type { Climate } from "./climate";
import { type ConstantId, constants } from "./constants";
import { type CoolingMeans, coolingShare, freeSeconds } from "./cooling-months";
import { roomBefore } from "./facility-growth";
import type { DesignDay } from "./facility-power";
import type { Hall } from "./facility-space";
import type { PowerChain } from "./power-chain";

/** The power chain as a graph, from the meter on. */
export function chainOf(
  scope: EvaluationScope,
  day: DesignDay,
  chain: PowerChain,
  racks: number | null,
  pdu: PowerDistribution | null,
): readonly ChainElement[] {
  const numbers = chainNumbers(scope, day, chain, racks, pdu);
  const upstream: readonly ChainElementId[] = numbers.generator === null ? ["utility"] : ["utility", "generator"];
  const rows: readonly (readonly [ChainElementId, readonly ChainElementId[], keyof ChainNumbers])[] = [
    ["utility", [], "utility"],
    ["generator", [], "generator"],
    ["transformer", upstream, "transformer"],
    ["ups", ["transformer"], "ups"],
    ["distribution", [numbers.ups === null ? "transformer" : "ups"], "distribution"],
    ["rack-pdu", ["distribution"], "rackPdu"],
    ["mechanical", upstream, "mechanical"],
  ];
  return rows.flatMap(([id, from, key]) => {
    const element: ElementNumbers | null = numbers[key];
    return element === null ? [] : [{ id, from, ...element }];
  });
}

/** Outdoor air by month, and what it leaves to the chillers. */
export function climateFacts(climate: Climate, months: readonly CoolingMeans[], airDensity: number): FacilityClimate {
  const isKnown = climate.basis !== "design-day";
  return {
    months: isKnown ? months.map(monthFacts) : null,
    basis: climate.basis,
    designDryBulbCelsius: climate.design.dryBulbCelsius,
    designWetBulbCelsius: climate.design.wetBulbCelsius,
    altitudeMeters: climate.altitudeMeters,
    airDensity,
  };
}

const monthFacts = (month: CoolingMeans): ClimateMonth => ({
  dryBulbCelsius: month.dryBulbCelsius,
  wetBulbCelsius: month.wetBulbCelsius,
  freeFraction: month.freeFraction,
  freeSeconds: freeSeconds(month),
  coolingShare: coolingShare(month),
});

type Limit = readonly [
  limit: GrowthRoom["limit"],
  words: Words,
  unit: GrowthRoom["unit"],
  used: number | null,
  available: number | null,
  path: string,
];

/** Room before every limit that the design states and uses. */
export function growthRooms(scope: EvaluationScope, day: DesignDay | null, hall: Hall | null): readonly GrowthRoom[] {
  const { power, purpose, site } = scope.design;
  const limits: readonly Limit[] = [
    [
      "power-cap",
      ["Power cap", "电力上限"],
      "watts",
      day?.facilityWatts ?? null,
      purpose.targets.facilityWatts,
      "purpose.targets.facilityWatts",
    ],
    [
      "power",
      ["Power connection", "供电容量"],
      "watts",
      day?.facilityWatts ?? null,
      power.supply.capacityWatts,
      "power.supply.capacityWatts",
    ],
    [
      "cooling",
      ["Cooling capacity", "制冷容量"],
      "watts",
      day?.cooling.heat ?? null,
      power.cooling.capacityWatts,
      "power.cooling.capacityWatts",
    ],
    [
      "floor",
      ["Hall floor", "机房面积"],
      "squareMeters",
      hall?.floorSquareMeters ?? null,
      site.area.floorSquareMeters,
      "site.area.floorSquareMeters",
    ],
    [
      "rack-density",
      ["Densest rack", "最密机柜"],
      "watts",
      hall?.rackWatts ?? null,
      hall?.rackLimitWatts ?? null,
      "power.cooling.rackLimitWatts",
    ],
  ];
  return limits.flatMap(([limit, words, unit, used, available, path]) =>
    used === null || available === null
      ? []
      : [
          {
            limit,
            words,
            unit,
            path,
            ...roomBefore(used, available, limit === "rack-density" ? null : (hall?.racks ?? null)),
          },
        ],
  );
}

const PHASE_WORDS: Readonly<Record<BuildPhase["id"], Words>> = {
  design: ["Design and procurement", "设计与采购"],
  permits: ["Permits", "许可"],
  utility: ["Utility connection", "市电接入"],
  building: ["Building", "土建"],
  equipment: ["Delivery of the longest equipment", "最长设备交货"],
  installation: ["Installation", "安装"],
  commissioning: ["Commissioning", "调试验收"],
};

const PHASES = ["design", "permits", "utility", "building", "equipment", "installation", "commissioning"] as const;

/** Constants that a phase's length comes from. */
const PHASE_CONSTANTS: Readonly<Record<BuildPhase["id"], readonly ConstantId[]>> = {
  design: ["build.design"],
  permits: ["build.permits"],
  utility: ["build.utility"],
  building: ["build.building"],
  equipment: ["build.transformer", "build.generator", "build.chiller", "build.ups", "build.servers"],
  installation: ["build.installation"],
  commissioning: ["build.commissioning"],
};

/** A figure without a source that was read, which the design does not replace by its own. */
const isRecalled = (scope: EvaluationScope, id: ConstantId): boolean =>
  !constants[id].verified && scope.constant(id) === constants[id].value;

/** Phases of the build; none for rented instances, which are there. */
export function buildPhases(
  scope: EvaluationScope,
  hasHall: boolean,
): { readonly phases: readonly BuildPhase[]; readonly timeToPowerSeconds: number | null } {
  const { deployment } = scope.design.purpose;
  if (!hasHall || deployment === "cloud") return { phases: [], timeToPowerSeconds: null };
  const hasChiller = scope.design.power.cooling.heatRejection !== "dry-cooler";
  const times = buildTimes(scope, deployment === "own", hasChiller);
  const critical = criticalPhases(times);
  const phases = PHASES.filter((id) => times[id].seconds > 0).map(
    (id): BuildPhase => ({
      id,
      words: PHASE_WORDS[id],
      ...times[id],
      isCritical: critical.has(id),
      isUnverified: PHASE_CONSTANTS[id].some((constant) => isRecalled(scope, constant)),
    }),
  );
  return { phases, timeToPowerSeconds: times.timeToPowerSeconds };
}

/** Phases without slack, walked back from the end. */
function criticalPhases(times: ReturnType<typeof buildTimes>): ReadonlySet<BuildPhase["id"]> {
  const critical = new Set<BuildPhase["id"]>(["commissioning"]);
  for (const id of [...PHASES].reverse()) {
    if (!critical.has(id)) continue;
    const { startSeconds } = times[id];
    for (const before of PHASES) {
      if (before !== id && times[before].endSeconds === startSeconds && WAITS_FOR[id].includes(before))
        critical.add(before);
    }
  }
  return critical;
}

const WAITS_FOR: Readonly<Record<BuildPhase["id"], readonly BuildPhase["id"][]>> = {
  design: [],
  permits: ["design"],
  utility: ["permits"],
  building: ["permits"],
  equipment: ["design"],
  installation: ["building", "equipment"],
  commissioning: ["installation", "utility"],
};
