// What a result says about single fields and sections, looked up once per result however many fields ask.
import type { Assumption, Finding, Result } from "@/lib/engine/result";

interface ResultIndex {
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly findingsByPath: ReadonlyMap<string, readonly Finding[]>;
  readonly findingsBySection: ReadonlyMap<string, readonly Finding[]>;
}

const empty: ResultIndex = { assumptions: new Map(), findingsByPath: new Map(), findingsBySection: new Map() };
const known = new WeakMap<Result, ResultIndex>();

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

export function indexOf(result: Result | null): ResultIndex {
  if (!result) return empty;
  const found = known.get(result);
  if (found) return found;
  const index: ResultIndex = {
    assumptions: new Map(result.assumptions.map((assumption) => [assumption.path, assumption])),
    findingsByPath: groupBy(result.findings, ({ path }) => path),
    // A finding belongs where it can be mended, which is not always the section whose model found it.
    findingsBySection: groupBy(result.findings, ({ path, section }) => /^\w+/u.exec(path)?.[0] ?? section),
  };
  known.set(result, index);
  return index;
}
