// What people give as a part of their own, held against the declarations of lib/engine/catalog/own: fields, bounds and
// units as in a design, plus the rules that the built-in rows keep to.
import { z } from "zod";
import { type OwnPartKind, ownParts } from "../engine/catalog/own/own-parts";
import type { Words } from "../engine/inputs/declare";
import { issueProblem } from "./issue-problem";
import { normalizeFields } from "./normalize";
import type { DocumentProblem, ProblemCode } from "./problem";
import { type PartIds, schemaOf } from "./schema";

export type PartValues = Readonly<Record<string, unknown>>;

export type ReadPart =
  | { readonly ok: true; readonly values: PartValues }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** Reads the figures of a part: units become SI, and every problem is said at once, field by field. */
export function readPartValues(kind: OwnPartKind, given: object, parts: PartIds): ReadPart {
  const { group, required } = ownParts[kind];
  const problems: DocumentProblem[] = [];
  const values = normalizeFields(given, group.fields, [], { problems }, []) as PartValues;
  const checked = schemaOf(group, parts).safeParse(values);
  if (!checked.success)
    problems.push(...checked.error.issues.map((issue) => issueProblem(issue, values, parts, group)));
  const missing = required.filter((name) => values[name] === undefined && !problems.some(({ path }) => path === name));
  problems.push(...missing.map((name) => problem(name, "missing", null, missingWords(group.fields[name]?.words))));
  if (problems.length === 0) problems.push(...contradictions(kind, values));
  return problems.length === 0 ? { ok: true, values } : { ok: false, problems };
}

function missingWords(words: Words = ["The field", "该项"]): Words {
  return [
    `${words[0]} is needed: without it no model can use the part.`,
    `${words[1]}为必填：缺少时模型无法使用该部件。`,
  ];
}

function problem(path: string, code: ProblemCode, limit: number | null, message: Words): DocumentProblem {
  return { path, code, value: "", limit, message };
}

/** What the tests of the built-in rows demand between fields. */
function contradictions(kind: OwnPartKind, values: PartValues): readonly DocumentProblem[] {
  const found: DocumentProblem[] = [];
  const amount = (name: string): number | null => (typeof values[name] === "number" ? values[name] : null);
  const [typical, most] = [amount("typicalWatts"), amount("maxWatts")];
  if (typical !== null && most !== null && typical > most) {
    const words: Words = ["The usual draw is above the highest draw.", "典型功耗高于最大功耗。"];
    found.push(problem("typicalWatts", "too-big", most, words));
  }
  if (kind !== "nodes") return found;
  const count = amount("acceleratorCount") ?? 0;
  if (count > 0 !== (typeof values.accelerator === "string")) {
    const words: Words = [
      "A node with accelerators names which, and one without has none: choose the accelerator or set the count to 0.",
      "含加速器的节点须指定型号；无加速器时数量为 0：请选择加速器或将数量设为 0。",
    ];
    found.push(problem("accelerator", "missing", null, words));
  }
  const domain = amount("scaleUpDomain");
  if (domain !== null && domain > Math.max(1, count)) {
    const words: Words = [
      `The scale-up domain is larger than the ${count} accelerators of the node.`,
      `高速互联域大于节点的 ${count} 个加速器。`,
    ];
    found.push(problem("scaleUpDomain", "too-big", Math.max(1, count), words));
  }
  return found;
}

const text = (max: number) => z.string().trim().min(1).max(max);

/** Name, source and confidence: the same facts that a built-in row states. Figures are read by `readPartValues`. */
export const partFactsSchema = z.strictObject({
  name: text(120),
  /** Where the figures come from. */
  source: text(400),
  /** Day, month, quarter or year for which they stand. */
  asOf: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$/),
  confidence: z.enum(["high", "medium", "low"]),
  /** Fields that nobody has seen in a text; `*` for all. */
  unverified: z.array(z.string().max(60)).max(60).default([]),
  note: z.string().trim().max(1000).nullable().default(null),
  priceUsd: z.number().min(0.01).max(1e10).nullable().default(null),
});
