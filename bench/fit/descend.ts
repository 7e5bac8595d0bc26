// A deterministic search for the constants that fit best: one at a time, in ever smaller steps, from a fixed start.

/** One constant that may move. */
export interface Free<Id extends string> {
  readonly id: Id;
  readonly start: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Minimises `loss` by moving one value at a time up or down by a factor, halving the steps when nothing helps.
 * @param loss of values by id; must be deterministic
 * @returns the values found, in the order of `free`
 */
export function descend<Id extends string>(
  free: readonly Free<Id>[],
  loss: (values: ReadonlyMap<Id, number>) => number,
): ReadonlyMap<Id, number> {
  const values = new Map(free.map(({ id, start }) => [id, start]));
  let best = loss(values);
  for (let step = 0.4; step > 0.002; step /= 1.6) {
    let hasMoved = true;
    for (let round = 0; hasMoved && round < 12; round += 1) {
      hasMoved = false;
      for (const { id, low, high } of free) {
        const current = values.get(id) ?? 0;
        for (const factor of [1 + step, 1 / (1 + step)]) {
          const tried = Math.min(high, Math.max(low, current * factor));
          if (tried === current) continue;
          values.set(id, tried);
          const measure = loss(values);
          if (measure < best * (1 - 1e-6)) {
            best = measure;
            hasMoved = true;
            break;
          }
          values.set(id, current);
        }
      }
    }
  }
  return values;
}
