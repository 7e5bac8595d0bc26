// Greenhouse gases and water of a design, by part. kg CO2-equivalent; `null` carries a reason beside it.
import type { Words } from "./inputs/declare";
import type { ConstantId } from "./models/constants";
import type { Reason } from "./reason";
import type { PowerBreakdown } from "./result-facility";
import type { UnitId } from "./units/units";

export type EnergyPartId = keyof PowerBreakdown;

export const embodiedPartIds = ["accelerators", "servers", "network", "storage", "racks", "plant", "building"] as const;
export type EmbodiedPartId = (typeof embodiedPartIds)[number];

/** What a part draws in a year and what the grid emits for it. */
export interface OperationalAmount {
  readonly joules: number;
  readonly kilograms: number;
}

/** A month of the typical year. */
export interface CarbonMonth {
  readonly joules: number;
  readonly powerUsageEffectiveness: number;
  readonly cubicMeters: number;
  /** Of the grid, mean over the hours of the month. */
  readonly gridKilogramsPerJoule: number;
  readonly kilograms: number;
}

/** An hour of the day, through the whole year. */
export interface CarbonHour {
  readonly gridKilogramsPerJoule: number;
  readonly kilograms: number;
}

/** The same energy on another grid of the catalogue. */
export interface CarbonElsewhere {
  readonly grid: string;
  readonly name: Words;
  /** True: the average of the place's own grid. */
  readonly isHere: boolean;
  readonly kilogramsPerJoule: number;
  readonly kilograms: number;
}

/** Emissions of a year from electricity, location-based. */
export interface OperationalCarbon {
  /** They sum to `joules` and `kilograms`. */
  readonly parts: Readonly<Record<EnergyPartId, OperationalAmount>>;
  readonly joules: number;
  readonly kilograms: number;
  /** With the contracted share of clean energy counted as free of emissions; null while the design names no share. */
  readonly marketKilograms: number | null;
  /** Of the grid, weighted by the energy of the months. */
  readonly kilogramsPerJoule: number;
  /** Carbon usage effectiveness: emissions over IT energy. */
  readonly carbonUsageEffectiveness: number;
  /** January first; null while the climate tells no months. */
  readonly months: readonly CarbonMonth[] | null;
  /** Midnight first; null while the grid is known as an average only. */
  readonly hours: readonly CarbonHour[] | null;
  readonly elsewhere: readonly CarbonElsewhere[];
}

/** Emissions of making one part, with every factor at the low and the high end of what is published. */
export interface EmbodiedAmount {
  readonly kilograms: number;
  readonly lowKilograms: number;
  readonly highKilograms: number;
  /** Life over which they are written off. */
  readonly lifeSeconds: number;
  readonly yearlyKilograms: number;
}

export interface EmbodiedCarbon {
  /** They sum to `kilograms`. Null: not the design's, and not counted. */
  readonly parts: Readonly<Record<EmbodiedPartId, EmbodiedAmount | null>>;
  readonly kilograms: number;
  readonly lowKilograms: number;
  readonly highKilograms: number;
  readonly yearlyKilograms: number;
  /** No switch is chosen: the network is a share of the servers. */
  readonly isNetworkAssumed: boolean;
  /** What is not counted, if anything. */
  readonly reason: Reason | null;
}

/** A year of the service: what the grid emits for it, and what making the parts emitted that are bought in it. */
export interface CarbonYear {
  /** 1 for the first; the last may be a part of a year. */
  readonly year: number;
  readonly operationalKilograms: number;
  readonly embodiedKilograms: number;
}

/** Emissions of a piece of work: electricity while it runs, and the share of making what it runs on. */
export interface WorkCarbon {
  readonly operationalKilograms: number;
  readonly embodiedKilograms: number;
  readonly kilograms: number;
}

/** Of one job: a training run, or a million output tokens. */
export interface JobCarbon extends WorkCarbon {
  readonly jobId: string;
  readonly name: string;
}

/** Water that the plant evaporates; the grid's own is not known. */
export interface WaterUse {
  readonly cubicMeters: number;
  /** Over IT energy: WUE. */
  readonly cubicMetersPerItJoule: number;
  /** Over all energy of the site. */
  readonly cubicMetersPerJoule: number;
}

/** A factor behind the figures, with its source. */
export interface CarbonFactor {
  readonly id: ConstantId;
  readonly words: Words;
  readonly unit: UnitId;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly isUnverified: boolean;
  readonly isOverridden: boolean;
}

/** Where the carbon intensity of the electricity comes from. */
export interface GridSource {
  /** Catalogue row; null where the design gives a figure of its own. */
  readonly grid: string | null;
  readonly name: Words;
  readonly source: string;
  readonly asOf: string;
  readonly isUnverified: boolean;
}

export interface CarbonResult {
  readonly operational: OperationalCarbon | null;
  readonly embodied: EmbodiedCarbon | null;
  /** Over the service life, by year; null while one of the two is not known. */
  readonly years: readonly CarbonYear[] | null;
  readonly serviceKilograms: number | null;
  /** Of an hour that an accelerator works. */
  readonly perAcceleratorHour: WorkCarbon | null;
  readonly runs: readonly JobCarbon[];
  /** By serving job. */
  readonly perMillionTokens: readonly JobCarbon[];
  readonly water: WaterUse | null;
  readonly grid: GridSource | null;
  readonly factors: readonly CarbonFactor[];
  /** Why the operational figures are absent. */
  readonly reason: Reason | null;
  /** Why there are no months. */
  readonly monthsReason: Reason | null;
  /** Why there are no hours. */
  readonly hoursReason: Reason | null;
}
