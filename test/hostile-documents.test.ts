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

function answer(value: unknown): "evaluated" | "refused" {
  const start = performance.now();
  const parsed = parseDocument(value);
  if (!parsed.ok) {
    expect(parsed.problems.length).toBeGreaterThan(0);
    expect(unfitPaths(parsed.problems)).toEqual([]);
  } else {
    expect(unfitPaths(evaluate(parsed.document, catalog, context))).toEqual([]);
  }
  expect(performance.now() - start).toBeLessThan(SLOW_MILLISECONDS);
  return parsed.ok ? "evaluated" : "refused";
}

it("evaluates five hundred documents that keep to the schema", () => {
  fc.assert(
    fc.property(documentArbitrary(partIdsOf(catalog)), (document) => {
      expect(answer(document)).toBe("evaluated");
    }),
    { seed: 20261123, numRuns: RUNS },
  );
}, 300_000);

it("answers five hundred spoilt documents, and refuses most of them", () => {
  let refused = 0;
  fc.assert(
    fc.property(spoiltDocumentArbitrary(documents), (document) => {
      if (answer(document) === "refused") refused++;
    }),
    { seed: 20261124, numRuns: RUNS },
  );
  expect(refused).toBeGreaterThan(RUNS / 4);
  expect({}).not.toHaveProperty("a");
}, 300_000);
