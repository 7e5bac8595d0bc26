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

const letters = {
  en: [
    ["T", 1e12],
    ["B", 1e9],
    ["M", 1e6],
    ["k", 1e3],
  ],
  "zh-CN": [
    ["万亿", 1e12],
    ["亿", 1e8],
    ["万", 1e4],
  ],
} as const;
const LETTER = /\s*(?:[kKMGBTPE]|mn|million|bn|billion|tn|trillion|万亿|千|万|亿)$/u;
/** From here on 15M reads better than the digits. Money is written so from $10k. */
const LETTERS_FROM = 1e6;
const MONEY_LETTERS_FROM = 1e4;
const SHORT_DIGITS_MAX = 6;

/** Units whose large numbers take a letter: money, and those that have no larger unit of their own. */
function takesLetters(unit: UnitId): boolean {
  return unit === "usd" || readableUnits(unit).length === 1;
}

/** How a value stands in the field: exact, so that reading it back in the same unit gives the same number. */
export function numberText(value: number, unit: UnitId, locale: Locale, preferred?: string): NumberText {
  if (takesLetters(unit)) {
    const symbol = unit === "usd" ? "$" : (readableUnits(unit)[0]?.symbol ?? "");
    const short = shortened(value, unit, symbol, locale);
    if (short !== null) return { number: short, symbol };
    if (unit === "usd") return { number: grouped(String(value)), symbol };
  }
  const { number, symbol } = writeQuantity(value, unit, preferred);
  return { number: grouped(number), symbol };
}

const STANDING_DIGITS = 6;

/** How a value stands that nobody entered: computed figures such as a dew point are cut to what can be read. */
export function standingText(value: number, unit: UnitId, locale: Locale): NumberText {
  const { number, symbol } = numberText(value, unit, locale);
  const plain = Number(number.replaceAll(",", ""));
  if (Number.isNaN(plain) || Number.isInteger(plain)) return { number, symbol };
  return { number: grouped(String(Number(plain.toPrecision(STANDING_DIGITS)))), symbol };
}

/** 15T rather than 15,000,000,000,000, where that is exact. */
function shortened(value: number, unit: UnitId, symbol: string, locale: Locale): string | null {
  if (Math.abs(value) < (unit === "usd" ? MONEY_LETTERS_FROM : LETTERS_FROM)) return null;
  for (const [letter, factor] of letters[locale]) {
    const digits = String(value / factor);
    if (Math.abs(value) < factor || digits.length > SHORT_DIGITS_MAX) continue;
    const parsed = parseQuantity(`${digits}${letter}`, unit, symbol);
    if (parsed.ok && parsed.value === value) return `${digits}${letter}`;
  }
  return null;
}

function grouped(number: string): string {
  const match = /^(-?)(\d{4,})(\.\d+)?$/u.exec(number);
  if (!match) return number;
  return `${match[1]}${match[2]?.replace(/\B(?=(\d{3})+$)/gu, ",")}${match[3] ?? ""}`;
}

export type NumberReading =
  | { readonly ok: true; readonly value: number | undefined; readonly symbol: string }
  | { readonly ok: false; readonly message: Words };

export function withUnit({ number, symbol }: NumberText, locale: Locale): string {
  if (symbol === "" || symbol === "%") return `${number}${symbol}`;
  return symbol === "$" ? `$${number}` : `${number} ${symbolText(symbol, locale)}`;
}

/** A bound as a person would write it. */
export function boundText(value: number, unit: UnitId, locale: Locale): string {
  return withUnit(numberText(value, unit, locale), locale);
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

/** True where the text names its own unit, so that the one shown in the field does not apply. */
export function namesUnit(text: string, unit: UnitId): boolean {
  const bare = text.trim().replace(/e[+-]?\d*$/iu, "");
  return /[^\d\s.,+-]/u.test(takesLetters(unit) ? bare.replace(LETTER, "") : bare);
}
