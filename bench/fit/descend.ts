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

/** Mean error that a constant may cost at either end of its range: one point. */
const RANGE_LOSS = 0.01;
const RANGE_STEP = 1.03;
const RANGE_STEPS = 40;

/**
 * The table as the engine reads it: a line per constant with its value, its range and the rows that can move it.
 * @param values found by `descend`
 * @param rowsOf how many rows a constant was fitted on
 */
export function fittedLines<Id extends string>(
  free: readonly Free<Id>[],
  values: ReadonlyMap<Id, number>,
  loss: (values: ReadonlyMap<Id, number>) => number,
  rowsOf: (id: Id) => number,
): string {
  const most = loss(values) + RANGE_LOSS;
  const digits = (amount: number): number => Number(amount.toPrecision(4));
  const edge = (id: Id, factor: number, limit: number): number => {
    const value = values.get(id) ?? 0;
    let reached = value;
    for (let step = 1; step <= RANGE_STEPS; step += 1) {
      const tried = value * factor ** step;
      if (factor < 1 ? tried < limit : tried > limit) return limit;
      if (loss(new Map([...values, [id, tried]])) > most) break;
      reached = tried;
    }
    return reached;
  };
  const lines = free.map(({ id, low, high }) => {
    const from = digits(edge(id, 1 / RANGE_STEP, low));
    const to = digits(edge(id, RANGE_STEP, high));
    return `  "${id}": { value: ${digits(values.get(id) ?? 0)}, low: ${from}, high: ${to}, rows: ${rowsOf(id)} },`;
  });
  return lines.join("\n");
}
