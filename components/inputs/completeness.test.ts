import { describe, expect, it } from "vitest";
import { choice, computedGroup, flag, group, list, number, text } from "@/lib/engine/inputs/declare";
import { getAt } from "@/lib/spec/paths";
import { answeredLeaves, completenessOf } from "./completeness";
import { pathOfKey } from "./field-key";

const words = ["a", "a"] as const;
const count = { unit: "count", min: 0, max: 9 } as const;
const section = group(words, words, {
  name: text(words, words, 10),
  size: number(words, words, { ...count, default: 1 }),
  rate: number(words, words, count),
  isOn: flag(words, words),
  pools: list(words, words, words, 5, {
    kind: choice(words, words, { a: words, b: words }),
    nodes: number(words, words, count),
  }),
});

function of(document: object, standing: readonly string[] = []) {
  const root = { part: document };
  return completenessOf("part", section, {
    value: (key) => {
      const path = pathOfKey(key, root);
      return path === null ? undefined : getAt(root, path);
    },
    hasStanding: (key) => standing.includes(key),
  });
}

describe("a section", () => {
  it("untouched is settled where it has defaults; an empty list is one open question", () => {
    expect(of({})).toEqual({ settled: 1, total: 5 });
  });

  it("counts answers, no among them, and values that follow another answer", () => {
    expect(of({ name: "x", isOn: false }, ["part/rate"])).toEqual({ settled: 4, total: 5 });
  });

  it("asks nothing that the product writes itself", () => {
    const found = computedGroup(words, words, { rate: number(words, words, count) });
    expect(completenessOf("part", found, { value: () => undefined, hasStanding: () => false }).total).toBe(0);
  });

  it("counts each item of a list", () => {
    expect(
      of({
        pools: [
          { id: "a", kind: "a" },
          { id: "b", kind: "b", nodes: 3 },
        ],
      }),
    ).toEqual({ settled: 4, total: 8 });
  });
});

it("answers in a stored value are its leaves; ids are none", () => {
  expect(answeredLeaves({ tokens: 5, plan: { mode: "auto" }, list: [{ id: "a", nodes: 3 }], chosen: ["x", "y"] })).toBe(
    4,
  );
  expect(answeredLeaves([])).toBe(1);
  expect(answeredLeaves(undefined)).toBe(0);
});
