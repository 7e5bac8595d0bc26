// Times of repeated work on one core.

/** Milliseconds of each of so many runs, after warming up. */
export function timesOf(work: () => void, { warmUps, runs }: { warmUps: number; runs: number }): readonly number[] {
  for (let run = 0; run < warmUps; run += 1) work();
  return Array.from({ length: runs }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
