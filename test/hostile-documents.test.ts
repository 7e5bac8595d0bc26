// Guarantee: whatever is handed in, the answer is a result of finite numbers or a list of problems: never an exception,
// NaN or a hang. Half of the thousand documents keep to the schema, half are spoilt.
import fc from "fast-check";
import { expect, it } from "vitest";
import { catalog } from "../lib/engine/catalog/catalog.gen";
import { evaluate } from "../lib/engine/evaluate";
import { parseDocument } from "../lib/spec/document";
import { partIdsOf } from "../lib/spec/part-ids";
import { formatPath, type Path } from "../lib/spec/paths";
import { templates } from "../lib/spec/templates/templates.gen";
import { documentArbitrary } from "./arbitraries/design-document.arbitrary";
import { spoiltDocumentArbitrary } from "./arbitraries/hostile-json.arbitrary";

const context = { answers: [], today: "2026-11-23" } as const;
const documents = Object.values(templates).map(({ document }) => document);
const RUNS = 500;
/** Far above a normal evaluation, far below what a person would call a hang. */
const SLOW_MILLISECONDS = 3000;

/** Paths of numbers that JSON cannot hold, and of members that are not data. */
function unfitPaths(value: unknown, path: Path = []): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [formatPath(path)];
  if (Array.isArray(value)) return value.flatMap((item, index) => unfitPaths(item, [...path, index]));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, member]) => unfitPaths(member, [...path, name]));
  return value === undefined || typeof value === "function" || typeof value === "symbol" ? [formatPath(path)] : [];
}

interface Failure {
  readonly what: string;
  readonly document: string;
}

/** What is wrong with the answer to one document; null where all is well. */
function failureOf(value: unknown): string | null {
  const start = performance.now();
  try {
    const parsed = parseDocument(value);
    const unfit = unfitPaths(parsed.ok ? evaluate(parsed.document, catalog, context) : parsed.problems);
    if (unfit.length > 0) return `not finite: ${unfit.slice(0, 5).join(", ")}`;
    if (!parsed.ok && parsed.problems.length === 0) return "refused without a problem";
  } catch (error) {
    return error instanceof Error ? (error.stack?.split("\n").slice(0, 3).join(" ") ?? error.message) : "thrown";
  }
  const milliseconds = performance.now() - start;
  return milliseconds > SLOW_MILLISECONDS ? `slow: ${Math.round(milliseconds)} ms` : null;
}

/** One failure of each kind, with the first document that shows it: no shrinking, a thousand documents must stay quick. */
function failuresOf(values: readonly unknown[]): Failure[] {
  const found = new Map<string, Failure>();
  for (const value of values) {
    const what = failureOf(value);
    if (what !== null && !found.has(what)) found.set(what, { what, document: JSON.stringify(value).slice(0, 20_000) });
  }
  return [...found.values()];
}

it("evaluates five hundred documents that keep to the schema", () => {
  const values = fc.sample(documentArbitrary(partIdsOf(catalog)), { seed: 20261123, numRuns: RUNS });
  expect(values.filter((value) => !parseDocument(value).ok)).toEqual([]);
  expect(failuresOf(values)).toEqual([]);
}, 120_000);

it("answers five hundred spoilt documents, and refuses most of them", () => {
  const values = fc.sample(spoiltDocumentArbitrary(documents), { seed: 20261124, numRuns: RUNS });
  expect(failuresOf(values)).toEqual([]);
  expect(values.filter((value) => !parseDocument(value).ok).length).toBeGreaterThan(RUNS / 4);
  expect({}).not.toHaveProperty("a");
}, 120_000);
