import fc from "fast-check";
import { expect, it } from "vitest";
import { documentArbitrary } from "../../test/arbitraries/design-document.arbitrary";
import { somePartIds } from "../../test/arbitraries/part-ids.fixture";
import { formatPath, getAt, inputAt, type PathStep, parsePath, setAt, unsetAt } from "./paths";

const documents = documentArbitrary(somePartIds);

function leafPaths(value: unknown, path: readonly PathStep[] = []): (readonly PathStep[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Array.isArray(value)
    ? value.flatMap((item, index) => leafPaths(item, [...path, index]))
    : Object.entries(value).flatMap(([name, member]) => leafPaths(member, [...path, name]));
}

it("reads back every path that it writes", () => {
  expect(parsePath("compute.pools[0].nodes")).toEqual(["compute", "pools", 0, "nodes"]);
  expect(parsePath("")).toEqual([]);
  const steps = fc.array(fc.oneof(fc.nat(999), fc.stringMatching(/^[a-z][a-zA-Z]{0,9}$/)), { maxLength: 6 });
  fc.assert(
    fc.property(steps, (path) => {
      expect(parsePath(formatPath(path))).toEqual(path);
    }),
    { seed: 1 },
  );
});

it.each(["a..b", "a[", "a[x]", "a]b", ".a", "a[0]b"])("refuses %j, which is no path", (text) => {
  expect(parsePath(text)).toBeNull();
});

it("gets what was set, and leaves the rest and the original alone", () => {
  fc.assert(
    fc.property(documents, fc.nat(), (document, pick) => {
      const paths = leafPaths(document);
      const path = paths[pick % paths.length] ?? [];
      const before = structuredClone(document);
      const changed = setAt(document, path, "new value");
      expect(getAt(changed, path)).toBe("new value");
      expect(setAt(changed, path, getAt(document, path))).toEqual(document);
      expect(document).toEqual(before);
    }),
    { seed: 2, numRuns: 30 },
  );
});

it("takes away what was set, with the groups made for it", () => {
  const empty = { schemaVersion: 1 };
  const path = "workload.jobs[0].training.tokens";
  expect(unsetAt(setAt(empty, path, 3e11), path)).toEqual(empty);
  expect(setAt(setAt(empty, path, 3e11), path, undefined)).toEqual(empty);
  expect(unsetAt(empty, "site.place")).toBe(empty);
});

it("removes one item of a list and keeps the order of the others", () => {
  const list = { compute: { pools: [{ id: "a" }, { id: "b" }, { id: "c" }] } };
  expect(unsetAt(list, "compute.pools[1]")).toEqual({ compute: { pools: [{ id: "a" }, { id: "c" }] } });
  expect(() => setAt(list, "compute.pools[4].nodes", 1)).toThrow(RangeError);
});

it("sees no inherited value and reaches no prototype", () => {
  expect(getAt({}, "constructor.name")).toBeUndefined();
  expect(getAt([], ["length"])).toBe(0);
  setAt({}, "__proto__.polluted", true);
  expect({}).not.toHaveProperty("polluted");
});

it("finds the declaration at a path with the words of the way to it", () => {
  const at = inputAt("compute.pools[1].nodes");
  expect(at?.input).toMatchObject({ kind: "number", unit: "count" });
  expect(at?.trail.map(([en]) => en)).toEqual(["Compute", "Pool 2", "Nodes"]);
  expect(at?.trail.map(([, zh]) => zh)).toEqual(["计算", "节点池 2", "节点数量"]);
  expect(inputAt("compute.pools[1]")).toMatchObject({ isItem: true });
  for (const wrong of ["compute.pool", "compute.pools.nodes", "compute[0]", "constructor", "a..b"]) {
    expect(inputAt(wrong)).toBeNull();
  }
});

it("knows the declaration of everything that a document holds", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const paths = leafPaths(document).filter((path) => path.at(-1) !== "id" && path[0] !== "schemaVersion");
      for (const path of paths)
        expect(inputAt(typeof path.at(-1) === "number" ? path.slice(0, -1) : path)).not.toBeNull();
    }),
    { seed: 3, numRuns: 30 },
  );
});
