import { describe, expect, it } from "vitest";
import { articleGpt3Template } from "../spec/templates/article-gpt3.template";
import { meta24kRoceTemplate } from "../spec/templates/meta-24k-roce.template";
import { templates } from "../spec/templates/templates.gen";
import { catalog } from "./catalog/catalog.gen";
import { controls } from "./controls/library.gen";
import { evaluate } from "./evaluate";
import { explain, explanations } from "./explain";
import type { DesignDocument } from "./inputs/design";
import type { Derivation, DerivationNode } from "./trace/derivation";

const context = { answers: [], today: "2026-11-23" };
const gpt3 = articleGpt3Template.document;

function valueAt(root: unknown, path: string): unknown {
  const steps = path.replaceAll("[", ".").replaceAll("]", "").split(".");
  return steps.reduce<unknown>((value, step) => Reflect.get(value as object, step), root);
}

/** Paths of all numbers below a value. */
function numbersOf(value: unknown, path: string): string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]) => numbersOf(part, isList ? `${path}[${key}]` : `${path}.${key}`));
}

/** e^(x) − 1 as one function: as a difference it loses the digits of a small x. */
function withoutDifference(text: string): string {
  for (let start = text.indexOf("e^("); start >= 0; start = text.indexOf("e^(", start + 1)) {
    let [end, depth] = [start + 3, 1];
    for (; depth > 0; end += 1) depth += Number(text[end] === "(") - Number(text[end] === ")");
    if (text.startsWith(" − 1", end))
      return withoutDifference(`${text.slice(0, start)}Math.expm1(${text.slice(start + 3, end)}${text.slice(end + 4)}`);
  }
  return text;
}

/** Calculates a formula as it is written, with the values of the nodes that it names. */
function calculated({ formula, inputs }: DerivationNode, nodes: readonly DerivationNode[]): unknown {
  const written = formula
    .map((token) => (typeof token === "number" ? `(${JSON.stringify(nodes[inputs[token] ?? -1]?.value)})` : token))
    .join("");
  const text = withoutDifference(written)
    .replaceAll(/"?∞"?/g, "Infinity")
    .replaceAll("×", "*")
    .replaceAll("÷", "/")
    .replaceAll("−", "-")
    .replaceAll("e^(", "Math.exp(")
    .replaceAll("^", "**")
    .replaceAll("⌈", "Math.ceil(")
    .replaceAll("⌊", "Math.floor(")
    .replaceAll(/[⌉⌋]/g, ")")
    .replaceAll("√(", "Math.sqrt(")
    .replaceAll("log₂(", "Math.log2(")
    .replaceAll("ln(", "Math.log(")
    .replaceAll(/(?<![\w.])(exp|hypot|max|min|round)\(/g, "Math.$1(")
    .replaceAll("number(", "Number(")
    .replaceAll(" = ", " === ")
    .replaceAll(" ≥ ", " >= ")
    .replaceAll(" ≤ ", " <= ")
    .replaceAll(" ≠ ", " !== ");
  return new Function(`return ${text};`)() as unknown;
}

/** The leaf of a tree with that symbol. */
function leaf({ nodes }: Derivation, symbol: string): DerivationNode | undefined {
  return nodes.find((node) => node.symbol === symbol && node.origin !== null);
}

/** A field's name or an index, which are not words. */
const PATH = /[a-z]\.[a-z]|[[\]]/iu;

/** Pods that send out a seventh of what they send inside, with replicas outermost; no template has narrow tiers. */
function narrowed(document: DesignDocument): DesignDocument {
  const { network, workload } = document;
  const jobs = workload?.jobs?.map((job) => ({
    ...job,
    parallel: { ...job.parallel, rankOrder: "tp-cp-ep-pp-dp" as const },
  }));
  const backend = { ...network?.backend, coreOversubscription: 7 };
  return { ...document, network: { ...network, backend }, workload: { ...workload, ...(jobs && { jobs }) } };
}

const explained: readonly (readonly [string, DesignDocument])[] = [
  ...Object.values(templates).map(({ id, document }) => [id, document] as const),
  ["narrow pods", narrowed(meta24kRoceTemplate.document)],
];

describe.each(explained)("%s", (_, document) => {
  const all = explanations(document, catalog, context);
  const paths = [...all.keys()];
  const result = evaluate(document, catalog, context);

  it("explains every number of the result", () => {
    // But for findings: they quote figures of the models inside their words, and lead to the field to change.
    const { findings: _, ...explained } = result;
    const numbers = Object.entries(explained).flatMap(([part, value]) => numbersOf(value, part));
    expect(numbers.filter((path) => !all.has(path))).toEqual([]);
    expect(paths.filter((path) => typeof valueAt(result, path) !== "number")).toEqual([]);
  });

  it("explains one figure by its path as it explains all of them", () => {
    for (const path of [paths[0], paths.at(-1)])
      expect(explain(document, catalog, context, path ?? "")).toEqual(all.get(path ?? "")?.());
  });

  // Each tree is made once: they are many, and two guarantees look at all of them.
  const trees = new Map(paths.map((path) => [path, all.get(path)?.()]));

  it("names where each side of a limit stands", () => {
    const named = result.verdict.constraints.flatMap((_, index) =>
      (trees.get(`verdict.constraints[${index}].slack`)?.nodes ?? []).flatMap(({ origin, value }) =>
        origin?.kind === "result" ? [[origin.path, value]] : [],
      ),
    );
    expect(named).not.toEqual([]);
    expect(named).toEqual(named.map(([path]) => [path, valueAt(result, String(path))]));
  });

  it("arrives at the very figure of the result", () => {
    const reached = paths.map((path) => [path, trees.get(path)?.nodes[trees.get(path)?.root ?? -1]?.value]);
    expect(reached).toEqual(paths.map((path) => [path, valueAt(result, path)]));
  });

  it("writes formulas that give their value, down to leaves with words and an origin", () => {
    const wrong = paths.flatMap((path) => {
      const nodes = trees.get(path)?.nodes ?? [];
      return nodes.filter((node) => !isSound(node, nodes)).map((node) => [path, node]);
    });
    expect(wrong).toEqual([]);
  });
});

/** A leaf has words and an origin; a formula gives its value to six digits. */
function isSound(node: DerivationNode, nodes: readonly DerivationNode[]): boolean {
  const { formula, origin, words, value } = node;
  if (formula.length === 0) return origin !== null && words !== null && !words.some((text) => PATH.test(text));
  if (typeof value !== "number") return true;
  const got = Number(calculated(node, nodes));
  return value === 0 ? got === 0 : Math.abs(got / value - 1) < 5e-7;
}

describe("answers to controls", () => {
  const template = templates["edge-inspection"].document;
  const answers = controls.map(({ id }, index) => ({
    controlId: id,
    state: "met" as const,
    maturity: 1 + (index % 4),
    targetMaturity: 3,
    evidence: "filed",
    expiresOn: null,
    note: "",
    owner: "",
  }));

  it("are in the explained scores of parts, domains and the index", () => {
    const answered = { ...context, answers };
    const { score, controls: result } = evaluate(template, catalog, answered);
    const all = explanations(template, catalog, answered);
    const figures = { controls: { score: result.score, domains: result.domains }, score: score.index };
    expect(score.index.value).toEqual(expect.any(Number));
    for (const path of [...numbersOf(figures.controls, "controls"), ...numbersOf(figures.score, "score.index")]) {
      const tree = all.get(path)?.();
      expect([path, tree?.nodes[tree.root]?.value]).toEqual([path, valueAt({ score, controls: result }, path)]);
    }
  });
});

describe("where a number comes from", () => {
  it("is the design's field, said to be assumed where nobody filled it in", () => {
    const derivation = explain(gpt3, catalog, context, "training.jobs[0].trainingSeconds");
    const origin = derivation === null ? null : leaf(derivation, "tokens")?.origin;
    expect(origin).toEqual({ kind: "field", path: "workload.jobs[0].training.tokens", isAssumed: false, source: null });
  });

  it("is the catalogue's row with its source", () => {
    const derivation = explain(gpt3, catalog, context, "training.jobs[0].memoryCapacityBytes");
    const { source, asOf } = catalog.accelerators["nvidia-a100-80gb-sxm"] ?? {};
    expect(derivation?.nodes[derivation.root]?.origin).toMatchObject({
      kind: "part",
      field: "memoryBytes",
      source,
      asOf,
    });
  });

  it("is the price's row, in the unit that the price is quoted in, or the design's own price in its place", () => {
    const priceOf = (document: DesignDocument) => {
      const { lines } = evaluate(document, catalog, context).cost;
      const index = lines.findIndex(({ prices }) => prices.includes("storage-hdd"));
      const derivation = explain(document, catalog, context, `cost.lines[${index}].unitUsd`);
      return derivation?.nodes[derivation.root];
    };
    const { source, asOf, usd } = catalog.prices["storage-hdd"] ?? {};
    expect(priceOf(gpt3)).toMatchObject({ value: usd, unit: "usdPerByte", origin: { kind: "part", source, asOf } });
    const prices = [{ id: "mine", price: "storage-hdd", usd: 3e-11, reason: "quotation" }];
    const own = priceOf({ ...gpt3, overrides: { ...gpt3.overrides, prices } });
    expect(own).toMatchObject({
      value: 3e-11,
      unit: "usdPerByte",
      origin: { kind: "field", path: "overrides.prices[0].usd" },
    });
  });

  it("is the constant, said to be replaced where the design replaces it", () => {
    const replaced = { constant: "training.jitter", value: 0.004, reason: "measured" } as const;
    const overrides = { constants: [{ id: "mine", ...replaced }] };
    const derivation = explain({ ...gpt3, overrides }, catalog, context, "training.jobs[0].step.overhead");
    const jitter = derivation === null ? null : leaf(derivation, "jitter");
    expect(jitter).toMatchObject({
      value: 0.004,
      origin: { kind: "constant", id: "training.jitter", isOverridden: true },
    });
  });

  it("is nothing for what is no figure", () => {
    for (const path of ["", "training", "training.jobs[9].stepSeconds", "training.jobs[0].plan", "cost.lines"])
      expect(explain(gpt3, catalog, context, path)).toBeNull();
  });
});

describe("a sum of parts", () => {
  it.each(["carbon.operational.kilograms", "facility.facilityWatts"])(
    "tells the parts of %s apart by words",
    (path) => {
      const tree = explain(gpt3, catalog, context, path);
      const parts = (tree?.nodes[tree.root]?.inputs ?? []).map((index) => tree?.nodes[index]?.words);
      expect(parts.length).toBe(4);
      expect(new Set(parts.map((words) => words?.[0])).size).toBe(4);
      for (const words of parts) expect(words?.[1]).toMatch(/\p{Script=Han}|IT/u);
    },
  );
});
