import { describe, expect, it } from "vitest";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { chosenDocument, compareSides, isContained, suggestedSide } from "./conflict";

const base: DesignDocument = {
  schemaVersion: 1,
  purpose: { name: "Base", targets: { budgetUsd: 1e6 } },
  compute: {
    pools: [
      { id: "a", nodes: 8 },
      { id: "b", nodes: 4 },
    ],
  },
};
const mine: DesignDocument = {
  ...base,
  purpose: { name: "Mine", targets: { budgetUsd: 1e6 } },
  compute: {
    pools: [
      { id: "a", nodes: 16 },
      { id: "b", nodes: 4 },
      { id: "c", nodes: 1 },
    ],
  },
};
const theirs: DesignDocument = {
  ...base,
  purpose: { name: "Theirs", targets: { budgetUsd: 2e6 } },
  compute: { pools: [{ id: "a", nodes: 8 }] },
};

const conflict = () => compareSides({ revision: 3, document: base }, mine, { revision: 4, document: theirs }, "Ann");

describe("two people who changed the same design", () => {
  it("are shown every place where they differ, and who changed it", () => {
    const changed = conflict().differences.map(({ key, changedBy }) => [key, changedBy]);
    expect(Object.fromEntries(changed)).toEqual({
      "purpose/name": "both",
      "purpose/targets/budgetUsd": "theirs",
      "compute/pools/a/nodes": "mine",
      "compute/pools/b": "theirs",
      "compute/pools/c": "mine",
    });
  });

  it("keep both sides' own changes, and mine where both changed the same, unless told otherwise", () => {
    expect(chosenDocument(conflict(), mine, suggestedSide)).toEqual({
      schemaVersion: 1,
      purpose: { name: "Mine", targets: { budgetUsd: 2e6 } },
      compute: {
        pools: [
          { id: "a", nodes: 16 },
          { id: "c", nodes: 1 },
        ],
      },
    });
  });

  it("can have all of mine", () => {
    expect(chosenDocument(conflict(), mine, () => "mine")).toEqual(mine);
  });

  it("can have all of theirs", () => {
    expect(chosenDocument(conflict(), mine, () => "theirs")).toEqual(theirs);
  });

  it("can choose field by field", () => {
    const chosen = chosenDocument(conflict(), mine, ({ key }) => (key === "purpose/name" ? "theirs" : "mine"));
    expect(chosen.purpose).toEqual({ name: "Theirs", targets: { budgetUsd: 1e6 } });
    expect(chosen.compute).toEqual(mine.compute);
  });

  it("can undo a reordering of the other side", () => {
    const reordered: DesignDocument = {
      ...base,
      compute: {
        pools: [
          { id: "b", nodes: 4 },
          { id: "a", nodes: 8 },
        ],
      },
    };
    const edited: DesignDocument = { ...base, purpose: { name: "Mine" } };
    const sides = compareSides({ revision: 3, document: base }, edited, { revision: 4, document: reordered }, null);
    expect(chosenDocument(sides, edited, () => "theirs")).toEqual(reordered);
    expect(chosenDocument(sides, edited, () => "mine")).toEqual(edited);
  });
});

describe("what theirs already holds of mine", () => {
  const pools = (...items: NonNullable<NonNullable<DesignDocument["compute"]>["pools"]>): DesignDocument => ({
    ...base,
    compute: { pools: items },
  });
  const isAll = (mineNow: DesignDocument, theirsNow: DesignDocument) =>
    isContained(compareSides({ revision: 3, document: base }, mineNow, { revision: 5, document: theirsNow }, "Ann"));
  const [a, b, c] = [
    { id: "a", nodes: 8 },
    { id: "b", nodes: 4 },
    { id: "c", nodes: 1 },
  ];

  it("is all of it where somebody went on from what I had saved", () => {
    expect(isAll(pools(a, b, c), { ...pools(a, b, { ...c, nodes: 1 }), purpose: { name: "Theirs" } })).toBe(true);
    expect(isAll(pools(b), { ...pools(b), purpose: { name: "Theirs" } })).toBe(true);
    expect(isAll(pools(b, a), { ...pools(b, a), purpose: { name: "Theirs" } })).toBe(true);
  });

  it("is not all of it where a change, a removal, an addition or an order of mine is missing or was changed", () => {
    expect(isAll(mine, theirs)).toBe(false);
    expect(isAll(pools(a, { ...b, nodes: 5 }), { ...base, purpose: { name: "Theirs" } })).toBe(false);
    expect(isAll(pools(a, { ...b, nodes: 5 }), pools(a, { ...b, nodes: 6 }))).toBe(false);
    expect(isAll(pools(b), { ...base, purpose: { name: "Theirs" } })).toBe(false);
    expect(isAll(pools(b), pools({ ...a, nodes: 9 }, b))).toBe(false);
    expect(isAll(pools(a, b, c), pools(a, { ...b, nodes: 5 }))).toBe(false);
    expect(isAll(pools(b, a), pools(a, { ...b, nodes: 5 }))).toBe(false);
    expect(isAll(pools(a), pools(a, { ...b, nodes: 5 }))).toBe(false);
  });
});
