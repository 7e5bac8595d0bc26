// The largest and the smallest whole number that a test holds for, by doubling steps and halving brackets.

/**
 * The largest count that keeps within limits, where more use more.
 * @param start where to begin, from 1
 * @param most the largest that is looked at
 * @returns 0 where not even 1 does; the count does, and the next one does not unless it is `most`
 */
export function largestWithin(isWithin: (count: number) => boolean, start: number, most: number): number {
  let low = 0;
  let high = start;
  if (isWithin(start)) {
    low = start;
    for (let step = 1; low < most; step *= 2) {
      high = Math.min(most, low + step);
      if (!isWithin(high)) break;
      low = high;
    }
    if (low === most) return most;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWithin(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The smallest count that is enough, where more give more.
 * @returns null where none up to `most` is; else a count that is enough while the one below is not
 */
export function smallestEnough(isEnough: (count: number) => boolean, start: number, most: number): number | null {
  let low = 0;
  let high = start;
  while (!isEnough(high)) {
    low = high;
    if (high === most) return null;
    high = Math.min(most, high * 2);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
