// A derivation as people read it: the formula in symbols and in numbers, conditions, and the origin of every leaf, in one
// language. The command line, the API and the drawer all show this text.
import type { Words } from "../engine/inputs/declare";
import type { Derivation, DerivationNode, Origin, Token } from "../engine/trace/derivation";
import type { UnitId } from "../engine/units/units";
import { inputAt } from "../spec/paths";
import { type Locale, quantityText } from "./format-quantity";
import { sourceText } from "./source-text";
import { wordsText } from "./words-text";

export interface ExplanationOrigin {
  readonly kind: Origin["kind"];
  /** Where it comes from, in a sentence or two. */
  readonly text: string;
  /** The design field to go to; null for other origins. */
  readonly path: string | null;
  readonly isUnverified: boolean;
}

export interface ExplanationNode {
  readonly symbol: string;
  /** What it is; null for a step of the arithmetic. */
  readonly name: string | null;
  readonly unit: UnitId;
  /** SI. */
  readonly value: number | string | boolean | null;
  /** The value as it is read. */
  readonly quantity: string;
  /** Null for a leaf. */
  readonly formula: { readonly symbols: string; readonly numbers: string } | null;
  /** Why this formula and not another. */
  readonly conditions: readonly string[];
  /** What the formula names, by the label that it uses. */
  readonly inputs: readonly { readonly label: string; readonly node: number }[];
  readonly origin: ExplanationOrigin | null;
}

export interface Explanation {
  readonly root: number;
  readonly nodes: readonly ExplanationNode[];
}

/** Writes a derivation in one language. */
export function explanationOf({ root, nodes }: Derivation, locale: Locale): Explanation {
  return { root, nodes: nodes.map((node) => explained(node, nodes, locale)) };
}

function explained(node: DerivationNode, nodes: readonly DerivationNode[], locale: Locale): ExplanationNode {
  const labels = labelsOf(node, nodes);
  const quantities = node.inputs.map((index) => quantityOf(nodes[index], locale));
  const write = (tokens: readonly Token[], texts: readonly string[]) =>
    tokens.map((token) => (typeof token === "string" ? token : (texts[token] ?? ""))).join("");
  const { symbol, unit, value, formula, conditions, inputs, origin } = node;
  return {
    symbol,
    name: node.words === null ? null : wordsText(node.words, locale),
    unit,
    value,
    quantity: quantityOf(node, locale),
    formula: formula.length === 0 ? null : { symbols: write(formula, labels), numbers: write(formula, quantities) },
    conditions: conditions.map((tokens) => conditionText(write(tokens, labels), write(tokens, quantities))),
    inputs: inputs.map((index, place) => ({ label: labels[place] ?? "", node: index })),
    origin: origin === null ? null : originOf(origin, locale),
  };
}

/** A condition between flags reads the same in numbers: then once is enough. */
const conditionText = (symbols: string, numbers: string): string =>
  symbols === numbers ? symbols : `${symbols} (${numbers})`;

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** Labels of a node's inputs: their symbols, numbered where two are called the same. */
function labelsOf({ inputs }: DerivationNode, nodes: readonly DerivationNode[]): readonly string[] {
  const symbols = inputs.map((index) => nodes[index]?.symbol ?? "");
  return symbols.map((symbol, place) => {
    if (symbols.indexOf(symbol) === symbols.lastIndexOf(symbol)) return symbol;
    const number = symbols.slice(0, place + 1).filter((other) => other === symbol).length;
    return symbol + [...String(number)].map((digit) => SUBSCRIPTS[Number(digit)]).join("");
  });
}

function quantityOf(node: DerivationNode | undefined, locale: Locale): string {
  const value = node?.value ?? null;
  if (node === undefined || value === null) return "–";
  if (typeof value !== "number") return String(value);
  if (node.unit === "count" && value !== 0 && Math.abs(value) < LEAST_PLAIN) return powerOfTen(value, locale);
  return quantityText(value, node.unit, locale, DIGITS);
}

/** Smaller numbers without a unit, such as a rate of failures, are written with a power of ten. */
const LEAST_PLAIN = 1e-4;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function powerOfTen(value: number, locale: Locale): string {
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const digits = [...String(-exponent)].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return `${quantityText(value / 10 ** exponent, "count", locale, DIGITS)}·10⁻${digits}`;
}

/** Enough that a reader who calculates along arrives at the figure. */
const DIGITS = 4;

/** Words around an origin. Places are filled by `fill`. */
const phrases = {
  field: ["Design field: {trail}", "设计字段：{trail}"],
  assumed: ["Assumed, as the design leaves it open: {trail}", "设计未填写，取默认：{trail}"],
  part: ["Catalogue: {name}, {field}. {source} ({asOf})", "目录：{name}，{field}。{source}（{asOf}）"],
  constant: ["Constant, known to lie between {low} and {high}. {source}", "常数，已知范围 {low} 至 {high}。{source}"],
  overridden: ["Constant that the design replaces. {source}", "设计覆盖的常数。{source}"],
  result: ["{path}, {by}", "{path}，{by}"],
  arithmetic: ["Part of the formula", "公式的一部分"],
} as const satisfies Readonly<Record<string, Words>>;

function fill(words: Words, locale: Locale, places: Readonly<Record<string, string>>): string {
  return wordsText(words, locale).replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? "");
}

function originOf(origin: Origin, locale: Locale): ExplanationOrigin {
  const { kind } = origin;
  const plain = { kind, path: null, isUnverified: false };
  switch (origin.kind) {
    case "field": {
      const words = inputAt(origin.path)?.trail ?? [];
      const trail = words.length === 0 ? origin.path : words.map((step) => wordsText(step, locale)).join(" › ");
      const text = fill(origin.isAssumed ? phrases.assumed : phrases.field, locale, { trail });
      return { ...plain, path: origin.path, text: origin.source === null ? text : `${text}. ${origin.source}` };
    }
    case "part": {
      const { field, source, asOf, isUnverified } = origin;
      const text = fill(phrases.part, locale, {
        name: wordsText(origin.name, locale),
        field,
        source: sourceText(source, locale),
        asOf,
      });
      return { ...plain, text, isUnverified };
    }
    case "constant": {
      const { low, high, source, isOverridden, isVerified, unit } = origin;
      const places = {
        low: quantityText(low, unit, locale),
        high: quantityText(high, unit, locale),
        source: sourceText(source, locale),
      };
      const text = fill(isOverridden ? phrases.overridden : phrases.constant, locale, places);
      return { ...plain, text, isUnverified: !isVerified && !isOverridden };
    }
    case "result":
      return { ...plain, text: fill(phrases.result, locale, { path: origin.path, by: wordsText(origin.by, locale) }) };
    case "arithmetic":
      return { ...plain, text: wordsText(phrases.arithmetic, locale) };
  }
}
