// The shape of one topic's table of constants.
import type { Words } from "../../inputs/declare";
import type { UnitId } from "../../units/units";

/** A number that is neither physics nor arithmetic, with the range it may lie in and where it comes from. */
export interface Constant {
  readonly value: number;
  readonly unit: UnitId;
  readonly low: number;
  readonly high: number;
  readonly source: string;
  /** False where no text was at hand when the figure was entered. */
  readonly verified: boolean;
  readonly words: Words;
}

/** Declares the constants of one topic; keys are `<topic>.<name>`. */
export const constantTable = <const T extends Readonly<Record<string, Constant>>>(
  rows: T,
): Readonly<Record<keyof T, Constant>> => rows;
