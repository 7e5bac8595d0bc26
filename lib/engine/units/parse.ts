// Reads a quantity as a person or a file writes it: `10k`, `400 Gbit/s`, `1.5 MW`, `30 %`, `3 天`.
import type { Words } from "../inputs/declare";
import { type DisplayUnit, type UnitId, unitDeclaration } from "./units";

export type ParsedQuantity =
  | { readonly ok: true; readonly value: number; readonly symbol: string }
  | { readonly ok: false; readonly message: Words };

/** Multipliers that may follow a plain number: `10k`, `1.5M`, `3亿`. */
const multipliers: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  mn: 1e6,
  million: 1e6,
  G: 1e9,
  B: 1e9,
  bn: 1e9,
  billion: 1e9,
  T: 1e12,
  tn: 1e12,
  trillion: 1e12,
  P: 1e15,
  E: 1e18,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
};

const NUMBER = /^([+-]?(?:\d+(?:[,\u2009\u202f_ ]\d{3})*|\d*)(?:\.\d*)?(?:[eE][+-]?\d+)?)\s*(.*)$/u;
const TEXT_LENGTH_MAX = 64;

/**
 * Parses `text` into the SI base of `unit`.
 *
 * A number without a unit is read in `assumedSymbol` (the unit a form shows), or in the SI base where none is given.
 * The answer's `symbol` is the display unit that was used. Never throws; a failure says what was expected.
 */
export function parseQuantity(text: string, unit: UnitId, assumedSymbol?: string): ParsedQuantity {
  const cleaned = text
    .normalize("NFKC")
    .trim()
    .replace(/^[$＄]\s*/u, "");
  const match = text.length <= TEXT_LENGTH_MAX ? NUMBER.exec(cleaned) : null;
  const digits = match?.[1]?.replace(/[,\u2009\u202f_ ]/gu, "") ?? "";
  const number = /\d/u.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isFinite(number)) return failure(unit);
  const suffix = (match?.[2] ?? "").trim();
  const resolved = resolveSuffix(suffix, unit, assumedSymbol);
  if (resolved === null) return failure(unit);
  const value = scaled(number, resolved.factor);
  return Number.isFinite(value) ? { ok: true, value, symbol: resolved.symbol } : failure(unit);
}

/** Multiplies by a unit's factor; divides by its whole inverse where there is one, so that `30 %` is exactly 0.3. */
function scaled(number: number, factor: number): number {
  const inverse = 1 / factor;
  return factor < 1 && Number.isInteger(Math.round(inverse)) && Math.abs(inverse - Math.round(inverse)) < 1e-6
    ? number / Math.round(inverse)
    : number * factor;
}

function resolveSuffix(suffix: string, unit: UnitId, assumed?: string): { factor: number; symbol: string } | null {
  const { display, base } = unitDeclaration(unit);
  if (suffix === "") {
    const shown = assumed === undefined ? undefined : display.find((candidate) => candidate.symbol === assumed);
    return shown ?? { factor: 1, symbol: base };
  }
  const exact = findUnit(display, suffix);
  if (exact) return exact;
  if (suffix === base.normalize("NFKC")) return { factor: 1, symbol: base };
  const lone = multipliers[suffix];
  if (lone !== undefined)
    return prefixed(display, suffix) ?? { factor: lone * unitFactor(display, base), symbol: base };
  // A multiplier before the unit: `12k req/s`, `3M $`, `2亿 词元`.
  for (const [prefix, factor] of Object.entries(multipliers)) {
    if (!suffix.startsWith(prefix)) continue;
    const rest = findUnit(display, suffix.slice(prefix.length).trim());
    if (rest) return { factor: factor * rest.factor, symbol: rest.symbol };
  }
  return null;
}

function findUnit(display: readonly DisplayUnit[], written: string): DisplayUnit | undefined {
  const target = written.normalize("NFKC");
  const names = (unit: DisplayUnit) => [unit.symbol, ...(unit.aliases ?? [])].map((name) => name.normalize("NFKC"));
  const exact = display.find((unit) => names(unit).includes(target));
  if (exact) return exact;
  const loose = display.filter((unit) => names(unit).some((name) => name.toLowerCase() === target.toLowerCase()));
  return loose.length === 1 ? loose[0] : undefined;
}

/** `400G` of a line rate means Gbit/s: the first display unit that starts with the letter. */
function prefixed(display: readonly DisplayUnit[], letter: string): DisplayUnit | undefined {
  return display.find(({ symbol }) => symbol.length > 1 && symbol.startsWith(letter) && !/^[A-Z]i/u.test(symbol));
}

function unitFactor(display: readonly DisplayUnit[], base: string): number {
  return display.find(({ symbol }) => symbol === base)?.factor ?? 1;
}

function failure(unit: UnitId): ParsedQuantity {
  const symbols = unitDeclaration(unit)
    .display.map(({ symbol }) => symbol)
    .filter((symbol) => symbol !== "")
    .join(", ");
  return {
    ok: false,
    message:
      symbols === ""
        ? ["Write a number, such as 12, 1.5 or 10k.", "请输入数字，例如 12、1.5 或 10k。"]
        : [`Write a number with one of the units ${symbols}.`, `请输入数字及单位：${symbols}。`],
  };
}
