// Emissions and water of a year's electricity, by part, month and hour. Plain arithmetic.
import type { CarbonHour, CarbonMonth, EnergyPartId, OperationalAmount, WaterUse } from "../result-carbon";

/** A part of the year with one outdoor climate: a month, or the whole year where no months are known. */
export interface EnergyMonth {
  readonly seconds: number;
  readonly coolingWatts: number;
  readonly waterCubicMetersPerSecond: number;
  /** Mean over its hours. */
  readonly gridKilogramsPerJoule: number;
}

/** What the site draws over a year. */
export interface EnergyCase {
  /** Means of the year. */
  readonly watts: Readonly<Record<Exclude<EnergyPartId, "cooling">, number>>;
  readonly months: readonly EnergyMonth[];
}

const DAY_HOURS = 24;

/** Seconds of all months. */
const yearSeconds = (months: readonly EnergyMonth[]): number => months.reduce((sum, month) => sum + month.seconds, 0);

/** What the grid emits in a year for one watt that is drawn all the time, kg. */
const kilogramsPerWatt = (months: readonly EnergyMonth[]): number =>
  months.reduce((sum, month) => sum + month.seconds * month.gridKilogramsPerJoule, 0);

/** A part that draws the same all year. */
function steadyPart(watts: number, seconds: number, kilograms: number): OperationalAmount {
  return { joules: watts * seconds, kilograms };
}

/** Mean draw of the machines alone, watts. */
const itWattsOf = ({ watts }: EnergyCase): number => watts.accelerators + watts.hosts + watts.network + watts.storage;

/** Mean draw of everything but the cooling, watts. */
const steadyWattsOf = (energy: EnergyCase): number => itWattsOf(energy) + energy.watts.losses + energy.watts.other;

/** One month of the year, or the whole of it. */
function monthOf(month: EnergyMonth, steadyWatts: number, itWatts: number): CarbonMonth {
  const watts = steadyWatts + month.coolingWatts;
  const joules = watts * month.seconds;
  return {
    joules,
    powerUsageEffectiveness: watts / itWatts,
    cubicMeters: month.waterCubicMetersPerSecond * month.seconds,
    gridKilogramsPerJoule: month.gridKilogramsPerJoule,
    kilograms: joules * month.gridKilogramsPerJoule,
  };
}

export interface OperationalFigures {
  readonly parts: Readonly<Record<EnergyPartId, OperationalAmount>>;
  readonly joules: number;
  readonly kilograms: number;
  readonly marketKilograms: number | null;
  readonly kilogramsPerJoule: number;
  readonly carbonUsageEffectiveness: number;
  readonly months: readonly CarbonMonth[];
}

/**
 * Emissions of a year's electricity by what draws it.
 * @param cleanShare of the energy under contract; null = none is named
 */
export function operationalFigures(energy: EnergyCase, cleanShare: number | null): OperationalFigures {
  const { watts, months } = energy;
  const seconds = yearSeconds(months);
  const perWatt = kilogramsPerWatt(months);
  const ofAccelerators = watts.accelerators * perWatt;
  const ofHosts = watts.hosts * perWatt;
  const ofNetwork = watts.network * perWatt;
  const ofStorage = watts.storage * perWatt;
  const ofLosses = watts.losses * perWatt;
  const ofOther = watts.other * perWatt;
  // Cooling draws most in the warm months, so that the grid of these months weighs most.
  const ofCooling = months.reduce(
    (sum, month) => sum + month.coolingWatts * month.seconds * month.gridKilogramsPerJoule,
    0,
  );
  const accelerators = steadyPart(watts.accelerators, seconds, ofAccelerators);
  const hosts = steadyPart(watts.hosts, seconds, ofHosts);
  const network = steadyPart(watts.network, seconds, ofNetwork);
  const storage = steadyPart(watts.storage, seconds, ofStorage);
  const losses = steadyPart(watts.losses, seconds, ofLosses);
  const other = steadyPart(watts.other, seconds, ofOther);
  const coolingJoules = months.reduce((sum, month) => sum + month.coolingWatts * month.seconds, 0);
  const cooling = { joules: coolingJoules, kilograms: ofCooling };
  const itJoules = accelerators.joules + hosts.joules + network.joules + storage.joules;
  const joules = itJoules + cooling.joules + losses.joules + other.joules;
  const itKilograms = ofAccelerators + ofHosts + ofNetwork + ofStorage;
  const kilograms = itKilograms + ofCooling + ofLosses + ofOther;
  const steadyWatts = steadyWattsOf(energy);
  const itWatts = itWattsOf(energy);
  return {
    parts: { accelerators, hosts, network, storage, cooling, losses, other },
    joules,
    kilograms,
    marketKilograms: cleanShare === null ? null : kilograms * (1 - cleanShare),
    kilogramsPerJoule: kilograms / joules,
    carbonUsageEffectiveness: kilograms / itJoules,
    months: months.map((month) => monthOf(month, steadyWatts, itWatts)),
  };
}

/** An hour of the day through the year; the site draws the same in all of them. */
export function hourOf(joules: number, gridKilogramsPerJoule: number): CarbonHour {
  return { gridKilogramsPerJoule, kilograms: (joules / DAY_HOURS) * gridKilogramsPerJoule };
}

/** The same energy on another grid, kg. */
export const elsewhereKilograms = (joules: number, kilogramsPerJoule: number): number => joules * kilogramsPerJoule;

/** Water of a year. */
export function waterOf(energy: EnergyCase): WaterUse {
  const { months } = energy;
  const seconds = yearSeconds(months);
  const itJoules = itWattsOf(energy) * seconds;
  const joules =
    steadyWattsOf(energy) * seconds + months.reduce((sum, month) => sum + month.coolingWatts * month.seconds, 0);
  const cubicMeters = months.reduce((sum, month) => sum + month.waterCubicMetersPerSecond * month.seconds, 0);
  return { cubicMeters, cubicMetersPerItJoule: cubicMeters / itJoules, cubicMetersPerJoule: cubicMeters / joules };
}
