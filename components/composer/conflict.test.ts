import { describe, expect, it } from "vitest";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { chosenDocument, compareSides, suggestedSide } from "./conflict";

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
