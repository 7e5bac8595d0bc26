// The unit of a step of the arithmetic, from the units of what it was computed from. Operations, elements and tokens are
// counts, so a number of them over a rate is a time.
import type { UnitId } from "../units/units";

/** Exponents of seconds, bytes, joules, dollars, kilograms and cubic metres. */
type Dimension = readonly [
  seconds: number,
  bytes: number,
  joules: number,
  usd: number,
  kilograms: number,
  cubicMeters: number,
];

const none: Dimension = [0, 0, 0, 0, 0, 0];

const dimensions: Partial<Readonly<Record<UnitId, Dimension>>> = {
  seconds: [1, 0, 0, 0, 0, 0],
  bytes: [0, 1, 0, 0, 0, 0],
  bytesPerSecond: [-1, 1, 0, 0, 0, 0],
  linkRate: [-1, 1, 0, 0, 0, 0],
  flopsPerSecond: [-1, 0, 0, 0, 0, 0],
  tokensPerSecond: [-1, 0, 0, 0, 0, 0],
  operationsPerSecond: [-1, 0, 0, 0, 0, 0],
  requestsPerSecond: [-1, 0, 0, 0, 0, 0],
  watts: [-1, 0, 1, 0, 0, 0],
  joules: [0, 0, 1, 0, 0, 0],
  usd: [0, 0, 0, 1, 0, 0],
  usdPerJoule: [0, 0, -1, 1, 0, 0],
  kilograms: [0, 0, 0, 0, 1, 0],
  carbonIntensity: [0, 0, -1, 0, 1, 0],
  cubicMeters: [0, 0, 0, 0, 0, 1],
  waterPerEnergy: [0, 0, -1, 0, 0, 1],
};

/** Units that an unnamed step may be shown in. */
const shownUnits = [
  "seconds",
  "bytes",
  "bytesPerSecond",
  "watts",
  "joules",
  "usd",
  "kilograms",
  "carbonIntensity",
  "cubicMeters",
  "waterPerEnergy",
] as const;

/** A quantity in an expression: a declared unit, or the dimension of a part of it. Null is a bare number. */
export type Measure = { readonly unit: UnitId } | { readonly dimension: Dimension } | null;

function dimensionOf(measure: Measure): Dimension {
  if (measure === null) return none;
  return "unit" in measure ? (dimensions[measure.unit] ?? none) : measure.dimension;
}

const same = (left: Dimension, right: Dimension): boolean => left.every((exponent, index) => exponent === right[index]);

/** Operations whose result is a bare count whatever went in. */
const countless = new Set(["log", "log2", "exp", "**", "sqrt"]);

/** The measure of an operation. A bare number takes the unit of what it is added to or multiplied with. */
export function measureOf(operator: string, operands: readonly Measure[]): Measure {
  if (countless.has(operator)) return { dimension: none };
  const [first = null, second = null] = operands;
  if (operands.length !== 2 || (operator !== "*" && operator !== "/"))
    return operands.find((operand) => operand !== null) ?? null;
  const [left, right] = [dimensionOf(first), dimensionOf(second)];
  if (same(right, none) && !same(left, none)) return first;
  if (operator === "*" && same(left, none) && !same(right, none)) return second;
  const sign = operator === "*" ? 1 : -1;
  const exponent = (place: number) => (left[place] ?? 0) + sign * (right[place] ?? 0);
  return { dimension: [exponent(0), exponent(1), exponent(2), exponent(3), exponent(4), exponent(5)] };
}

/** The unit that a measure is shown in. */
export function unitOf(measure: Measure): UnitId {
  if (measure !== null && "unit" in measure) return measure.unit;
  const dimension = dimensionOf(measure);
  return shownUnits.find((unit) => same(dimension, dimensions[unit] ?? none)) ?? "count";
}
