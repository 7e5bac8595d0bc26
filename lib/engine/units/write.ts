// Writes a quantity so that `parseQuantity` reads the same number back: what a form shows in an input.
import { parseQuantity } from "./parse";
import { type DisplayUnit, type UnitId, unitDeclaration } from "./units";

export interface WrittenQuantity {
  readonly number: string;
  /** Display unit; empty for plain counts. */
  readonly symbol: string;
}

const BINARY = /^[KMGTP]i/u;
const BITS = /bit\/s$/u;

/** The display units that a number may be shown in without surprising anyone: no binary prefixes; bits only for line rates. */
export function readableUnits(unit: UnitId): readonly DisplayUnit[] {
  const { display } = unitDeclaration(unit);
  return display.filter(({ symbol }) => !BINARY.test(symbol) && BITS.test(symbol) === (unit === "linkRate"));
}

/** The unit in which `value` (SI) reads best: the largest that keeps it at 1 or more. */
export function readableUnit(value: number, unit: UnitId): DisplayUnit {
  const candidates = readableUnits(unit);
  const fallback = candidates[0] ?? { symbol: unitDeclaration(unit).base, factor: 1 };
  const magnitude = Math.abs(value) * (1 + 1e-12);
  if (magnitude === 0) {
    const { usual } = unitDeclaration(unit);
    return candidates.find(({ symbol }) => symbol === usual) ?? fallback;
  }
  return candidates.reduce(
    (best, next) => (magnitude >= next.factor && next.factor > best.factor ? next : best),
    fallback,
  );
}

/**
 * The shortest text of `value` (SI base of `unit`) that parses back to exactly the same number.
 *
 * @param preferred a display symbol to keep (what the person typed last), used when it is exact
 */
export function writeQuantity(value: number, unit: UnitId, preferred?: string): WrittenQuantity {
  const wanted = readableUnits(unit).find(({ symbol }) => symbol === preferred);
  const first = wanted ?? readableUnit(value, unit);
  const rest = readableUnits(unit).filter((candidate) => candidate !== first);
  const written = [first, ...rest.reverse()]
    .map((candidate) => exactText(value, unit, candidate))
    .filter((text): text is WrittenQuantity => text !== null);
  const shortest = written.reduce<WrittenQuantity | null>(
    (best, next) => (best === null || next.number.length + 6 < best.number.length ? next : best),
    null,
  );
  return shortest ?? { number: String(value), symbol: unitDeclaration(unit).base };
}

function exactText(value: number, unit: UnitId, candidate: DisplayUnit): WrittenQuantity | null {
  for (let digits = 15; digits <= 17; digits += 1) {
    const number = String(Number((value / candidate.factor).toPrecision(digits)));
    const parsed = parseQuantity(`${number} ${candidate.symbol}`, unit, candidate.symbol);
    if (parsed.ok && parsed.value === value) return { number, symbol: candidate.symbol };
  }
  return null;
}
