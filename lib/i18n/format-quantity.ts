// The one module that turns SI numbers into text for people: unit, digits, grouping and currency by locale.
import type { UnitId } from "../engine/units/units";
import { readableUnit } from "../engine/units/write";

export type Locale = "en" | "zh-CN";

/** A figure in two parts, so that a table can align the number and its unit. */
export interface FormattedQuantity {
  readonly number: string;
  readonly unit: string;
}

const localizedSymbols: Readonly<Record<string, string>> = {
  d: "天",
  h: "小时",
  min: "分钟",
  s: "秒",
  mo: "个月",
  y: "年",
  tokens: "词元",
  "tokens/s": "词元/s",
  "req/s": "请求/s",
  "samples/s": "样本/s",
  params: "参数",
};

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** Units whose large numbers read better as words of the language (15T, 15万亿) than as a longer unit. */
export const compactUnits: ReadonlySet<UnitId> = new Set([
  "tokens",
  "parameters",
  "tokensPerSecond",
  "samplesPerSecond",
  "requestsPerSecond",
  "operationsPerSecond",
]);

/**
 * Formats a finite SI value of `unit` for reading.
 *
 * @param significant digits shown, 3 unless told
 */
export function formatQuantity(value: number, unit: UnitId, locale: Locale, significant = 3): FormattedQuantity {
  if (unit === "usd" || unit === "cny") return { number: formatMoney(value, unit, locale, significant), unit: "" };
  if (unit === "count") {
    const options = Number.isInteger(value) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: significant };
    return { number: formatter(locale, options).format(value), unit: "" };
  }
  if (compactUnits.has(unit)) {
    const options: Intl.NumberFormatOptions =
      Math.abs(value) >= 1e4
        ? { notation: "compact", maximumSignificantDigits: significant }
        : { maximumSignificantDigits: Math.max(significant, 4) };
    return { number: formatter(locale, options).format(value), unit: symbolText(readableUnit(0, unit).symbol, locale) };
  }
  const shown = unit === "seconds" ? readableDuration(value) : readableUnit(value, unit);
  return {
    number: numberText(value / shown.factor, unit, locale, significant),
    unit: symbolText(shown.symbol, locale),
  };
}

/** Years beyond this are read as words of the language: 46.1B y, 461亿 年. */
const MANY_YEARS = 1e6;

function numberText(value: number, unit: UnitId, locale: Locale, significant: number): string {
  if (unit === "seconds" && Math.abs(value) >= MANY_YEARS)
    return formatter(locale, { notation: "compact", maximumSignificantDigits: significant }).format(value);
  if (unit === "fraction") return fractionText(value, locale, significant);
  return rounded(value, locale, significant);
}

/** Digits from which a percentage is told apart from 100; what is missing then is 1e-9 or nothing but rounding. */
const FINE_DIGITS = 4;
const LEAST_MISSING = 1e-9;

/** Percent. Where many digits are asked for, what falls short of 100 is not rounded up to it: 99.999999, not 100. */
function fractionText(percent: number, locale: Locale, significant: number): string {
  const missing = 100 - percent;
  const isNearly = missing > LEAST_MISSING && missing < 10 ** (2 - significant);
  if (significant < FINE_DIGITS || !isNearly) return rounded(percent, locale, significant);
  return formatter(locale, { maximumFractionDigits: Math.ceil(-Math.log10(missing)) }).format(percent);
}

/** The same as one text, with a space where the locale wants one. */
export function quantityText(value: number, unit: UnitId, locale: Locale, significant = 3): string {
  const { number, unit: symbol } = formatQuantity(value, unit, locale, significant);
  if (symbol === "") return number;
  return symbol === "%" || symbol.startsWith("°")
    ? `${number}${symbol === "%" ? "" : " "}${symbol}`
    : `${number} ${symbol}`;
}

/** A calendar day from an ISO 8601 text. */
export function formatDay(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
}

/** Months read oddly for durations that nobody counts in months: 40 d stays days, 400 d becomes years. */
function readableDuration(value: number) {
  const shown = readableUnit(value, "seconds");
  return shown.symbol === "mo" ? readableUnit(86_400, "seconds") : shown;
}

function rounded(value: number, locale: Locale, significant: number): string {
  const isLarge = Math.abs(value) >= 10 ** significant;
  return formatter(locale, isLarge ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: significant }).format(
    value,
  );
}

function formatMoney(value: number, unit: "usd" | "cny", locale: Locale, significant: number): string {
  const isLarge = Math.abs(value) >= 1e4;
  return formatter(locale, {
    style: "currency",
    currency: unit === "usd" ? "USD" : "CNY",
    currencyDisplay: locale === "en" ? "narrowSymbol" : "symbol",
    ...(isLarge
      ? { notation: "compact" as const, maximumSignificantDigits: significant }
      : centOptions(value, significant)),
  }).format(value);
}

/** Cents are left out of zero, and from where what stands before the point has all digits that are asked for. */
function centOptions(value: number, significant: number): Intl.NumberFormatOptions {
  if (value === 0 || Math.abs(value) >= 10 ** (significant - 1)) return { maximumFractionDigits: 0 };
  return { minimumFractionDigits: 2, maximumFractionDigits: centDigits(value) };
}

/** Decimals of a price: cents, and two digits of what is less than ten cents. */
function centDigits(value: number): number {
  const magnitude = Math.abs(value);
  return magnitude > 0 && magnitude < 0.1 ? Math.min(10, 1 - Math.floor(Math.log10(magnitude))) : 2;
}

/** A display unit as the locale writes it. */
export function symbolText(symbol: string, locale: Locale): string {
  return locale === "zh-CN" ? (localizedSymbols[symbol] ?? symbol) : symbol;
}
