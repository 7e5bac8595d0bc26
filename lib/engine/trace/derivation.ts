// What an explanation is made of: nodes with a formula whose places are other nodes, down to leaves with an origin.
import type { Words } from "../inputs/declare";
import type { UnitId } from "../units/units";

/** Where a leaf comes from. */
export type Origin =
  /** The design says so, or it is assumed there because nobody did. */
  | { readonly kind: "field"; readonly path: string; readonly isAssumed: boolean; readonly source: string | null }
  /** A row of the catalogue, at the field that was read. */
  | {
      readonly kind: "part";
      readonly catalogKind: string;
      readonly id: string;
      readonly name: Words;
      readonly field: string;
      readonly source: string;
      readonly asOf: string;
      readonly isUnverified: boolean;
    }
  /** A constant of the model, or the value that the design puts in its place. */
  | {
      readonly kind: "constant";
      readonly id: string;
      readonly unit: UnitId;
      readonly source: string;
      readonly low: number;
      readonly high: number;
      readonly isVerified: boolean;
      readonly isOverridden: boolean;
    }
  /** A figure that another part of the evaluation reports, which this tree does not open. */
  | { readonly kind: "result"; readonly path: string; readonly by: Words }
  /** Part of the formula itself: how an operation is counted. */
  | { readonly kind: "arithmetic" };

/** A piece of a formula: text, or the index of an input of its node. */
export type Token = string | number;

export interface DerivationNode {
  /** As the formula of another node writes it. */
  readonly symbol: string;
  /** What it is; null for a step of the arithmetic that has a symbol only. */
  readonly words: Words | null;
  readonly unit: UnitId;
  readonly value: number | string | boolean | null;
  /** Empty for a leaf. */
  readonly formula: readonly Token[];
  /** Conditions that led to this formula and not another. */
  readonly conditions: readonly (readonly Token[])[];
  /** Nodes that the formula and its conditions name, as indices into `nodes`. */
  readonly inputs: readonly number[];
  /** Of a leaf; null for a number that opens. */
  readonly origin: Origin | null;
}

/** A number with everything that it came from. Nodes that several formulas use stand there once. */
export interface Derivation {
  readonly root: number;
  readonly nodes: readonly DerivationNode[];
}

/** Words and unit of something that has a name. */
export interface Described {
  readonly words: Words;
  readonly unit: UnitId;
}
