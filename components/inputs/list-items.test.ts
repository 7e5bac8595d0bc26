import { describe, expect, it } from "vitest";
import { freeId, moved, withCopy, withoutItem } from "./list-items";

const items = [
  { id: "pool-1", nodes: 1 },
  { id: "pool-3", nodes: 3 },
];

describe("a list", () => {
  it("gives new items an id that no other has", () => {
    expect(freeId([], "compute/pools")).toBe("pool-1");
    expect(freeId(items, "compute/pools")).toBe("pool-4");
  });

  it("puts a copy behind its original", () => {
    expect(withCopy(items, "pool-1", "pool-2").map(({ id, nodes }) => [id, nodes])).toEqual([
      ["pool-1", 1],
      ["pool-2", 1],
      ["pool-3", 3],
    ]);
  });

  it("moves items by one and not beyond its ends", () => {
    expect(moved(items, "pool-3", -1).map(({ id }) => id)).toEqual(["pool-3", "pool-1"]);
    expect(moved(items, "pool-1", -1)).toBe(items);
    expect(moved(items, "pool-3", 1)).toBe(items);
  });

  it("that loses its last item is no answer", () => {
    expect(withoutItem(items, "pool-1")?.map(({ id }) => id)).toEqual(["pool-3"]);
    expect(withoutItem([{ id: "pool-1" }], "pool-1")).toBeUndefined();
  });
});
