// Divisors in typed arrays: what the knobs of a plan are chosen from.

/** All divisors of a whole number from 1 on, ascending. */
export function divisorsOf(whole: number): Int32Array {
  const low: number[] = [];
  const high: number[] = [];
  for (let part = 1; part * part <= whole; part += 1) {
    if (whole % part !== 0) continue;
    low.push(part);
    if (part * part !== whole) high.push(whole / part);
  }
  return Int32Array.from([...low, ...high.reverse()]);
}

/** The largest divisor of `whole` that is at most `limit`; at least 1. */
export function largestDivisorWithin(whole: number, limit: number): number {
  for (let part = Math.min(whole, limit); part > 1; part -= 1) if (whole % part === 0) return part;
  return 1;
}

/** 1, 2, 4 … up to `most`. */
export function powersOfTwoUpTo(most: number): Int32Array {
  const powers: number[] = [];
  for (let power = 1; power <= most; power *= 2) powers.push(power);
  return Int32Array.from(powers);
}
