// Numbers of nodes that a job divides over without a remainder, and the search for the fewest that are enough.

/** Beyond the largest cluster that anybody has announced for one job. */
const MOST_ACCELERATORS = 262_144;

/** Numbers of nodes with no prime factor above five, ascending: batches, layers and heads divide by those. */
export function nodeCounts(acceleratorsPerNode: number): readonly number[] {
  const most = Math.max(1, Math.floor(MOST_ACCELERATORS / acceleratorsPerNode));
  const counts: number[] = [];
  for (let fives = 1; fives <= most; fives *= 5)
    for (let threes = fives; threes <= most; threes *= 3)
      for (let count = threes; count <= most; count *= 2) counts.push(count);
  return counts.sort((a, b) => a - b);
}

/** Place of the largest count that is at most `wanted`; the first where all are more. */
export function indexAtMost(counts: readonly number[], wanted: number): number {
  const above = counts.findIndex((count) => count > wanted);
  return above === -1 ? counts.length - 1 : Math.max(0, above - 1);
}

/**
 * The first count found on which a job takes no longer than wanted. Each measurement says how many nodes would do if time fell
 * in proportion; the next is made there, always inside the bracket. Not every count divides equally well, so one more below
 * the bracket is looked at.
 * @param secondsOf time on the count of that index; null where the job does not run on it
 * @returns its index; null when none tried is enough, up to the last
 */
export function fewestEnough(
  counts: readonly number[],
  guess: number,
  wantedSeconds: number,
  secondsOf: (index: number) => number | null,
): number | null {
  let low = -1;
  let high: number | null = null;
  let index = guess;
  let stride = 1;
  while (high === null || high - low > 1) {
    const seconds = secondsOf(index);
    if (seconds !== null && seconds <= wantedSeconds) high = index;
    else low = index;
    if (low === counts.length - 1) return null;
    if (seconds === null) stride += 1;
    const next =
      seconds === null ? index + stride : indexAtMost(counts, ((counts[index] ?? 1) * seconds) / wantedSeconds) + 1;
    index = Math.min(Math.max(next, low + 1), (high ?? counts.length) - 1);
  }
  const below = high - 2;
  if (below < 0) return high;
  const seconds = secondsOf(below);
  return seconds !== null && seconds <= wantedSeconds ? below : high;
}
