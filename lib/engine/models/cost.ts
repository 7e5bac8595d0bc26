// The cost section: bill of materials, yearly cost, the service life year by year, and the same paid for in other ways.
import type { Words } from "../inputs/declare";
import type { CostAlternative, CostLine, UsedPrice } from "../result-cost";
import type { EvaluationScope } from "../scope";
import { createBill, type Lack } from "./cost-bill";
import { addCapital } from "./cost-capital";
import { sumUsd } from "./cost-lines";
import { lifeSeconds, sortBill, yearsOfService } from "./cost-sorted";
import {
  breakEvenUtilization,
  consumedUsd,
  ownershipOf,
  presentUsd,
  type Run,
  runsUsd,
  type SortedBill,
  serviceYears,
  totalUsd,
  usdPerAcceleratorHour,
  usedAcceleratorHours,
} from "./cost-sums";
import { addYearly } from "./cost-yearly";
import type { EvaluateCost, FacilityResults } from "./evaluation-steps";

const NOTHING: Words = ["Nothing to buy or rent yet.", "尚无采购或租用项目。"];

type Deployment = CostAlternative["deployment"];

/** A bill with what it lacks. */
export interface WholeBill {
  readonly lines: readonly CostLine[];
  readonly sorted: SortedBill;
  readonly isCapitalKnown: boolean;
  readonly isYearlyKnown: boolean;
  readonly missing: readonly Lack[];
}

/** Writes the bill of a design as if it were paid for in this way. */
export function billOf(scope: EvaluationScope, results: FacilityResults, deployment: Deployment): WholeBill {
  const { purpose } = scope.design;
  const paid: EvaluationScope =
    purpose.deployment === deployment
      ? scope
      : { ...scope, design: { ...scope.design, purpose: { ...purpose, deployment } } };
  const bill = createBill(paid);
  addCapital(paid, results, bill);
  addYearly(paid, results, bill);
  const { missing } = bill;
  // What is bought stands before what is paid every year.
  const lines = [...bill.lines].sort((a, b) => Number(b.kind === "capital") - Number(a.kind === "capital"));
  const isKnown = (kind: CostLine["kind"]) => lines.length > 0 && missing.every((lack) => lack.kind !== kind);
  const sorted = sortBill(
    lines,
    (line) => ({ usd: line.usd, lifeSeconds: lifeSeconds(scope, line) }),
    ({ usd }) => ({ usd }),
  );
  return { lines, sorted, isCapitalKnown: isKnown("capital"), isYearlyKnown: isKnown("yearly"), missing };
}

/** Ways to pay for a design: its own place, colocation and the cloud. */
export const waysToPay = (scope: EvaluationScope): readonly Deployment[] => [
  scope.design.purpose.deployment === "edge" ? "edge" : "own",
  "colocation",
  "cloud",
];

/** Everything of a bill is known. */
export const isWhole = ({ isCapitalKnown, isYearlyKnown }: WholeBill): boolean => isCapitalKnown && isYearlyKnown;

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
  const { deployment } = scope.design.purpose;
  const bill = billOf(scope, results, deployment);
  const whole = alternativeOf(scope, results, deployment, bill);
  const bills = waysToPay(scope).map((way) => (way === deployment ? bill : billOf(scope, results, way)));
  const [owned, , cloud] = bills;
  const { accelerators } = results.pools;
  const hourly = whole.usdPerAcceleratorHour;
  const runs = runsOf(results);
  return {
    lines: bill.lines,
    capitalUsd: whole.capitalUsd,
    yearlyUsd: whole.yearlyUsd,
    totalUsd: whole.totalUsd,
    usdPerAcceleratorHour: hourly,
    usdPerTrainingRun: hourly === null || runs === null ? null : runsUsd(hourly, runs),
    ownership: isWhole(bill) ? ownershipOf(scope, bill.sorted, accelerators, serviceYearList(scope)) : null,
    alternatives: waysToPay(scope).map((way, index) => {
      const other = bills[index] ?? bill;
      return way === deployment ? whole : alternativeOf(scope, results, way, other);
    }),
    breakEvenUtilization:
      owned === undefined || cloud === undefined || !isWhole(owned) || !isWhole(cloud)
        ? null
        : breakEvenUtilization(scope, consumedUsd(scope, owned.sorted.all), cloud.sorted),
    prices: pricesOf(scope, bill.lines),
    cnyPerUsd: scope.constant("cost.cny-per-usd"),
    reason: whole.reason,
  };
};

const serviceYearList = (scope: EvaluationScope) => yearsOfService(serviceYears(scope));

function alternativeOf(
  scope: EvaluationScope,
  results: FacilityResults,
  deployment: Deployment,
  bill: WholeBill,
): CostAlternative {
  const { all } = bill.sorted;
  const { accelerators } = results.pools;
  return {
    deployment,
    capitalUsd: bill.isCapitalKnown ? sumUsd(all.bought) : null,
    yearlyUsd: bill.isYearlyKnown ? sumUsd(all.paid) : null,
    totalUsd: isWhole(bill) ? totalUsd(scope, all) : null,
    presentUsd: isWhole(bill) ? presentUsd(scope, all, serviceYearList(scope)) : null,
    usdPerAcceleratorHour: isWhole(bill)
      ? usdPerAcceleratorHour(consumedUsd(scope, all), usedAcceleratorHours(scope, accelerators))
      : null,
    reason: isWhole(bill) ? null : reasonOf(bill.missing),
  };
}

function reasonOf(missing: readonly Lack[]): Words {
  if (missing.length === 0) return NOTHING;
  const named = [...new Map(missing.map(({ words }) => [words[0], words])).values()];
  return [
    `No price or quantity for: ${named.map(([en]) => en).join(", ")}.`,
    `缺少价格或数量：${named.map(([, zh]) => zh).join("、")}。`,
  ];
}

/** The runs of all training jobs; null while one has no end, or there is none. */
export function runsOf({ training }: Pick<FacilityResults, "training">): readonly Run[] | null {
  const runs = training.jobs.flatMap(({ accelerators, trainingSeconds }) =>
    trainingSeconds === null ? [] : [{ accelerators, trainingSeconds }],
  );
  return runs.length === 0 || runs.length < training.jobs.length ? null : runs;
}

/** The prices of a bill with their sources, by id. */
function pricesOf(scope: EvaluationScope, lines: readonly CostLine[]): readonly UsedPrice[] {
  const ids = [...new Set(lines.flatMap(({ prices }) => prices))].sort();
  return ids.flatMap((id) => {
    const row = scope.part("prices", id);
    const usd = scope.price(id);
    if (row === null || usd === null) return [];
    const { name, usdLow, usdHigh, source, asOf, confidence, unverified } = row;
    const isUnverified = unverified.includes("*") || unverified.includes("usd");
    return [
      {
        id,
        name,
        usd,
        usdLow,
        usdHigh,
        source,
        asOf,
        confidence,
        isUnverified,
        isOverridden: scope.isPriceOverridden(id),
      },
    ];
  });
}
