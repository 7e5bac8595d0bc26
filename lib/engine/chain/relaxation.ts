// What relaxing one limit of a design buys: figures only; the sentences about them are composed in `relaxation-words.ts`.
import type { Words } from "../inputs/declare";
import type { Reason } from "../reason";
import type { Constraint } from "../result";
import type { UnitId } from "../units/units";

/** Share by which a limit is relaxed without being told. */
export const USUAL_RELAXATION = 0.1;

/** The most nodes that are looked at: the field takes no more. */
export const MOST_NODES = 1_000_000;

/**
 * How a limit acts. `size`: it caps how many nodes there can be. `need`: it asks for a least number of nodes.
 * `rate`: it acts on what so many nodes do.
 */
export type LimitKind = "size" | "need" | "rate";

/** The one change of the design, or of a part in it, that relaxes the limit. */
export interface LimitChange {
  /** Field of the document; for a property of a part, the field that the limit belongs to. */
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly unit: UnitId;
  /** A design cannot order more ports or memory of a part: such a part is evaluated in its place. Null for a field. */
  readonly part: {
    readonly kind: "switches" | "accelerators";
    readonly id: string;
    readonly property: "ports" | "memoryBytes";
  } | null;
}

/** Figures of an evaluated design that can change, with their units; the first three are what it delivers. */
export const chainFigures = {
  trainingTokensPerDay: "tokens",
  trainingSamplesPerDay: "count",
  servedTokensPerSecond: "tokensPerSecond",
  requestsPerSecond: "requestsPerSecond",
  trainingSeconds: "seconds",
  timeToFirstTokenSeconds: "seconds",
  timePerOutputTokenSeconds: "seconds",
  nodes: "count",
  accelerators: "count",
  racks: "count",
  facilityWatts: "watts",
  capitalUsd: "usd",
  yearlyUsd: "usd",
  totalUsd: "usd",
} as const satisfies Readonly<Record<string, UnitId>>;

export type ChainFigure = keyof typeof chainFigures;

/** What more of is better, in the order in which a sentence names it. */
export const outputs = [
  "trainingTokensPerDay",
  "trainingSamplesPerDay",
  "servedTokensPerSecond",
  "requestsPerSecond",
] as const satisfies readonly ChainFigure[];

/** A design of one size, evaluated whole. */
export interface ChainPoint {
  /** Of the pool that is scaled. */
  readonly nodes: number;
  readonly spareNodes: number;
  /** `design`: as entered. `scaled`: the same widths with more or fewer replicas. `heuristic`: it gets through more. */
  readonly plan: "design" | "scaled" | "heuristic";
  /** Jobs whose plan is the heuristic's instead of the one in the design. */
  readonly replanned: readonly string[];
  /** Evaluated with the limit relaxed; false where relaxing it delivers less, which nobody is forced to. */
  readonly isRelaxed: boolean;
  readonly isBuildable: boolean;
  readonly figures: Readonly<Record<ChainFigure, number | null>>;
}

/** Something that stands in the way of a size. */
export interface Blocker {
  readonly id: Constraint["id"] | "fabric";
  readonly words: Words;
  readonly of: Words | null;
  readonly path: string;
}

/** How far a design can go, or must. */
export interface Reach {
  /** `size`: the most nodes within every limit. `need`: the fewest that are enough. Null: not even one; none found. */
  readonly nodes: number | null;
  /**
   * `size`: of the design's own size, the largest that batches divide by and the most nodes, the one of most output; a size
   * in between may give a little more. `need`: the fewest nodes. Null with `nodes`.
   */
  readonly point: ChainPoint | null;
  /** `size`: what one node more exceeds. `need`: what this size exceeds. Empty where nothing stands in the way. */
  readonly blockers: readonly Blocker[];
}

export interface FigureDifference {
  readonly figure: ChainFigure;
  readonly unit: UnitId;
  readonly from: number | null;
  readonly to: number | null;
}

export interface Relaxation {
  readonly kind: LimitKind;
  readonly constraint: Constraint;
  /** Share by which the limit is relaxed. */
  readonly by: number;
  /** Null, with a reason, for a limit that cannot be relaxed. */
  readonly change: LimitChange | null;
  /** The pool that is scaled. */
  readonly pool: { readonly path: string; readonly nodes: number; readonly isRack: boolean } | null;
  readonly design: ChainPoint | null;
  readonly now: Reach;
  readonly relaxed: Reach;
  /** Every figure that differs between `now` and `relaxed`. */
  readonly differences: readonly FigureDifference[];
  /** Where relaxing delivers nothing more that is worth saying: what stands in the way instead. */
  readonly next: readonly Blocker[];
  /** Whole designs that were evaluated for this answer. */
  readonly evaluations: number;
  readonly reason: Reason | null;
}
