// Greenhouse gases and water: from the electricity of a year, and from making what stands in the hall.
import { siteFindings } from "../findings/facility.findings";
import type { Words } from "../inputs/declare";
import type { FacilityResult } from "../result";
import type {
  CarbonElsewhere,
  CarbonFactor,
  CarbonResult,
  EmbodiedCarbon,
  GridSource,
  JobCarbon,
  OperationalCarbon,
} from "../result-carbon";
import type { EvaluationScope } from "../scope";
import { energyCase, type KnownEnergy, serviceYears, stockCase } from "./carbon-case";
import { type EmbodiedFigures, embodiedFigures, type StockCase } from "./carbon-embodied";
import { hasPeriods } from "./carbon-grid";
import { elsewhereKilograms, hourOf, operationalFigures, waterOf } from "./carbon-operational";
import { hourCarbon, runCarbon, serviceKilograms, tokenCarbon, writtenOffPerSecond, yearOf } from "./carbon-work";
import { type ConstantId, constants } from "./constants";
import type { Constant } from "./constants/constant-table";
import type { FacilityResults } from "./evaluation-steps";
import type { FacilityCase } from "./facility-case";

const NO_GRID: Words = [
  "Nobody says what the grid emits: choose a place, or enter its carbon intensity.",
  "未知电网碳强度：请选择地点或填写碳强度。",
];
const NO_MONTHS: Words = [
  "The climate of the place is known for its design day only, which stands for the whole year.",
  "该地点仅有设计日气候数据，以其代表全年。",
];
const NO_HOURS: Words = [
  "The catalogue knows the grid by its yearly average; enter periods of the grid to see the hours.",
  "目录中仅有电网年均值；填写电网分时数据后可按小时查看。",
];
const NO_HALL: Words = [
  "Racks, plant and building of rented instances are somebody else's and are not counted.",
  "租用实例的机柜、机电设施与建筑属于他方，未计入。",
];

/** Ends of the factors' ranges; a factor of the design's own has none. */
export function factorReaders(scope: EvaluationScope) {
  const end = (which: "low" | "high") => (id: ConstantId) => {
    const constant: Constant = constants[id];
    const value = scope.constant(id);
    return value === constant.value ? constant[which] : value;
  };
  return { low: end("low"), high: end("high") };
}

/** Factors that the embodied figures rest on. */
export const carbonFactorIds = (stock: StockCase): readonly ConstantId[] => [
  "carbon.accelerator",
  "carbon.memory-share",
  "carbon.server",
  ...(stock.switches === null ? (["carbon.network-share"] as const) : (["carbon.switch", "carbon.cable"] as const)),
  ...(stock.flashBytes > 0 ? (["carbon.ssd-terabyte"] as const) : []),
  ...(stock.hardDrives > 0 ? (["carbon.hdd"] as const) : []),
  ...(stock.tapes > 0 ? (["carbon.tape"] as const) : []),
  ...(stock.hall === null ? [] : (["carbon.rack", "carbon.plant-megawatt", "carbon.building"] as const)),
];

/** The account of carbon and water of a design that is evaluated up to the energy of its jobs. */
export function evaluateCarbon(
  scope: EvaluationScope,
  results: FacilityResults,
  facilityKnown: FacilityCase,
): CarbonResult {
  const known = energyCase(scope, facilityKnown);
  const stock = stockCase(scope, results);
  const grid = gridSource(scope);
  const operational = known?.isGridKnown === true ? operationalCarbon(scope, known, grid) : null;
  const made = stock === null ? null : embodiedOf(scope, stock);
  const embodied = stock === null || made === null ? null : embodiedCarbon(stock, made, results.facility);
  const years =
    operational === null || made === null
      ? null
      : serviceYears(scope).map((year) => yearOf(year, operational.kilograms, made));
  reportCap(scope, operational);
  return {
    operational,
    embodied,
    years,
    serviceKilograms: years === null ? null : serviceKilograms(years),
    ...workCarbon(scope, results, operational, embodied),
    water: known === null ? null : waterOf(known.energy),
    grid,
    factors: stock === null ? [] : carbonFactorIds(stock).map((id) => factorOf(scope, id)),
    reason: operational !== null ? null : known === null ? results.facility.reason : NO_GRID,
    monthsReason: operational !== null && operational.months === null ? NO_MONTHS : null,
    hoursReason: operational !== null && operational.hours === null ? NO_HOURS : null,
  };
}

/** The facility with the totals of the account: one truth under both. */
export const withCarbon = (facility: FacilityResult, { operational, embodied }: CarbonResult): FacilityResult => ({
  ...facility,
  annualCarbonKilograms: operational?.kilograms ?? null,
  embodiedCarbonKilograms: embodied?.kilograms ?? null,
});

function operationalCarbon(scope: EvaluationScope, known: KnownEnergy, grid: GridSource | null): OperationalCarbon {
  const { months, ...figures } = operationalFigures(known.energy, scope.design.site.cleanEnergyShare);
  return {
    ...figures,
    months: months.length === 1 ? null : months,
    hours: known.hours?.map((intensity) => hourOf(figures.joules, intensity)) ?? null,
    elsewhere: elsewhere(scope, figures.joules, grid),
  };
}

function elsewhere(scope: EvaluationScope, joules: number, here: GridSource | null): readonly CarbonElsewhere[] {
  return Object.keys(scope.catalog.grids).flatMap((id) => {
    const row = scope.part("grids", id);
    if (row === null) return [];
    const { name, carbonKilogramsPerJoule: kilogramsPerJoule } = row;
    const kilograms = elsewhereKilograms(joules, kilogramsPerJoule);
    return [{ grid: id, name, isHere: here?.grid === id, kilogramsPerJoule, kilograms }];
  });
}

function embodiedOf(scope: EvaluationScope, stock: StockCase): EmbodiedFigures {
  const { low, high } = factorReaders(scope);
  return embodiedFigures(scope.constant, low, high, stock);
}

function embodiedCarbon(
  stock: StockCase,
  { parts, ...sums }: EmbodiedFigures,
  { hallReason, reason }: FacilityResult,
): EmbodiedCarbon {
  const hasHall = stock.hall !== null;
  return {
    parts: hasHall ? parts : { ...parts, racks: null, plant: null, building: null },
    ...sums,
    isNetworkAssumed: stock.switches === null,
    reason: hasHall ? null : hallReason === null ? reason : NO_HALL,
  };
}

type Work = Pick<CarbonResult, "perAcceleratorHour" | "runs" | "perMillionTokens">;

/** What an hour, a run and a million tokens emit; nothing while one of the two accounts is open. */
function workCarbon(
  scope: EvaluationScope,
  { pools, training, inference }: FacilityResults,
  operational: OperationalCarbon | null,
  embodied: EmbodiedCarbon | null,
): Work {
  const { utilization } = scope.design.compute.operations;
  const { accelerators } = pools;
  if (operational === null || embodied === null || accelerators === 0 || utilization === 0)
    return { perAcceleratorHour: null, runs: [], perMillionTokens: [] };
  const perSecond = writtenOffPerSecond(embodied.yearlyKilograms, accelerators, utilization);
  const perJoule = operational.kilogramsPerJoule;
  return {
    perAcceleratorHour: hourCarbon(operational.kilograms, perSecond, accelerators, utilization),
    runs: training.jobs.flatMap(({ jobId, name, energyJoules, accelerators: held, trainingSeconds }): JobCarbon[] =>
      energyJoules === null || trainingSeconds === null
        ? []
        : [{ jobId, name, ...runCarbon(energyJoules, perJoule, perSecond, held, trainingSeconds) }],
    ),
    perMillionTokens: inference.jobs.flatMap(
      ({ jobId, name, tokensPerJoule, accelerators: held, tokensPerSecond }): JobCarbon[] =>
        tokensPerJoule === null || tokensPerSecond === null || tokensPerJoule <= 0 || tokensPerSecond <= 0
          ? []
          : [{ jobId, name, ...tokenCarbon(tokensPerJoule, perJoule, perSecond, held, tokensPerSecond) }],
    ),
  };
}

function gridSource(scope: EvaluationScope): GridSource | null {
  const { site } = scope.design;
  const place = scope.part("sites", site.place);
  const row = scope.part("grids", place?.country.toLowerCase() ?? null);
  if (row !== null && row.carbonKilogramsPerJoule === site.gridCarbon && !hasPeriods(site)) {
    const { id, name, source, asOf, unverified } = row;
    return { grid: id, name, source, asOf, isUnverified: unverified.length > 0 };
  }
  if (site.gridCarbon === null && !hasPeriods(site)) return null;
  const name: Words = ["The design's own figure", "设计中填写的数值"];
  return { grid: null, name, source: "", asOf: "", isUnverified: false };
}

function factorOf(scope: EvaluationScope, id: ConstantId): CarbonFactor {
  const { words, unit, source, verified, value: published }: Constant = constants[id];
  const { low, high } = factorReaders(scope);
  const value = scope.constant(id);
  const isOverridden = value !== published;
  return {
    id,
    words,
    unit,
    value,
    low: low(id),
    high: high(id),
    source,
    isUnverified: !verified && !isOverridden,
    isOverridden,
  };
}

function reportCap(scope: EvaluationScope, operational: OperationalCarbon | null): void {
  const cap = scope.design.purpose.targets.carbonKilograms;
  if (cap === null || operational === null || operational.kilograms <= cap) return;
  scope.find(siteFindings.carbonMissed, "purpose.targets.carbonKilograms", {
    delivered: { value: operational.kilograms, unit: "kilograms" },
    target: { value: cap, unit: "kilograms" },
  });
}
