// Numbers as they stand in an input: what is shown for a value, which unit a bare number means, and what is wrong with a
// text that cannot be taken.
import type { NumberInput, Words } from "@/lib/engine/inputs/declare";
import { parseQuantity } from "@/lib/engine/units/parse";
import type { UnitId } from "@/lib/engine/units/units";
import { readableUnit, readableUnits, writeQuantity } from "@/lib/engine/units/write";
import { type Locale, symbolText } from "@/lib/i18n/format-quantity";

export type NumberSpec = Pick<NumberInput, "unit" | "min" | "max" | "integer" | "words">;

export interface NumberText {
  readonly number: string;
  /** Display unit inside the field; empty for plain counts. */
  readonly symbol: string;
}

/** Without a value or a default, the unit of the middle of the allowed range: days for a training, hours for fuel. */
const DECADES_BELOW_MAX = 1e4;

/** The unit that a bare number in an empty field is read in. */
export function usualSymbol({ unit, min, max }: NumberSpec): string {
  if (unit !== "seconds" && unit !== "watts") return readableUnit(0, unit).symbol;
  const low = min > 0 ? min : max / DECADES_BELOW_MAX;
  return readableUnit(Math.sqrt(low * max), unit).symbol;
}

/** How a value stands in the field: exact, with digits grouped, so that reading it back gives the same number. */
export function numberText(value: number, unit: UnitId, preferred?: string): NumberText {
  const { number, symbol } = writeQuantity(value, unit, preferred);
  return { number: shortened(number, value, unit, symbol) ?? grouped(number), symbol };
}

const multipliers = [
  ["T", 1e12],
  ["B", 1e9],
  ["M", 1e6],
] as const;

/** 15T rather than 15,000,000,000,000, where that is exact and the unit has no larger one of its own. */
function shortened(number: string, value: number, unit: UnitId, symbol: string): string | null {
  if (readableUnits(unit).length > 1 || Math.abs(value) < 1e6) return null;
  for (const [letter, factor] of multipliers) {
    const digits = String(value / factor);
    if (Math.abs(value) < factor || digits.length > 6) continue;
    const parsed = parseQuantity(`${digits}${letter}`, unit, symbol);
    if (parsed.ok && parsed.value === value) return `${digits}${letter}`;
  }
  return number.length > 15 ? number : null;
}

function grouped(number: string): string {
  const match = /^(-?)(\d{4,})(\.\d+)?$/u.exec(number);
  if (!match) return number;
  return `${match[1]}${match[2]?.replace(/\B(?=(\d{3})+$)/gu, ",")}${match[3] ?? ""}`;
}

export type NumberReading =
  | { readonly ok: true; readonly value: number | undefined; readonly symbol: string }
  | { readonly ok: false; readonly message: Words };

function withUnit({ number, symbol }: NumberText, locale: Locale): string {
  if (symbol === "" || symbol === "%") return `${number}${symbol}`;
  return symbol.startsWith("$") && !symbol.includes("/")
    ? `$${number}${symbol.slice(1)}`
    : `${number} ${symbolText(symbol, locale)}`;
}

/** A bound as a person would write it. */
export function boundText(value: number, unit: UnitId, locale: Locale): string {
  return withUnit(numberText(value, unit), locale);
}

/** Reads what was typed. An empty text is no answer; a text that cannot be taken says which limit and what to do. */
export function readNumber(text: string, spec: NumberSpec, assumedSymbol: string): NumberReading {
  if (text.trim() === "") return { ok: true, value: undefined, symbol: assumedSymbol };
  const parsed = parseQuantity(text, spec.unit, assumedSymbol);
  const [en, zh] = spec.words;
  if (!parsed.ok) {
    return {
      ok: false,
      message: [
        `${en}: “${text.trim()}” cannot be read. ${parsed.message[0]}`,
        `${zh}：无法识别“${text.trim()}”。${parsed.message[1]}`,
      ],
    };
  }
  const { value, symbol } = parsed;
  const { unit, min, max, integer } = spec;
  const inBoth = (bound: number): Words => [boundText(bound, unit, "en"), boundText(bound, unit, "zh-CN")];
  if (value < min || value > max) {
    const [low, high] = [inBoth(min), inBoth(max)];
    const isLow = value < min;
    const limit = isLow ? low : high;
    return {
      ok: false,
      message: [
        `${en} must be ${isLow ? "at least" : "at most"} ${limit[0]}. Enter a value from ${low[0]} to ${high[0]}.`,
        `${zh}${isLow ? "不得小于" : "不得大于"} ${limit[1]}。请输入 ${low[1]} 至 ${high[1]} 之间的值。`,
      ],
    };
  }
  if (integer && !Number.isInteger(value)) {
    const [below, above] = [inBoth(Math.floor(value)), inBoth(Math.ceil(value))];
    return {
      ok: false,
      message: [
        `${en} must be a whole number. Enter ${below[0]} or ${above[0]}.`,
        `${zh}须为整数。请输入 ${below[1]} 或 ${above[1]}。`,
      ],
    };
  }
  return { ok: true, value, symbol };
}

/** True where the text names its own unit or multiplier, so that the unit shown in the field does not apply. */
export function namesUnit(text: string): boolean {
  return /[^\d\s.,+-]/u.test(text.trim().replace(/e[+-]?\d*$/iu, ""));
}
