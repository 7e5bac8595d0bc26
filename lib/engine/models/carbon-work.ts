// Emissions of the years of a service and of pieces of work. Plain arithmetic.
import type { CarbonYear, EmbodiedPartId, WorkCarbon } from "../result-carbon";
import { HOUR_SECONDS, YEAR_SECONDS } from "../units/spans";
import type { EmbodiedFigures } from "./carbon-embodied";

/** Tokens of the usual price. */
const MILLION = 1e6;

/** A year of the service: how much of it is served, and how often each part is bought in it. */
export interface ServiceYear {
  readonly year: number;
  readonly seconds: number;
  readonly purchases: Readonly<Record<EmbodiedPartId, number>>;
}

/** Emissions of a year of the service, those of making where they happen: when something is bought. */
export function yearOf(service: ServiceYear, operational: number, { parts }: EmbodiedFigures): CarbonYear {
  const { purchases } = service;
  return {
    year: service.year,
    operationalKilograms: (operational * service.seconds) / YEAR_SECONDS,
    embodiedKilograms:
      parts.accelerators.kilograms * purchases.accelerators +
      parts.servers.kilograms * purchases.servers +
      parts.network.kilograms * purchases.network +
      parts.storage.kilograms * purchases.storage +
      parts.racks.kilograms * purchases.racks +
      parts.plant.kilograms * purchases.plant +
      parts.building.kilograms * purchases.building,
  };
}

/** Emissions over the whole service, kg. */
export const serviceKilograms = (years: readonly CarbonYear[]): number =>
  years.reduce((sum, year) => sum + year.operationalKilograms + year.embodiedKilograms, 0);

/** What a second of a working accelerator has of the yearly write-off of making everything, kg. */
export function writtenOffPerSecond(yearlyKilograms: number, accelerators: number, utilization: number): number {
  return yearlyKilograms / (accelerators * utilization * YEAR_SECONDS);
}

/** Both kinds of emission of a piece of work. */
function workOf(operationalKilograms: number, embodied: number): WorkCarbon {
  return {
    operationalKilograms,
    embodiedKilograms: embodied,
    kilograms: operationalKilograms + embodied,
  };
}

/** An hour that an accelerator works: the year's emissions over the hours of work. */
export function hourCarbon(
  kilograms: number,
  perSecond: number,
  accelerators: number,
  utilization: number,
): WorkCarbon {
  const hours = (accelerators * utilization * YEAR_SECONDS) / HOUR_SECONDS;
  return workOf(kilograms / hours, perSecond * HOUR_SECONDS);
}

/** A training run: its energy, and the accelerators that it holds for as long as it lasts. */
export function runCarbon(
  energyJoules: number,
  kilogramsPerJoule: number,
  perSecond: number,
  accelerators: number,
  trainingSeconds: number,
): WorkCarbon {
  return workOf(energyJoules * kilogramsPerJoule, perSecond * accelerators * trainingSeconds);
}

/** A million output tokens. */
export function tokenCarbon(
  tokensPerJoule: number,
  kilogramsPerJoule: number,
  perSecond: number,
  accelerators: number,
  tokensPerSecond: number,
): WorkCarbon {
  return workOf((MILLION / tokensPerJoule) * kilogramsPerJoule, (perSecond * accelerators * MILLION) / tokensPerSecond);
}
