// The cost section: bill of materials, yearly cost, total over the service life, and what an hour or a run costs.
import type { Words } from "../inputs/declare";
import type { CostLine } from "../result";
import type { EvaluationScope } from "../scope";
import type { ConstantId } from "./constants";
import { createBill, type Lack } from "./cost-bill";
import { addCapital } from "./cost-capital";
import { addYearly, SECONDS_PER_YEAR } from "./cost-yearly";
import type { EvaluateCost, FacilityResults } from "./evaluation-steps";
import { runUsd } from "./training/outcome";

const SECONDS_PER_HOUR = 3600;

const NOTHING: Words = ["Nothing to buy or rent yet.", "尚无采购或租用项目。"];

/** How long what was bought on a line lasts; data is bought once. */
const LIFE: Readonly<Partial<Record<CostLine["id"], ConstantId>>> = {
  servers: "cost.life-servers",
  accelerators: "cost.life-servers",
  storage: "cost.life-servers",
  network: "cost.life-network",
  racks: "cost.life-plant",
  facility: "cost.life-plant",
};

/**
 * Cost section of the result, USD.
 *
 * `totalUsd` is cash over the service life, undiscounted, without residual value: a line whose life ends before the
 * service does is bought again. The accelerator-hour takes instead of cash the share of each line's life that the service
 * uses up, so that a building is not charged to one generation, over the hours that accelerators work.
 *
 * The sums are null while a price is missing; the lines that have one are shown.
 */
export const evaluateCost: EvaluateCost = (scope, results) => {
  const bill = createBill(scope);
  addCapital(scope, results, bill);
  addYearly(scope, results, bill);
  const { missing } = bill;
  // What is bought stands before what is paid every year.
  const lines = [...bill.lines].sort((a, b) => Number(b.kind === "capital") - Number(a.kind === "capital"));
  const isKnown = (kind: CostLine["kind"]) => lines.length > 0 && missing.every((lack) => lack.kind !== kind);
  const isWhole = isKnown("capital") && isKnown("yearly");
  const sum = (kind: CostLine["kind"], weigh: (line: CostLine) => number = () => 1) =>
    lines.reduce((total, line) => (line.kind === kind ? total + line.usd * weigh(line) : total), 0);
  const years = scope.design.purpose.serviceSeconds / SECONDS_PER_YEAR;
  const overService = sum("yearly") * years;
  const hourly = isWhole ? perAcceleratorHour(scope, results, sum("capital", usedUp(scope)) + overService) : null;
  return {
    lines,
    capitalUsd: isKnown("capital") ? sum("capital") : null,
    yearlyUsd: isKnown("yearly") ? sum("yearly") : null,
    totalUsd: isWhole ? sum("capital", purchases(scope)) + overService : null,
    usdPerAcceleratorHour: hourly,
    usdPerTrainingRun: hourly === null ? null : perTrainingRun(results, hourly),
    reason: isWhole ? null : reasonOf(missing),
  };
};

function reasonOf(missing: readonly Lack[]): Words {
  if (missing.length === 0) return NOTHING;
  const named = [...new Map(missing.map(({ words }) => [words[0], words])).values()];
  return [
    `No price or quantity for: ${named.map(([en]) => en).join(", ")}.`,
    `缺少价格或数量：${named.map(([, zh]) => zh).join("、")}。`,
  ];
}

/** Life of what a line bought, seconds; null where it is bought once. */
function lifeSeconds(scope: EvaluationScope, line: CostLine): number | null {
  const id = LIFE[line.id];
  return id === undefined ? null : scope.constant(id);
}

/** Times that a line is bought within the service life. */
const purchases = (scope: EvaluationScope) => (line: CostLine) => {
  const life = lifeSeconds(scope, line);
  return life === null ? 1 : Math.ceil(scope.design.purpose.serviceSeconds / life);
};

/** Lives of a line that the service uses up: 0.33 for a 15-year building in 5 years. */
const usedUp = (scope: EvaluationScope) => (line: CostLine) => {
  const life = lifeSeconds(scope, line);
  return life === null ? 1 : scope.design.purpose.serviceSeconds / life;
};

/** Over the hours in which accelerators work; null without accelerators. */
function perAcceleratorHour(scope: EvaluationScope, results: FacilityResults, usd: number): number | null {
  const { accelerators } = results.pools;
  const used =
    (accelerators * scope.design.purpose.serviceSeconds * scope.design.compute.operations.utilization) /
    SECONDS_PER_HOUR;
  return used === 0 ? null : usd / used;
}

/** All training jobs run once. */
function perTrainingRun(results: FacilityResults, usdPerAcceleratorHour: number): number | null {
  let usd = 0;
  for (const { trainingSeconds, accelerators } of results.training.jobs) {
    if (trainingSeconds === null) return null;
    usd += runUsd(usdPerAcceleratorHour, accelerators, trainingSeconds);
  }
  return results.training.jobs.length === 0 ? null : usd;
}
