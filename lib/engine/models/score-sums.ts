// The arithmetic of the index: parts from what is delivered and required, factors from parts, the index from factors.

/** A part that asks nothing is whole, and so is all that controls ask. */
export const WHOLE = 1;
/** A part with an open critical control counts no more than this: our rule, shown with the controls that cause it. */
const CRITICAL_CAP = 0.5;
/** The index counts to a hundred. */
const FULL_INDEX = 100;

export const ratioOf = (delivered: number, required: number): number => delivered / required;

/** What of a part is met: its surplus counts nothing. */
export const metShare = (ratio: number): number => Math.min(1, ratio);

/** Only a cap that bites counts: a part below it is low for its own reasons. */
export function cappedShare(score: number, openCritical: number): number {
  return openCritical > 0 && score > CRITICAL_CAP ? CRITICAL_CAP : score;
}

export const productOf = (values: readonly number[]): number => values.reduce((product, value) => product * value, 1);

export const meanOf = (values: readonly number[], count: number): number =>
  values.reduce((sum, value) => sum + value, 0) / count;

export const indexValue = (product: number): number => FULL_INDEX * product;

export const geometricMean = (product: number, factors: number): number => product ** (1 / factors);
