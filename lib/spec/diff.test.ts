import fc from "fast-check";
import { expect, it } from "vitest";
import { documentArbitrary } from "../../test/arbitraries/design-document.arbitrary";
import { somePartIds } from "../../test/arbitraries/part-ids.fixture";
import type { DesignDocument } from "../engine/inputs/design";
import { diffDocuments } from "./diff";
import { mergeDocuments } from "./merge";
import { getAt, setAt, unsetAt } from "./paths";

const documents = documentArbitrary(somePartIds);
const base: DesignDocument = {
  schemaVersion: 1,
  purpose: { name: "Alpha" },
  compute: {
    pools: [
      { id: "a", nodes: 1 },
      { id: "b", nodes: 2 },
    ],
  },
};

it("says what changed in words, with unit, before and after", () => {
  const after = setAt(setAt(base, "purpose.name", "Beta"), "purpose.targets.facilityWatts", 2e6);
  expect(diffDocuments(base, after)).toEqual([
    {
      path: "purpose.name",
      words: [
        ["Purpose", "用途"],
        ["Design name", "设计名称"],
      ],
      kind: "changed",
      before: "Alpha",
      after: "Beta",
      unit: null,
    },
    {
      path: "purpose.targets.facilityWatts",
      words: [
        ["Purpose", "用途"],
        ["Targets", "目标"],
        ["Power cap", "电力上限"],
      ],
      kind: "added",
      before: undefined,
      after: 2e6,
      unit: "watts",
    },
  ]);
});

it("matches list items by id: an item put in front changes no other item", () => {
  const after = setAt(base, "compute.pools", [
    { id: "new", nodes: 9 },
    { id: "a", nodes: 1 },
    { id: "b", nodes: 3 },
  ]);
  expect(diffDocuments(base, after).map(({ path, kind }) => [path, kind])).toEqual([
    ["compute.pools[0]", "added"],
    ["compute.pools[2].nodes", "changed"],
  ]);
});

it("reports a new order of the same items once", () => {
  const after = setAt(base, "compute.pools", [
    { id: "b", nodes: 2 },
    { id: "a", nodes: 1 },
  ]);
  expect(diffDocuments(base, after)).toMatchObject([{ path: "compute.pools", before: ["a", "b"], after: ["b", "a"] }]);
});

it("finds nothing between a document and itself, and every difference both ways", () => {
  fc.assert(
    fc.property(documents, documents, (left, right) => {
      expect(diffDocuments(left, structuredClone(left))).toEqual([]);
      const there = diffDocuments(left, right)
        .filter(({ kind }) => kind !== "removed")
        .map(({ after }) => after);
      const back = diffDocuments(right, left)
        .filter(({ kind }) => kind !== "added")
        .map(({ before }) => before);
      expect(back).toEqual(there);
    }),
    { seed: 4, numRuns: 30 },
  );
});

it("merges edits of different fields without losing any", () => {
  const mine = setAt(setAt(base, "purpose.name", "Mine"), "compute.pools[1].nodes", 7);
  const theirs = unsetAt(
    setAt(setAt(base, "site.place", "beijing"), "compute.pools[1].spareNodes", 1),
    "compute.pools[0]",
  );
  const { merged, conflicts } = mergeDocuments(base, mine, setAt(theirs, "compute.pools[0].spareNodes", 1));
  expect(conflicts).toEqual([]);
  expect(merged).toEqual({
    schemaVersion: 1,
    purpose: { name: "Mine" },
    site: { place: "beijing" },
    compute: { pools: [{ id: "b", nodes: 7, spareNodes: 1 }] },
  });
});

it("names the field that both changed, and lets mine stand meanwhile", () => {
  const { merged, conflicts } = mergeDocuments(
    base,
    setAt(base, "purpose.name", "Mine"),
    setAt(base, "purpose.name", "Theirs"),
  );
  expect(conflicts).toEqual(["purpose.name"]);
  expect(getAt(merged, "purpose.name")).toBe("Mine");
});

it("keeps an item that one removed and the other edited, as a conflict", () => {
  const { merged, conflicts } = mergeDocuments(
    base,
    unsetAt(base, "compute.pools[0]"),
    setAt(base, "compute.pools[0].nodes", 5),
  );
  expect(conflicts).toEqual(["compute.pools[0]"]);
  expect(getAt(merged, "compute.pools[0].nodes")).toBe(5);
});

it("takes items that both added, each once", () => {
  const pools = base.compute?.pools ?? [];
  const mine = setAt(base, "compute.pools", [...pools, { id: "mine", nodes: 1 }]);
  const theirs = setAt(base, "compute.pools", [{ id: "theirs", nodes: 1 }, ...pools]);
  const ids = mergeDocuments(base, mine, theirs).merged.compute?.pools?.map(({ id }) => id);
  expect(ids).toEqual(["theirs", "a", "b", "mine"]);
});

it("gives the other's document where only one side edited, whatever the edits", () => {
  fc.assert(
    fc.property(documents, documents, (from, edited) => {
      expect(mergeDocuments(from, from, edited)).toEqual({ merged: edited, conflicts: [] });
      expect(mergeDocuments(from, edited, from)).toEqual({ merged: edited, conflicts: [] });
      expect(mergeDocuments(from, edited, edited)).toEqual({ merged: edited, conflicts: [] });
    }),
    { seed: 5, numRuns: 30 },
  );
});

it("loses no edit of either side: what is not a conflict is in the merged document", () => {
  fc.assert(
    fc.property(documents, documents, documents, (from, mine, theirs) => {
      const { merged, conflicts } = mergeDocuments(from, mine, theirs);
      for (const section of ["purpose", "site", "power", "network", "storage", "security", "governance"] as const) {
        const wanted = [mine, theirs].flatMap((side) =>
          diffDocuments(
            { schemaVersion: 1, [section]: from[section] } as DesignDocument,
            { schemaVersion: 1, [section]: side[section] } as DesignDocument,
          ).map((change) => ({ ...change, side })),
        );
        for (const { path, kind, after, side } of wanted) {
          const [, list = "", , rest = ""] = /^(.*?)\[(\d+)\](.*)$/u.exec(path) ?? [];
          // A removed item is named by the place that it had, any other by the place that it has.
          const isRemoved = kind === "removed" && list !== "" && rest === "";
          const item = getAt(isRemoved ? from : side, path.slice(0, path.length - rest.length)) as {
            readonly id: string;
          };
          const items = (list === "" ? [] : (getAt(merged, list) ?? [])) as readonly { readonly id: string }[];
          const place = list === "" ? -1 : items.findIndex(({ id }) => id === item.id);
          const at = list === "" ? path : `${list}[${place}]${rest}`;
          // Of an item that both added, only the fields that differ are in conflict, and it has the fields of both.
          if (conflicts.some((conflict) => conflict === at || conflict.startsWith(`${at}.`))) continue;
          if (isRemoved) expect(place).toBe(-1);
          else if (list === "") expect(getAt(merged, at)).toEqual(after);
          else expect({ value: getAt(merged, at) }).toMatchObject({ value: after });
        }
      }
    }),
    { seed: 6, numRuns: 30 },
  );
});
