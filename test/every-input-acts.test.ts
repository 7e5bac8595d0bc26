// Guarantee: no input is decoration. Changing any one of them, in some template, changes a figure, a finding, the state
// of a control or an exported file. What merely repeats the input does not count: evidence, assumptions, targets,
// lists of parts used, names. Only a text may act by being shown.
import { describe, expect, it } from "vitest";
import { catalog } from "../lib/engine/catalog/catalog.gen";
import type { ControlAnswer, EvaluationContext } from "../lib/engine/controls/answer";
import { controls } from "../lib/engine/controls/library.gen";
import { evaluate } from "../lib/engine/evaluate";
import type { Fields, LeafInput, NumberInput } from "../lib/engine/inputs/declare";
import { type DesignDocument, designInputs } from "../lib/engine/inputs/design";
import type { Result } from "../lib/engine/result";
import { exports } from "../lib/exports/exports.gen";
import { partIdsOf } from "../lib/spec/part-ids";
import { formatPath, getAt, type Path, setAt } from "../lib/spec/paths";
import { templates } from "../lib/spec/templates/templates.gen";

const today = "2026-11-23";

/** Somebody vouches for every control: a rule may limit what a person says of an attested one, and only then shows. */
const vouched: readonly ControlAnswer[] = controls.map(({ id }) => ({
  controlId: id,
  state: "met",
  maturity: 5,
  targetMaturity: 5,
  evidence: "https://evidence.example/report",
  expiresOn: null,
  note: "",
  owner: "Auditor",
}));

/** The same design as it is before and after people have answered its controls. */
const contexts: readonly EvaluationContext[] = [
  { answers: [], today },
  { answers: vouched, today },
];
const parts = partIdsOf(catalog);

/** A template as the planner leaves it: its jobs carry plans that a search found. */
function planned(document: DesignDocument): DesignDocument {
  const resolvedPlan = {
    key: "0123456789abcdef",
    tensor: 4,
    context: 1,
    pipeline: 4,
    virtualStages: 2,
    data: 2,
    expert: 1,
    expertTensor: 1,
    microBatch: 1,
    zeroStage: "1",
    shardWidth: 2,
    recompute: "full",
    zeroBubble: false,
    offload: false,
    rankOrder: "tp-cp-ep-dp-pp",
  } as const;
  const jobs = document.workload?.jobs?.map((job) => ({ ...job, parallel: { mode: "auto" as const }, resolvedPlan }));
  return { ...document, workload: { ...document.workload, ...(jobs && { jobs }) } };
}

const written: readonly DesignDocument[] = Object.values(templates).map(({ document }) => document);
/** A template as it would serve with drafted tokens, which none does. */
function drafting(document: DesignDocument): DesignDocument {
  const jobs = document.workload?.jobs?.map((job) => ({ ...job, serving: { ...job.serving, draftTokens: 2 } }));
  return { ...document, workload: { ...document.workload, ...(jobs && { jobs }) } };
}

/** A template whose grid is known by season and hour, which none is. */
function seasonal(document: DesignDocument): DesignDocument {
  const period = { id: "day", fromMonth: 4, toMonth: 9, fromHour: 8, toHour: 18, intensity: 2e-8 };
  return { ...document, site: { ...document.site, gridPeriods: [period] } };
}

/** A template as it would be with an index that picks what it attends to, which no template's model has. */
function indexed(document: DesignDocument): DesignDocument {
  const sparseIndex = { heads: 32, headDimension: 128, topTokens: 512 };
  const jobs = document.workload?.jobs?.map((job) => ({ ...job, architecture: { ...job.architecture, sparseIndex } }));
  return { ...document, workload: { ...document.workload, ...(jobs && { jobs }) } };
}

/** A template with a value for a constant that the engine has no longer, which none has. */
function outdated(document: DesignDocument): DesignDocument {
  return { ...document, overrides: { ...document.overrides, constants: [{ id: "gone", value: 0.5 }] } };
}

const serves = ({ workload }: DesignDocument): boolean =>
  workload?.jobs?.some(({ kind }) => kind === "inference") === true;

/** Few templates train a model by its samples: the same designs, the first job of each one of those. */
const documents: readonly DesignDocument[] = [
  ...written,
  ...written.slice(0, 1).map(planned),
  ...written.slice(0, 1).map(seasonal),
  ...written.filter(serves).slice(0, 1).map(drafting),
  ...written.slice(0, 1).map(indexed),
  ...written.slice(0, 1).map(outdated),
  ...written.map((document) => setAt(document, ["workload", "jobs", 0, "sample"], { model: "dlrm-dcnv2" })),
];

/** Members of a result that repeat what was entered. */
const ECHOES = new Set([
  "evidence",
  "assumptions",
  "catalogRows",
  "target",
  "limit",
  "path",
  "field",
  "name",
  "note",
  "model",
  "prices",
]);

interface Leaf {
  /** `compute.pools[].nodes` */
  readonly pattern: string;
  readonly path: readonly string[];
  readonly input: LeafInput;
}

function leavesOf(fields: Fields, path: readonly string[] = []): Leaf[] {
  return Object.entries(fields).flatMap(([name, input]): Leaf[] => {
    if (input.kind === "group") return leavesOf(input.fields, [...path, name]);
    if (input.kind === "list") return leavesOf(input.fields, [...path, name, "[]"]);
    const steps = [...path, name];
    return [{ pattern: steps.join(".").replaceAll(".[]", "[]"), path: steps, input }];
  });
}

/** Every place of a leaf in a document: one for each item of the lists on the way. */
function placesOf(document: DesignDocument, [step, ...rest]: readonly string[], before: Path = []): Path[] {
  if (step === undefined) return [before];
  if (step !== "[]") return placesOf(document, rest, [...before, step]);
  const items = getAt(document, before);
  return Array.isArray(items) ? items.flatMap((_, index) => placesOf(document, rest, [...before, index])) : [];
}

function numbersFor({ min, max, integer, default: fallback }: NumberInput, current: unknown): number[] {
  const start = typeof current === "number" ? current : (fallback ?? Math.sqrt(Math.max(min, 1e-6) * max));
  const wanted = [
    start * 2,
    start / 2,
    start * 10,
    start / 10,
    start + 1,
    start - 1,
    min,
    max,
    Math.sqrt(Math.max(min, 1e-6) * max),
  ];
  return wanted.map((value) => Math.min(max, Math.max(min, integer ? Math.round(value) : value)));
}

/** Other answers to try: undefined stands for taking the answer away. */
function candidatesFor(input: LeafInput, current: unknown): unknown[] {
  switch (input.kind) {
    case "number":
      return [...numbersFor(input, current), undefined];
    case "choice":
      return [...Object.keys(input.options), undefined];
    case "choices": {
      const options = Object.keys(input.options);
      return [
        [],
        options,
        ...options.map((option) => [option]),
        ...options.map((option) => options.filter((other) => other !== option)),
        undefined,
      ];
    }
    case "flag":
      return [true, false, undefined];
    case "part":
      return [...parts[input.part], undefined];
    case "text":
      return ["Another text", undefined];
  }
}

const essence = (result: Result) =>
  JSON.stringify(result, (key, value: unknown) => (ECHOES.has(key) ? undefined : value));

/** Files made from the design. A summary repeats the assumptions, so it speaks for texts only. */
function filesOf(document: DesignDocument, result: Result, isText: boolean): string {
  const chosen = Object.values(exports).filter(({ id }) => isText || id !== "summary");
  return JSON.stringify(chosen.map((format) => format.render({ document, result, catalog, locale: "en" })));
}

interface Baseline {
  readonly document: DesignDocument;
  readonly context: EvaluationContext;
  readonly essence: string;
  /** With the summary for texts, and without it; made when first asked for. */
  readonly files: (isText: boolean) => string;
}

function baselineOf(document: DesignDocument, context: EvaluationContext): Baseline {
  const result = evaluate(document, catalog, context);
  const made = new Map<boolean, string>();
  const files = (isText: boolean) => {
    const known = made.get(isText) ?? filesOf(document, result, isText);
    made.set(isText, known);
    return known;
  };
  return { document, context, essence: essence(result), files };
}

const baselines: readonly Baseline[] = contexts.flatMap((context) =>
  documents.map((document) => baselineOf(document, context)),
);

function changes(
  { document, context, ...baseline }: Baseline,
  place: Path,
  candidate: unknown,
  isText: boolean,
): boolean {
  const changed = setAt(document, place, candidate);
  const result = evaluate(changed, catalog, context);
  if (essence(result) !== baseline.essence) return true;
  return filesOf(changed, result, isText) !== baseline.files(isText);
}

function acts({ path, input }: Leaf): boolean {
  const attempts = baselines.flatMap((baseline) =>
    placesOf(baseline.document, path).flatMap((place) => {
      const current = getAt(baseline.document, place);
      const others = new Map(candidatesFor(input, current).map((candidate) => [JSON.stringify(candidate), candidate]));
      others.delete(JSON.stringify(current));
      return [...others.values()].map((candidate, rank) => ({ baseline, place, candidate, rank }));
    }),
  );
  // The first candidate of every design before the second of any: in the right design, most inputs act at once.
  return attempts
    .toSorted((left, right) => left.rank - right.rank)
    .some(({ baseline, place, candidate }) => changes(baseline, place, candidate, input.kind === "text"));
}

describe("every input acts", () => {
  const leaves = leavesOf(designInputs.fields);

  it("looks at every leaf of the declarations", () => {
    expect(leaves.length).toBeGreaterThan(200);
    expect(formatPath(placesOf(documents[0] ?? { schemaVersion: 1 }, leaves[0]?.path ?? [])[0] ?? [])).toBe(
      leaves[0]?.pattern,
    );
  });

  it("finds none without effect", () => {
    const dead = leaves.filter((leaf) => !acts(leaf)).map(({ pattern }) => pattern);
    expect(dead).toEqual([]);
  }, 300_000);
});
