// Numbers as spreadsheets write them: thousands separators, decimal commas beside them, currency marks, units.
import type { Words } from "../../engine/inputs/declare";
import { parseQuantity } from "../../engine/units/parse";
import type { UnitId } from "../../engine/units/units";

/** `isNote`: the rest of the row can be taken without it. */
export type ReadAmount = { readonly value: number } | { readonly message: Words; readonly isNote?: true };

const AMOUNT = /^([+-]?[\d.,'’ \u2009\u202f]*\d)\s*(.*)$/u;

/** The number in plain digits; null where a lone comma may be either kind of mark. */
function plainDigits(written: string): string | null {
  const digits = written.replace(/['’ \u2009\u202f]/gu, "");
  const [commas, dots] = [digits.split(",").length - 1, digits.split(".").length - 1];
  if (commas > 0 && dots > 0) {
    const decimal = digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
    const whole = digits.replaceAll(decimal === "," ? "." : ",", "").replace(decimal, ".");
    return whole.split(".").length > 2 || whole.includes(",") ? null : whole;
  }
  if (commas > 0) return /^[+-]?\d{1,3}(,\d{3})+$/u.test(digits) ? digits.replaceAll(",", "") : null;
  if (dots > 1) return /^[+-]?\d{1,3}(\.\d{3})+$/u.test(digits) ? digits.replaceAll(".", "") : null;
  return digits;
}

/** Units that a Chinese sheet spells out, by the symbols that quantities know. */
const SPELLED: Readonly<Record<string, string>> = { 瓦: "W", 千瓦: "kW", 公斤: "kg", 千克: "kg", 克: "g", 吨: "t" };

const AMBIGUOUS: Words = [
  "It is not clear which mark is the decimal one. Write it with a point, such as 1.5, and thousands as 12,500.",
  "无法判断小数点。请用点表示小数（如 1.5），千位写作 12,500。",
];

/** Reads a quantity in the SI base of `unit`; a bare number is in `assumed`, a symbol that the unit knows. */
export function readAmount(text: string, unit: UnitId, assumed: string | null): ReadAmount {
  const cleaned = text.normalize("NFKC").trim();
  const found = AMOUNT.exec(cleaned);
  const digits = plainDigits(found?.[1] ?? "");
  if (found !== null && digits === null) return { message: AMBIGUOUS };
  const written = (found?.[2] ?? "") || (assumed ?? "");
  const parsed = parseQuantity(`${digits ?? cleaned} ${SPELLED[written] ?? written}`, unit);
  if (!parsed.ok) return { message: parsed.message };
  if (parsed.value < 0)
    return { message: ["It is below zero. Leave returns and discounts out.", "小于零。请勿包含退货与折扣行。"] };
  return { value: parsed.value };
}

export function readCount(text: string): ReadAmount {
  const read = readAmount(text.replace(/\s*(pcs?\.?|units?|ea\.?|台|个|件|套|块|条|只)$/iu, ""), "count", null);
  if ("message" in read) return read;
  if (!Number.isInteger(read.value) || read.value < 1 || read.value > 1_000_000)
    return {
      message: ["Write a whole number from 1 to 1,000,000, such as 8.", "请填写 1 至 1,000,000 的整数，例如 8。"],
    };
  return read;
}

type Currency = "USD" | "CNY" | "other";

const MARKS: readonly (readonly [RegExp, Currency])[] = [
  [/US\$|USD|\$|美元/giu, "USD"],
  [/CNY|RMB|¥|元|人民币/giu, "CNY"],
  [/€|EUR|£|GBP|JPY|日元|欧元|英镑|CHF|HKD|港元|KRW|₩|INR|₹/giu, "other"],
];

/** The currency that a text names, other ones first: `港元` is not `元`. */
function currencyOf(text: string): Currency | null {
  const found = [...MARKS].reverse().find(([mark]) => text.search(mark) >= 0);
  return found?.[1] ?? null;
}

/**
 * Reads a price in US dollars.
 * @param heading names the currency where the cell does not; without either, dollars are meant
 * @param cnyPerUsd yuan for a dollar; null while nobody has said
 */
export function readPrice(text: string, heading: string, cnyPerUsd: number | null): ReadAmount {
  const written = text.normalize("NFKC");
  const currency = currencyOf(written) ?? currencyOf(heading.normalize("NFKC")) ?? "USD";
  if (currency === "other")
    return {
      isNote: true,
      message: [
        "Only dollars and yuan are read (USD or CNY). The row can be taken without its price; convert it first to keep it.",
        "价格仅支持美元（USD）与人民币（CNY）。该行可不带价格导入；如需保留价格，请先换算。",
      ],
    };
  const bare = MARKS.reduce((rest, [mark]) => rest.replace(mark, " "), written).trim();
  const read = readAmount(bare, "usd", /万元/u.test(heading) ? "万" : null);
  if ("message" in read)
    return { message: ["Write a price such as 12,500 or $12.5k.", "请填写价格，例如 12,500 或 $12.5k。"] };
  if (currency === "USD") return read;
  if (cnyPerUsd === null)
    return {
      message: [
        "The price is in yuan. Go back to the text and state how many yuan a dollar is.",
        "价格为人民币，请返回原文并填写汇率。",
      ],
    };
  return { value: read.value / cnyPerUsd };
}
