// What a part of the engine offers to be explained.
import type { Dictionary } from "../trace/derive";
import type { Traced } from "../trace/traced";
import type { Evaluated } from "./evaluated";

/** Figures that stand together in a result, with what the names in their trees mean. */
export interface ExplainedFigures {
  /** By their place below the group's path. */
  readonly figures: ReadonlyMap<string, Traced<unknown>>;
  readonly dictionary: Dictionary;
}

/** A place in the result whose figures are traced when one of them is asked for. */
export interface FigureGroup {
  readonly path: string;
  readonly trace: () => ExplainedFigures | null;
}

/** The groups of one part of the result. */
export type ExplainedPart = (design: Evaluated) => readonly FigureGroup[];
