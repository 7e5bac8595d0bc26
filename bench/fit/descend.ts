// Deterministic searches for the constants that fit best.

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
 * @param largest factor of the first step, less one
 * @returns the values found, in the order of `free`
 */
export function descend<Id extends string>(
  free: readonly Free<Id>[],
  loss: (values: ReadonlyMap<Id, number>) => number,
  largest = 0.4,
): Map<Id, number> {
  const values = new Map(free.map(({ id, start }) => [id, start]));
  let best = loss(values);
  for (let step = largest; step > 0.002; step /= 1.6) {
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

/** Farthest that another start lies from the usual one, as the logarithm of the factor. */
const START_SPREAD = 0.7;
/** The same of a joint move, of which one is drawn for each. */
const MOVE_SPREADS = [0.4, 0.15, 0.06] as const;
const JOINT_MOVES = 1500;
const ROUNDS = 3;
const LATER_STEP = 0.1;

/** Numbers from 0 up to 1, the same at every run: the linear congruence of Numerical Recipes. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const clamped = ({ low, high }: Free<string>, value: number): number => Math.min(high, Math.max(low, value));

/** Moves two to four values at once, which lead along valleys that no single one does, and keeps what is better. */
function moveJointly<Id extends string>(
  free: readonly Free<Id>[],
  values: Map<Id, number>,
  loss: (values: ReadonlyMap<Id, number>) => number,
  random: () => number,
): void {
  let best = loss(values);
  for (let move = 0; move < JOINT_MOVES; move += 1) {
    const count = 2 + Math.floor(random() * 3);
    const spread = MOVE_SPREADS[Math.floor(random() * MOVE_SPREADS.length)] ?? 0;
    const before = new Map(values);
    for (let each = 0; each < count; each += 1) {
      const moved = free[Math.floor(random() * free.length)];
      if (moved === undefined) continue;
      const factor = Math.exp((2 * random() - 1) * spread);
      values.set(moved.id, clamped(moved, (values.get(moved.id) ?? 0) * factor));
    }
    const measure = loss(values);
    if (measure < best * (1 - 1e-6)) best = measure;
    else for (const [id, value] of before) values.set(id, value);
  }
}

/**
 * The same from several starts, where losses have valleys and more than one lowest point: the given one, and others around it.
 * The lowest loss wins; nothing else is looked at.
 * @param starts how many; the first is the given one
 * @param told hears of the loss from each start
 */
export function descendFromStarts<Id extends string>(
  free: readonly Free<Id>[],
  loss: (values: ReadonlyMap<Id, number>) => number,
  starts: number,
  told: (start: number, loss: number) => void,
): ReadonlyMap<Id, number> {
  const random = seededRandom(1);
  let best: Map<Id, number> | null = null;
  for (let start = 0; start < starts; start += 1) {
    const around = free.map((each) => {
      const factor = Math.exp((2 * random() - 1) * START_SPREAD);
      return start === 0 ? each : { ...each, start: clamped(each, each.start * factor) };
    });
    let found = descend(around, loss);
    for (let round = 0; round < ROUNDS; round += 1) {
      moveJointly(free, found, loss, random);
      found = descend(
        free.map((each) => ({ ...each, start: found.get(each.id) ?? each.start })),
        loss,
        LATER_STEP,
      );
    }
    told(start, loss(found));
    if (best === null || loss(found) < loss(best)) best = found;
  }
  return best ?? descend(free, loss);
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
