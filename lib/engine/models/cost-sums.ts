// Sums over a bill: cash, lives used up, years, what is left at the end and what all of it is worth today.
import type { CostParts, CostYear, Depreciation, Ownership } from "../result-cost";
import type { EvaluationScope } from "../scope";
import { HOUR_SECONDS, YEAR_SECONDS } from "../units/spans";
import { type PaidLine, sumUsd } from "./cost-lines";
import { runUsd } from "./training/outcome";

export interface BoughtLine extends PaidLine {
  /** How long it lasts; null where it is bought once. */
  readonly lifeSeconds: number | null;
}

/** The lines of a part of the bill. */
export interface PartLines {
  readonly bought: readonly BoughtLine[];
  /** Every year. */
  readonly paid: readonly PaidLine[];
}

/** The bill by parts, and what of it depreciates by class. */
export interface SortedBill {
  readonly all: PartLines;
  readonly parts: Readonly<Record<keyof CostParts, PartLines>>;
  readonly classes: Readonly<Record<keyof Depreciation, readonly BoughtLine[]>>;
}

/** Years that the design is in service, with a fraction. */
export function serviceYears(scope: EvaluationScope): number {
  return scope.design.purpose.serviceSeconds / YEAR_SECONDS;
}

/** Times that a line is bought within the service life. */
function purchases(line: BoughtLine, serviceSeconds: number): number {
  return line.lifeSeconds === null ? 1 : Math.ceil(serviceSeconds / line.lifeSeconds);
}

/** Lives of a line that the service uses up: 0.33 for a 15-year building in 5 years. */
function livesUsed(line: BoughtLine, serviceSeconds: number): number {
  return line.lifeSeconds === null ? 1 : serviceSeconds / line.lifeSeconds;
}

/** Cash over the service life, undiscounted: a line whose life ends before the service does is bought again. */
export function totalUsd(scope: EvaluationScope, lines: PartLines): number {
  const serviceSeconds = scope.design.purpose.serviceSeconds;
  const bought = lines.bought.reduce((sum, line) => sum + line.usd * purchases(line, serviceSeconds), 0);
  return bought + sumUsd(lines.paid) * serviceYears(scope);
}

/** What the service uses up: of each line the share of its life, so that a building is not charged to one generation. */
export function consumedUsd(scope: EvaluationScope, lines: PartLines): number {
  const serviceSeconds = scope.design.purpose.serviceSeconds;
  const used = lines.bought.reduce((sum, line) => sum + line.usd * livesUsed(line, serviceSeconds), 0);
  return used + sumUsd(lines.paid) * serviceYears(scope);
}

/** Hours in which accelerators work over the service life. */
export function usedAcceleratorHours(scope: EvaluationScope, accelerators: number): number {
  return (
    (accelerators * scope.design.purpose.serviceSeconds * scope.design.compute.operations.utilization) / HOUR_SECONDS
  );
}

/** Over the hours in which accelerators work; null without accelerators. */
export function usdPerAcceleratorHour(consumed: number, usedHours: number): number | null {
  return usedHours === 0 ? null : consumed / usedHours;
}

/** Times that a line is bought within one year of the service, counted from 0. */
function purchasesIn(line: BoughtLine, year: number, years: number): number {
  return line.lifeSeconds === null
    ? Number(year === 0)
    : Math.ceil((Math.min(year + 1, years) * YEAR_SECONDS) / line.lifeSeconds) -
        Math.ceil((year * YEAR_SECONDS) / line.lifeSeconds);
}

function boughtUsd(lines: PartLines, year: number, years: number): number {
  return lines.bought.reduce((sum, line) => sum + line.usd * purchasesIn(line, year, years), 0);
}

/** The last year of a service may be a part of one. */
function paidUsd(lines: PartLines, year: number, years: number): number {
  return sumUsd(lines.paid) * Math.min(1, years - year);
}

function partUsd(lines: PartLines, year: number, years: number): number {
  return boughtUsd(lines, year, years) + paidUsd(lines, year, years);
}

/** A year's spending at the start of the service. */
function discountedUsd(scope: EvaluationScope, lines: PartLines, year: number): number {
  const years = serviceYears(scope);
  const rate = scope.constant("cost.capital-rate");
  return boughtUsd(lines, year, years) / (1 + rate) ** year + paidUsd(lines, year, years) / (1 + rate) ** (year + 0.5);
}

function yearOf(scope: EvaluationScope, bill: SortedBill, year: number): CostYear {
  const years = serviceYears(scope);
  const { parts } = bill;
  return {
    parts: {
      equipment: partUsd(parts.equipment, year, years),
      facility: partUsd(parts.facility, year, years),
      data: partUsd(parts.data, year, years),
      energy: partUsd(parts.energy, year, years),
      staff: partUsd(parts.staff, year, years),
      upkeep: partUsd(parts.upkeep, year, years),
      hosting: partUsd(parts.hosting, year, years),
    },
    usd: partUsd(bill.all, year, years),
    discountedUsd: discountedUsd(scope, bill.all, year),
  };
}

/** Used hours of a year as if they were paid in its middle. */
function discountedHours(scope: EvaluationScope, usedHours: number, year: number): number {
  const years = serviceYears(scope);
  return ((usedHours / years) * Math.min(1, years - year)) / (1 + scope.constant("cost.capital-rate")) ** (year + 0.5);
}

/** Straight line over the life; what is bought once is written off over the service. */
function depreciationUsd(lines: readonly BoughtLine[], serviceSeconds: number): number {
  return lines.reduce((sum, line) => sum + (line.usd * YEAR_SECONDS) / (line.lifeSeconds ?? serviceSeconds), 0);
}

/** Unused lives at the end of the service. */
function unusedUsd(lines: PartLines, serviceSeconds: number): number {
  return lines.bought.reduce(
    (sum, line) => sum + line.usd * (purchases(line, serviceSeconds) - livesUsed(line, serviceSeconds)),
    0,
  );
}

/** What is left at the end: unused lives at the resale share. */
function residualUsd(scope: EvaluationScope, lines: PartLines): number {
  return unusedUsd(lines, scope.design.purpose.serviceSeconds) * scope.constant("cost.resale-share");
}

/** Net present cost of the service: all years discounted at the cost of capital, the residual value credited. */
export function presentUsd(scope: EvaluationScope, lines: PartLines, years: readonly number[]): number {
  const spent = years.reduce((sum, year) => sum + discountedUsd(scope, lines, year), 0);
  return spent - residualUsd(scope, lines) / (1 + scope.constant("cost.capital-rate")) ** serviceYears(scope);
}

/**
 * The service life year by year and as a whole. Discounting at the cost of capital: net present cost, and the levelised
 * price of a used accelerator-hour as present cost over discounted hours.
 * @param years 0, 1, … of the service
 */
export function ownershipOf(
  scope: EvaluationScope,
  bill: SortedBill,
  accelerators: number,
  years: readonly number[],
): Ownership {
  const serviceSeconds = scope.design.purpose.serviceSeconds;
  const byYear = years.map((year) => yearOf(scope, bill, year));
  const present = presentUsd(scope, bill.all, years);
  const usedHours = usedAcceleratorHours(scope, accelerators);
  const hours = years.reduce((sum, year) => sum + discountedHours(scope, usedHours, year), 0);
  return {
    years: byYear,
    parts: {
      equipment: byYear.reduce((sum, year) => sum + year.parts.equipment, 0),
      facility: byYear.reduce((sum, year) => sum + year.parts.facility, 0),
      data: byYear.reduce((sum, year) => sum + year.parts.data, 0),
      energy: byYear.reduce((sum, year) => sum + year.parts.energy, 0),
      staff: byYear.reduce((sum, year) => sum + year.parts.staff, 0),
      upkeep: byYear.reduce((sum, year) => sum + year.parts.upkeep, 0),
      hosting: byYear.reduce((sum, year) => sum + year.parts.hosting, 0),
    },
    depreciationUsd: {
      servers: depreciationUsd(bill.classes.servers, serviceSeconds),
      network: depreciationUsd(bill.classes.network, serviceSeconds),
      plant: depreciationUsd(bill.classes.plant, serviceSeconds),
    },
    residualUsd: residualUsd(scope, bill.all),
    presentUsd: present,
    usedAcceleratorHours: usedHours,
    levelizedUsdPerAcceleratorHour: usedHours === 0 ? null : present / hours,
  };
}

/**
 * Use of the accelerators at which hardware of one's own costs what renting it does. What is owned is paid whether it works
 * or not; of the cloud's bill the rental and what goes with it follow the use.
 * @param ownedUsd consumed over the service life by what is owned
 * @param cloud the cloud's bill
 */
export function breakEvenUtilization(scope: EvaluationScope, ownedUsd: number, cloud: SortedBill): number | null {
  const years = serviceYears(scope);
  const rented = sumUsd(cloud.parts.hosting.paid) * years;
  const beside = consumedUsd(scope, cloud.all) - rented;
  return rented <= 0 ? null : ((ownedUsd - beside) / rented) * scope.design.compute.operations.utilization;
}

/** One training run. */
export interface Run {
  readonly accelerators: number;
  readonly trainingSeconds: number;
}

/** All training jobs run once. */
export function runsUsd(hourlyUsd: number, runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + runUsd(hourlyUsd, run.accelerators, run.trainingSeconds), 0);
}
