// What `evaluate` answers about money. USD; null = not known, and the part's reason says why.
import type { Words } from "./inputs/declare";
import type { Reason } from "./reason";
import type { UnitId } from "./units/units";

/** Parts that the price of a building is split into. */
export type PlantPart = "building" | "generators" | "ups" | "distribution" | "cooling";

/** Where the price of one unit of a line comes from. */
export type LineBasis =
  /** A price of the catalogue, or what the design puts in its place; by the second where it is paid over a year. */
  | { readonly kind: "price"; readonly id: string; readonly isPerSecond: boolean }
  /** The part of a building's price that its plant of this redundancy takes. */
  | { readonly kind: "plant"; readonly id: string; readonly part: PlantPart }
  /** An amount that the design states. */
  | { readonly kind: "field"; readonly path: string }
  | { readonly kind: "constant"; readonly id: string }
  /** A share of other lines. */
  | { readonly kind: "share"; readonly id: string; readonly of: LineFilter };

export interface LineFilter {
  readonly kind: CostLine["kind"];
  readonly ids: readonly CostLine["id"][];
}

export interface CostLine {
  readonly id:
    | "servers"
    | "accelerators"
    | "network"
    | "storage"
    | "facility"
    | "racks"
    | "data"
    | "energy"
    | "water"
    | "staff"
    | "maintenance"
    | "colocation"
    | "rental"
    | "software";
  readonly words: Words;
  readonly kind: "capital" | "yearly";
  readonly quantity: number;
  /** Of `quantity`. */
  readonly unit: UnitId;
  /** Where in the result or the design the quantity is found; null in results of engines that did not tell. */
  readonly quantityPath: string | null;
  /** For one SI unit of the quantity. */
  readonly unitUsd: number;
  readonly usd: number;
  /** Ids of the price rows or overrides behind `unitUsd`. */
  readonly prices: readonly string[];
  /** Null in results of engines that did not tell. */
  readonly basis: LineBasis | null;
  /** At least one of those prices has no verified source. */
  readonly isUnverified: boolean;
}

/** USD by what they are spent on. */
export interface CostParts {
  /** Servers, accelerators, network, storage and racks. */
  readonly equipment: number;
  readonly facility: number;
  readonly data: number;
  /** And water. */
  readonly energy: number;
  readonly staff: number;
  /** Maintenance and software support. */
  readonly upkeep: number;
  /** Colocation, or rental and the rest of a cloud bill. */
  readonly hosting: number;
}

export interface CostYear {
  readonly parts: CostParts;
  readonly usd: number;
  /** At the start of the service: what is bought counts from the year's begin, what is paid from its middle. */
  readonly discountedUsd: number;
}

/** Straight-line depreciation per year by class of asset. */
export interface Depreciation {
  readonly servers: number;
  readonly network: number;
  readonly plant: number;
}

/** What the service life costs, year by year. */
export interface Ownership {
  readonly years: readonly CostYear[];
  /** Of all years. */
  readonly parts: CostParts;
  readonly depreciationUsd: Depreciation;
  /** What is left at the end: unused lives at the resale share. */
  readonly residualUsd: number;
  /** All years discounted, the residual value credited. */
  readonly presentUsd: number;
  /** Hours in which accelerators work over the service life. */
  readonly usedAcceleratorHours: number;
  /** Present cost over discounted used hours; null without accelerators. */
  readonly levelizedUsdPerAcceleratorHour: number | null;
}

/** The same design paid for in another way. */
export interface CostAlternative {
  readonly deployment: "own" | "colocation" | "cloud" | "edge";
  readonly capitalUsd: number | null;
  readonly yearlyUsd: number | null;
  readonly totalUsd: number | null;
  readonly presentUsd: number | null;
  readonly usdPerAcceleratorHour: number | null;
  readonly reason: Reason | null;
}

/** A price of the bill as it was used. */
export interface UsedPrice {
  readonly id: string;
  readonly name: Words;
  /** For one SI unit of its basis. */
  readonly usd: number;
  readonly usdLow: number;
  readonly usdHigh: number;
  readonly source: string;
  readonly asOf: string;
  readonly confidence: "high" | "medium" | "low";
  readonly isUnverified: boolean;
  /** The design's own price stands in its place. */
  readonly isOverridden: boolean;
}

export interface CostResult {
  readonly lines: readonly CostLine[];
  readonly capitalUsd: number | null;
  readonly yearlyUsd: number | null;
  /** Over the service life, undiscounted. */
  readonly totalUsd: number | null;
  readonly usdPerAcceleratorHour: number | null;
  readonly usdPerTrainingRun: number | null;
  readonly ownership: Ownership | null;
  readonly alternatives: readonly CostAlternative[];
  /** Use of the accelerators above which hardware of one's own costs less than renting it, 0–1; above 1: never. */
  readonly breakEvenUtilization: number | null;
  /** Of the bill, by id. */
  readonly prices: readonly UsedPrice[];
  readonly cnyPerUsd: number | null;
  readonly reason: Reason | null;
}
