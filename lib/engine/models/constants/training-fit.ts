// Rows of constants that the fit decides, and of those that nobody could measure.
import type { Words } from "../../inputs/declare";
import type { UnitId } from "../../units/units";
import type { Constant } from "./constant-table";
import { type FittedId, trainingFit } from "./training-fit.gen";

/** A constant whose value and range `npm run fit:training` found on measured rows. */
export function fitted(id: FittedId, unit: UnitId, words: Words): Constant {
  const { value, low, high, rows } = trainingFit[id];
  return {
    value,
    unit,
    low,
    high,
    source: `fitted on ${rows} measured training runs marked for fitting (docs/accuracy.md names them); the range costs one point of mean error`,
    verified: true,
    words,
  };
}

/** A constant by engineering judgement: value, low, high. */
export const judged = (
  [value, low, high]: readonly [number, number, number],
  unit: UnitId,
  words: Words,
): Constant => ({
  value,
  unit,
  low,
  high,
  source: "engineering judgement, no text at hand",
  verified: false,
  words,
});
