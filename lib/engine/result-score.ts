// The score part of a result: the article's product and the index.
import type { Words } from "./inputs/declare";
import type { Reason } from "./reason";
import type { UnitId } from "./units/units";

export type PartId =
  | "hardware"
  | "software"
  | "servers"
  | "switches"
  | "routers"
  | "devices"
  | "policy"
  | "access"
  | "encryption"
  | "audit"
  | "collection"
  | "labelling"
  | "cleaning"
  | "storage";
export type FactorId = "compute" | "network" | "storage" | "compliance" | "governance";

/** One part of the index: min(1, delivered ÷ required), the surplus beside it. */
export interface ScorePart {
  readonly id: PartId;
  readonly words: Words;
  /** 0–1, or null when not assessed. */
  readonly value: number | null;
  /** delivered ÷ required before the cap at 1; null when not assessed. */
  readonly ratio: number | null;
  readonly delivered: number | null;
  readonly required: number | null;
  readonly unit: UnitId;
  /** 0–1: how much of what the part asks has an answer. */
  readonly coverage: number;
  /** Set when an open critical control caps the part at 0.5; names the controls. */
  readonly cappedBy: readonly string[];
  readonly reason: Reason | null;
}

export interface ScoreFactor {
  readonly id: FactorId;
  readonly words: Words;
  /** 0–1 product of the parts; null when any part is not assessed. */
  readonly value: number | null;
  readonly coverage: number;
  readonly parts: readonly ScorePart[];
}

/** One term of the article's raw product, in the article's own unit. Exactly one of `field` and `assumed` is set. */
export interface ArticleTerm {
  readonly id: string;
  readonly words: Words;
  readonly value: number;
  readonly unit: string;
  /** Document path that the value was read from. */
  readonly field: string | null;
  /** Why the value was assumed. */
  readonly assumed: Reason | null;
}

export interface Score {
  readonly article: {
    readonly product: number | null;
    readonly terms: readonly ArticleTerm[];
    /** What is odd about the formula, said plainly. */
    readonly remarks: readonly Words[];
    readonly reason: Reason | null;
  };
  readonly index: {
    /** 0–100, null while withheld. */
    readonly value: number | null;
    /** Share of the fourteen parts' questions that have an answer, 0–1. */
    readonly coverage: number;
    readonly factors: readonly ScoreFactor[];
    readonly geometricMean: number | null;
    readonly weakest: FactorId | null;
    readonly reason: Reason | null;
  };
}
