// From a traced value to nodes. Trivial levels fall together: a name for another name is that other one, what a function
// returned takes the name that it was given, and of a branch only the way that was taken is left.
import type { Derivation, DerivationNode, Described, Origin, Token } from "./derivation";
import { type Measure, measureOf, unitOf } from "./dimension";
import { negated, operation, strength } from "./notation";
import type { Formula, Loose, NameKind, Traced } from "./traced";

/** A leaf, or a value that opens in turn under the symbol that it was read by. */
export type Input =
  | (Described & { readonly symbol: string; readonly origin: Origin })
  | (Described & { readonly symbol: string; readonly from: Traced<unknown> });

/** What the names of the traced functions mean. */
export interface Dictionary {
  /** What functions return, what they write, the constants of their modules, and local names that speak for themselves. */
  describe(as: NameKind, name: string, owner: string | null): Described | null;
  /** What a path below the given records is. */
  input(path: string, value: unknown): Input;
}

type Named = Extract<Formula, { kind: "named" }>;

/** Skips names that only stand for another name, an input or a number. */
function resolve(box: Traced<unknown>): Traced<unknown> {
  const { formula } = box;
  if (formula.kind !== "named" || formula.as === "constant") return box;
  const next = formula.from.formula;
  if (formula.as === "output") return next.kind === "input" ? formula.from : box;
  const isAlias = next.kind === "input" || next.kind === "literal" || (next.kind === "named" && next.as !== "result");
  return isAlias ? resolve(formula.from) : box;
}

/** A formula under construction, with the nodes it names. */
interface Draft {
  readonly inputs: number[];
  readonly conditions: Token[][];
}

interface Written {
  readonly tokens: readonly Token[];
  readonly strength: number;
  readonly measure: Measure;
}

/** The tree of a traced value, as nodes. */
export function derive(box: Traced<unknown>, dictionary: Dictionary): Derivation {
  const nodes: DerivationNode[] = [];
  const known = new Map<unknown, number>();

  function nodeOf(value: Traced<unknown>): number {
    const found = known.get(value);
    if (found !== undefined) return found;
    const index = nodes.length;
    known.set(value, index);
    // Its place is taken before its inputs take theirs.
    nodes.push({
      symbol: "",
      words: null,
      unit: "count",
      value: null,
      formula: [],
      conditions: [],
      inputs: [],
      origin: null,
    });
    nodes[index] = made(value);
    return index;
  }

  function made(value: Traced<unknown>): DerivationNode {
    const { formula } = value;
    if (formula.kind === "input") return inputNode(value, formula.path);
    return formula.kind === "named" ? namedNode(formula) : written(value, "", null);
  }

  function inputNode(value: Traced<unknown>, path: string): DerivationNode {
    const input = dictionary.input(path, value.value);
    if ("from" in input) return written(input.from, input.symbol, input);
    const { symbol, words, unit, origin } = input;
    return { symbol, words, unit, value: shown(value.value), formula: [], conditions: [], inputs: [], origin };
  }

  function namedNode({ name, as, owner, from }: Named): DerivationNode {
    if (as === "constant") {
      const described = dictionary.describe("constant", name, null);
      const isPlain = from.formula.kind === "literal";
      const node = written(from, name, described);
      return isPlain ? { ...node, formula: [], origin: { kind: "arithmetic" } } : node;
    }
    return written(from, name, dictionary.describe(as, name, owner));
  }

  /** The node of an expression that goes by `symbol`. */
  function written(value: Traced<unknown>, symbol: string, described: Described | null): DerivationNode {
    const draft: Draft = { inputs: [], conditions: [] };
    let from = value;
    let meaning = described;
    for (;;) {
      const { formula } = from;
      if (formula.kind === "chosen") {
        draft.conditions.push(conditionTokens(formula.condition, draft));
        from = formula.from;
      } else if (formula.kind === "named" && formula.as === "result" && resolve(from) === from) {
        meaning ??= dictionary.describe("result", formula.name, null);
        from = formula.from;
      } else if (formula.kind === "named" && formula.as === "local" && from === value) {
        from = formula.from;
      } else break;
    }
    const { tokens, measure } = write(from, draft);
    return {
      symbol,
      words: meaning?.words ?? null,
      unit: meaning?.unit ?? unitOf(measure),
      value: shown(value.value),
      formula: tokens,
      conditions: distinct(draft.conditions),
      inputs: draft.inputs,
      origin: null,
    };
  }

  function reference(box: Traced<unknown>, draft: Draft): Written {
    const index = nodeOf(box);
    const place = draft.inputs.indexOf(index);
    if (place < 0) draft.inputs.push(index);
    const unit = nodes[index]?.unit ?? "count";
    return { tokens: [place < 0 ? draft.inputs.length - 1 : place], strength: strength.atom, measure: { unit } };
  }

  function write(box: Traced<unknown>, draft: Draft): Written {
    const value = resolve(box);
    const { formula } = value;
    if (formula.kind === "literal") {
      return {
        tokens: [typeof value.value === "number" ? numberText(value.value) : String(value.value)],
        strength: strength.atom,
        measure: null,
      };
    }
    if (formula.kind === "chosen") {
      draft.conditions.push(conditionTokens(formula.condition, draft));
      return write(formula.from, draft);
    }
    if (formula.kind !== "apply") return reference(value, draft);
    const operands = formula.operands.map((operand) => write(operand, draft));
    const measure = measureOf(
      formula.operator,
      operands.map((operand) => operand.measure),
    );
    return { ...operation(formula.operator, operands), measure };
  }

  /** Whether something is known is no reason that a reader needs: what is not known stands in no formula. */
  function isAboutAbsence({ formula }: Loose<boolean>): boolean {
    return formula.kind === "apply" && formula.operands.some(({ value }) => value === null || value === undefined);
  }

  function conditionTokens(condition: Loose<boolean>, draft: Draft): Token[] {
    if (isAboutAbsence(condition)) return [];
    const { formula } = condition;
    if (formula.kind === "apply" && formula.operator === "!" && formula.operands[0] !== undefined)
      return conditionTokens(formula.operands[0] as Loose<boolean>, draft);
    if (formula.kind !== "apply") return [...write(condition, draft).tokens];
    const operator = condition.value ? formula.operator : negated(formula.operator);
    return [
      ...operation(
        operator,
        formula.operands.map((operand) => write(operand, draft)),
      ).tokens,
    ];
  }

  const root = nodeOf(resolve(box));
  return { root, nodes };
}

/** A number of the source; what has no end is written as such, since JSON has no word for it. */
const numberText = (value: number): string => String(value).replace("Infinity", "∞");

function shown(value: unknown): DerivationNode["value"] {
  if (typeof value === "number") return Number.isFinite(value) ? value : numberText(value);
  return typeof value === "string" || typeof value === "boolean" ? value : null;
}

function distinct(conditions: readonly Token[][]): readonly Token[][] {
  const byText = new Map(
    conditions.filter(({ length }) => length > 0).map((tokens) => [JSON.stringify(tokens), tokens]),
  );
  return [...byText.values()];
}
