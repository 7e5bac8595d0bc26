// How operations are written: signs instead of operators, brackets only where the order needs them.
import type { Token } from "./derivation";

/** How tightly an operation holds together; a weaker one inside a stronger one is put in brackets. */
export const strength = { comparison: 0, sum: 1, product: 2, sign: 3, power: 4, atom: 5 };

interface Operand {
  readonly tokens: readonly Token[];
  readonly strength: number;
}

const infix: Readonly<Record<string, { readonly sign: string; readonly strength: number }>> = {
  "+": { sign: " + ", strength: strength.sum },
  "-": { sign: " − ", strength: strength.sum },
  "*": { sign: " × ", strength: strength.product },
  "/": { sign: " ÷ ", strength: strength.product },
  "%": { sign: " mod ", strength: strength.product },
  "**": { sign: "^", strength: strength.power },
  "<": { sign: " < ", strength: strength.comparison },
  "<=": { sign: " ≤ ", strength: strength.comparison },
  ">": { sign: " > ", strength: strength.comparison },
  ">=": { sign: " ≥ ", strength: strength.comparison },
  in: { sign: " ∈ ", strength: strength.comparison },
  "not in": { sign: " ∉ ", strength: strength.comparison },
  "==": { sign: " = ", strength: strength.comparison },
  "!=": { sign: " ≠ ", strength: strength.comparison },
  "===": { sign: " = ", strength: strength.comparison },
  "!==": { sign: " ≠ ", strength: strength.comparison },
};

const around: Readonly<Record<string, readonly [string, string]>> = {
  ceil: ["⌈", "⌉"],
  floor: ["⌊", "⌋"],
  abs: ["|", "|"],
  sqrt: ["√(", ")"],
  log: ["ln(", ")"],
  expm1: ["e^(", ") − 1"],
  log1p: ["ln(1 + ", ")"],
  log2: ["log₂(", ")"],
};

const opposite: Readonly<Record<string, string>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  in: "not in",
  "==": "!=",
  "!=": "==",
  "===": "!==",
  "!==": "===",
};

/** The comparison that holds where this one does not. */
export const negated = (operator: string): string => opposite[operator] ?? operator;

/** Does a − (b + c) or a ÷ (b × c) change without its brackets? */
const needsOrder = new Set(["-", "/", "%", "**"]);

/** Writes an operation over operands that are written already. */
export function operation(operator: string, operands: readonly Operand[]): Operand {
  const [left, right] = operands;
  const between = infix[operator];
  if (between !== undefined && left !== undefined && right !== undefined) {
    const { sign, strength: own } = between;
    const tokens = [
      ...bracketed(left, left.strength < own),
      sign,
      ...bracketed(right, right.strength < own || (right.strength === own && needsOrder.has(operator))),
    ];
    return { tokens: joined(tokens), strength: own };
  }
  if (operator === "-" && left !== undefined) {
    return { tokens: joined(["−", ...bracketed(left, left.strength < strength.sign)]), strength: strength.sign };
  }
  const [open, close] = around[operator] ?? [`${operator}(`, ")"];
  const inner = operands.flatMap((operand, index) => (index === 0 ? operand.tokens : [", ", ...operand.tokens]));
  // e^(x) − 1 is a difference.
  const own = operator === "expm1" ? strength.sum : strength.atom;
  return { tokens: joined([open, ...inner, close]), strength: own };
}

const bracketed = ({ tokens }: Operand, isNeeded: boolean): readonly Token[] =>
  isNeeded ? ["(", ...tokens, ")"] : tokens;

/** Puts neighbouring texts together. */
function joined(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (typeof token === "string" && typeof last === "string") result[result.length - 1] = last + token;
    else result.push(token);
  }
  return result;
}
